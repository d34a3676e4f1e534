import type { PointJudgement } from '../judgement/variation';
import type { Signal } from '../judgement/xmr-signals';
import type { PaletteName } from '../workbook/palettes';
import type { SampleFigures } from './sample-figures';
import type { Place } from './store';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Filters of the list of measures that are not the name of an outcome. */
const FILTERS: Readonly<Record<string, string>> = {
  all: 'All measures',
  attention: 'Needs attention',
  moved: 'Moved since last quarter',
};

/** Every word of the pane, in English (UK). What is said about figures comes from judgement, entries and statement. */
export const STRINGS = {
  product: 'Plan Monitor',
  places: {
    start: 'Start',
    check: 'Check',
    measures: 'Measures',
    statement: 'Statement',
    functions: 'Functions',
  } satisfies Record<Place, string>,
  placesLabel: 'Places of Plan Monitor',

  work: {
    cancel: 'Stop',
    cancelled: 'Stopped. What was already written stays; running it again completes it.',
    reading: 'Reading the workbook…',
    following: 'Following the workbook',
    notFollowing: 'The pane does not see what is typed or selected. Close it and open it again.',
    opening: 'Opening…',
    busy: (asked: string, doing: string) => `${asked}: not begun, because this is still under way: ${doing}.`,
    slow: 'Excel has not answered yet. If a cell is being edited, press Enter or Esc there.',
  },
  failure: {
    title: 'That did not work',
    stillWaiting: 'Still waiting for Excel',
    where: 'Where',
    remedy: 'What to do',
    copy: 'Copy details',
    copied: 'Details copied.',
    copyByHand: 'Copying is blocked here. Select the text and copy it:',
    dismiss: 'Dismiss',
    otherwise: 'Try again. If it happens again, send the details to whoever supports Plan Monitor for you.',
  },
  office: {
    blockedTitle: 'Excel’s part of the add-in did not load',
    blocked:
      'The page could not load office.js from appsforoffice.microsoft.com. A network filter usually blocks it. Ask your administrator to allow the addresses on the help page, then reopen the pane.',
    oldTitle: 'This Excel is too old for Plan Monitor',
    old: 'It needs Excel 2021 or later, Microsoft 365 or Excel on the web. Ask a colleague who has one to save the workbook: it reads right without the add-in.',
    elsewhereTitle: 'Open this page in Excel',
    elsewhere: 'Plan Monitor works beside a workbook. In Excel, choose Home, then Add-ins.',
    help: 'Help, and the addresses to allow',
    partTitle: 'A part of the add-in did not load',
    partRemedy:
      'Close the pane and open it again. If that does not help, the add-in has been updated meanwhile: reload Excel.',
  },

  start: {
    title: 'A workbook that checks itself',
    lede: (kpis: number, priorities: number) =>
      `One click sets up the sheets for all ${kpis} measures of the plan and the ${priorities} national priorities. Type or import figures, and every measure is judged as you go.`,
    area: 'Force area',
    periodEnd: 'Quarter reported on',
    create: 'Create workbook',
    creating: 'Creating the workbook',
    added: (count: number) => `${plural(count, 'thing', 'things')} will be added`,
    kept: (count: number) => `${plural(count, 'sheet stays as it is', 'sheets stay as they are')}`,
    beside: 'Leave sheets of the same name alone and give Plan Monitor’s another name',
    noUndo: 'Excel may not undo this in one step. New sheets can be deleted again.',
    readyTitle: 'The workbook is set up',
    ready: (area: string, quarter: string) => `${area}, ${quarter}. What comes next:`,
    prepare: 'Prepare the quarter',
    preparing: 'Preparing the quarter',
    prepareHelp: 'Adds an empty row for every figure that is due. Never twice.',
    startWith: 'Start with',
    noFigures: 'No figures yet',
    noFiguresHelp: 'To try things out, start with sample figures instead.',
    loadingFigures: 'Entering the sample figures',
    samplesTitle: 'Figures to try things on',
    samples: {
      paper: {
        option: 'The paper’s figures',
        load: 'Load the paper’s figures',
        help: 'The figures the October 2021 paper prints, with their periods and sources.',
      },
      series: {
        option: 'Published series',
        load: 'Load published series',
        help: 'About 1,100 figures for 17 measures from published tables, each with its source: long enough for control charts.',
      },
    } satisfies Record<SampleFigures, { option: string; load: string; help: string }>,
    mendTitle: 'When something is missing',
    ownTitle: 'Only judging figures you have?',
    own: 'No sheets are needed for that: select a column of figures in your own sheet.',
    ownAction: 'Judge my own figures',
    repair: 'Repair formulas',
    repairing: 'Repairing formulas',
    repairHelp:
      'Brings back the verdicts where Excel shows #NAME? or a formula was overwritten, and the colours of the status words.',
    complete: 'Add what is missing',
    completeHelp: 'Everything you typed stays as it is.',
    missing: (count: number) => `${plural(count, 'thing is', 'things are')} missing`,
    privacy: 'Figures stay in the workbook. Plan Monitor sends nothing anywhere.',
  },

  plan: {
    title: 'Use another plan',
    help: 'A file in the plan’s format, as the help page describes it. Nothing is written before you create the workbook.',
    file: 'Plan file (.json)',
    reading: 'Reading the plan',
    chosen: (title: string, kpis: number, file: string) =>
      `${title}: ${plural(kpis, 'measure', 'measures')}, from ${file}.`,
    builtIn: 'Use the built-in plan again',
    broken: (file: string, count: number) =>
      `${file} is not used: ${count === 1 ? 'one thing in it is' : `${count} things in it are`} wrong.`,
  },

  thresholds: {
    title: 'Settings of this workbook',
    tolerances: 'Tolerances',
    help: 'They stand on PCP Framework, a row for each KPI. Change any of them there.',
    filling: 'Filling in the tolerance',
    fill: 'Fill in where blank',
    goTo: (column: string) => `See ${column}`,
    own: (own: number, all: number) => `${own} of ${all} have a figure of their own.`,
    'Near within': {
      label: 'A target missed by no more than (%)',
      help: 'of the target is Near instead of Not met. Blank: no such band.',
    },
    'Change that matters': {
      label: 'A change of at least (%)',
      help: 'of the baseline matters. Blank: 1% for stocks, 5% for the rest.',
    },
  },

  palette: {
    label: 'Colours of the status words',
    help: {
      'Plan Monitor': 'Pale fills, told apart with every kind of colour blindness.',
      'High contrast': 'Strong fills: easier to see on a projector.',
      'Black and white': 'For printers without colour: the darker, the more it needs a look.',
    } satisfies Record<PaletteName, string>,
    stands: 'The choice stands on PCP Cover.',
    paint: 'Colour the sheets',
    painting: 'Colouring the sheets',
  },

  noWorkbook: 'This workbook has no Plan Monitor sheets yet. Start sets them up in one click.',
  toStart: 'Go to Start',

  import: {
    title: 'Import figures from a file',
    help: 'CSV with columns such as KPI, Period end and Value; Home Office and ONS tables are recognised.',
    file: 'CSV file',
    paste: 'Or paste cells here',
    preview: 'Read what I pasted',
    reading: 'Reading the figures',
    writing: 'Importing the figures',
    found: (added: number, changed: number, same: number, refused: number) =>
      `${added} new, ${changed} changed, ${same} the same, ${refused} refused. Nothing is written yet.`,
    layouts: {
      'home-office': 'A Home Office table of recorded crime: summed to the plan’s measures.',
      ons: 'An ONS table of rolling years: summed to the plan’s measures.',
    },
    columns: 'How the columns are understood',
    leftOut: 'Left out',
    refused: (count: number) => `${plural(count, 'line', 'lines')} refused`,
    refusedLine: (line: number, text: string, reason: string) => `Line ${line}: ${reason} (${text})`,
    changed: (count: number) => `${plural(count, 'figure', 'figures')} would change`,
    changedLine: (row: number, kpi: string, end: string, columns: string) =>
      `Row ${row}: ${kpi}, ${end}: ${columns}`,
    added: (count: number) => `${plural(count, 'new figure', 'new figures')}`,
    addedLine: (kpi: string, end: string, value: string) => `${kpi}, ${end}: ${value}`,
    notWanted: (count: number) => `${plural(count, 'category', 'categories')} of no measure of the plan`,
    more: (count: number) => `and ${plural(count, 'other', 'others')}`,
    accept: (added: number, changed: number) =>
      changed === 0 ? `Add ${plural(added, 'figure', 'figures')}` : `Add ${added} and change ${changed}`,
  },

  check: {
    errors: (count: number) => plural(count, 'error', 'errors'),
    noErrors: 'No errors',
    nothing: 'Nothing is wrong',
    summary: (errors: number, warnings: number, rows: number) =>
      `${plural(errors, 'error', 'errors')} and ${plural(warnings, 'warning', 'warnings')} in a workbook with ${plural(rows, 'row', 'rows')} of data. The list follows your edits.`,
    fixAll: (count: number) => `Fix ${count === 1 ? 'the one' : `the ${count}`} that can be fixed safely`,
    fixHelp: 'Types what each line says, and nothing else.',
    fix: 'Fix this',
    fixing: 'Fixing',
    again: 'Check again',
    list: 'List on a sheet',
    listing: 'Listing the problems',
    groupBy: 'Group by',
    groupings: { code: 'What is wrong', kpi: 'KPI', sheet: 'Sheet' },
    noneOf: { code: 'Other', kpi: 'No single KPI', sheet: 'The workbook' },
    counts: (errors: number, warnings: number) =>
      [errors && plural(errors, 'error', 'errors'), warnings && plural(warnings, 'warning', 'warnings')]
        .filter(Boolean)
        .join(', '),
    severities: { error: 'Error', warning: 'Warning' },
    showAll: (count: number) => `Show all ${count.toLocaleString('en-GB')}`,
    going: (where: string) => `Going to ${where}`,
  },

  measures: {
    title: 'Measures',
    unknown: (kpi: string) => `${kpi} is not a measure of the plan. Search for it here.`,
    follow: 'Show the measure of the selected row',
    search: 'Search the plan',
    searchExample: 'knife, rape outcome, 999',
    show: 'Show',
    filter: (name: string, count: number) => `${FILTERS[name] ?? name} (${count})`,
    none: 'No measure fits. Try fewer words.',
    found: (count: number) => plural(count, 'measure', 'measures'),
    back: 'All measures',
    was: (status: string) => `was: ${status}`,
    noRow: 'Its status appears here once the workbook has a figure for it.',
    latest: 'Latest',
    previous: 'Previous',
    baseline: 'Baseline',
    variation: 'Variation',
    insertFormula: 'Insert status in cell',
    insertChart: 'Insert chart',
    insertingChart: 'Inserting the chart',
    insertingFormula: 'Inserting the formula',
    raiseAction: 'Raise an action',
    definition: 'What is measured',
    commitment: 'In the plan’s own words',
    chart: 'Control chart',
    noChart: (figures: number) =>
      figures === 0
        ? 'There is no series of figures yet.'
        : `There is no control chart: it needs 12 months, quarters or counts, and never yearly totals. There ${figures === 1 ? 'is 1 figure' : `are ${figures} figures`}.`,
    figures: 'The figures',
    between: (lower: string, upper: string) => `${lower} to ${upper}`,
    table: 'The chart as a table',
    columns: { period: 'Period', value: 'Figure', limits: 'Limits', judgement: 'Reading' },
    readings: {
      title: 'How to read it',
      text: 'Points between the dashed limits vary by chance (common cause). A point outside, seven in a row on one side, seven rising or falling, or two of three close to a limit are more than chance.',
    },
    lastPoint: (period: string, value: string) => `Last point, ${period}: ${value}.`,
    signals: {
      None: 'Within its limits: it varies as before, by chance.',
      'Outside limits': 'Outside the limits: chance alone rarely goes so far, so something has changed.',
      Trend: 'Part of a trend: seven points in a row that rise, or fall.',
      Shift: 'Part of a shift: seven points in a row on one side of the mean.',
      'Two in three': 'Near a limit: two of three points in a row lie close to the same limit.',
    } satisfies Record<Signal, string>,
    judgements: {
      Improvement: 'On the side that is wanted: an improvement.',
      Concern: 'On the side that is not wanted: a concern.',
      Change: 'No side is wanted here: a change to look into.',
      'Common cause': '',
    } satisfies Record<PointJudgement, string>,
    peersTitle: 'Most similar forces',
    peersCaption: (period: string) => `The same figure, ${period}`,
    area: 'Force',
    figure: 'Figure',
    peersWanted: 'Counts can be compared once every force has its population in Denominator on PCP Data.',
  },

  definition: {
    milestone: 'Done.',
    milestoneBy: (date: string) => `Done by ${date}.`,
    monitor: 'Watched: a clear change either way is reviewed.',
    trajectory: {
      increase: 'A rise against the baseline.',
      decrease: 'A fall against the baseline.',
      maintain: 'No clear change from the baseline.',
      parity: 'Nearer to parity: a ratio of 1.',
      none: 'A clear change against the baseline.',
    },
    target: (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
    atBaseline: 'The same level as the baseline or better.',
    setting: (setting: string) => `The figure in ${setting}. Enter it in PCP Framework, column Target.`,
    due: (date: string) => `Due by ${date}.`,
    matters: (share: string) => `A change of at least ${share} matters.`,
    near: (share: string) => `Missed by no more than ${share} of the target is Near.`,
    baseline: (value: string, period: string | null) => (period ? `${value} (${period})` : value),
    terms: {
      wanted: 'Wanted',
      baseline: 'Baseline',
      tolerance: 'Tolerance',
      counted: 'Counted as',
      objective: 'Objective',
      lead: 'Led by',
      source: 'Source',
      frequency: 'Reported',
      reference: 'Stands in',
    },
    statistics: {
      events: 'Events over a time',
      stock: 'A number at a date',
      'running total': 'A running total',
      proportion: 'A proportion',
      survey: 'A survey estimate',
      rate: 'A rate of the population',
      duration: 'A length of time',
      disparity: 'A ratio of two groups',
      score: 'A score',
    },
    bases: {
      '12 months': 'the 12 months to the latest complete month',
      snapshot: 'the last count',
      latest: 'the latest period',
    },
    leads: { force: 'The force', partnership: 'The partnership' },
    frequencies: { Month: 'Every month', Quarter: 'Every quarter', Year: 'Every year' },
  },

  action: {
    title: 'Raise an action',
    trigger: 'What triggered it',
    decision: 'Decision',
    decisions: [
      'Direct resource',
      'Commission a service',
      'Set a target',
      'Set a trajectory',
      'Understand first',
    ],
    owner: 'Owner',
    due: 'Due',
    help: 'Adds a row to PCP Actions. The statement reports on it next quarter.',
    submit: 'Add the action',
    raising: 'Adding the action',
  },

  did: {
    scaffolded: (added: readonly string[]) =>
      added.length === 0
        ? 'Everything was there already; nothing was changed.'
        : `Done: ${plural(added.length, 'thing', 'things')} added.`,
    entered: (added: number, standing: number) =>
      `${plural(added, 'figure', 'figures')} entered.${standing > 0 ? ` ${plural(standing, 'figure was', 'figures were')} there already and ${standing === 1 ? 'stays' : 'stay'} as ${standing === 1 ? 'it is' : 'they are'}.` : ''}`,
    imported: (added: number, changed: number, standing: number) =>
      `${plural(added, 'figure', 'figures')} added, ${changed} changed.${standing > 0 ? ` ${standing} had been entered meanwhile and stay.` : ''}`,
    published: (notes: readonly string[]) =>
      ['The publication copy is open as a new workbook: read it, then save it.', ...notes].join(' '),
    prepared: (added: number, standing: number) =>
      added === 0
        ? 'Every row of the quarter is there already.'
        : `${plural(added, 'row', 'rows')} added to PCP Data.${standing > 0 ? ` ${standing} were there already.` : ''}`,
    repaired: (sheets: readonly string[]) => `Formulas written anew on ${sheets.join(', ')}.`,
    fixed: (count: number, left: number) =>
      left === 0
        ? `${plural(count, 'cell', 'cells')} fixed.`
        : `${plural(count, 'cell', 'cells')} fixed; ${left} left, whose rows have changed since they were checked.`,
    listed: (sheet: string) => `Listed on ${sheet}.`,
    written: (rows: number) =>
      rows === 0
        ? 'The sentences on PCP Statement are up to date.'
        : `${plural(rows, 'row', 'rows')} of PCP Statement written anew.`,
    action: (kpi: string) => `An action on ${kpi} was added to PCP Actions.`,
    inserted: (where: string) => `Inserted into ${where}.`,
    filled: (threshold: string, filled: number, standing: number) =>
      `${threshold} on PCP Framework: ${plural(filled, 'cell', 'cells')} filled.${standing > 0 ? ` ${standing} had a figure of their own and stay.` : ''}`,
    painted: (palette: string) => `The status words have the colours of ${palette}.`,
    charted: (sheet: string) => `The chart is on ${sheet}.`,
    judged: (count: number, where: string) => `${plural(count, 'figure', 'figures')} judged, in ${where}.`,
  },

  statement: {
    title: 'Quarterly statement',
    progress: (complete: number, all: number) => `${complete} of ${all} parts complete`,
    write: 'Write to the sheet',
    writing: 'Writing the statement',
    writeHelp: 'Renews the generated sentences. Your own words, and sentences you edited, stay.',
    copy: 'Copy for Word',
    copying: 'Copying the statement',
    copied: 'Copied. Paste it into Word.',
    copyByHand: 'Copying is blocked here. Select the text below and copy it.',
    save: 'Save as .docx',
    saving: 'Writing the Word document',
    saved: (name: string) => `Saved as ${name}.`,
    voice: 'Voice',
    voices: { both: 'Force and Commissioner', force: 'The force', pcc: 'The Commissioner' },
    voiceNames: { Force: 'The force', Commissioner: 'The Commissioner' },
    refused: 'Not to be published yet.',
    refusedWhy: 'The document can be saved as a draft; it says so itself.',
    dutyDone: 'Nothing is missing',
    overdue: 'Overdue',
    goTo: 'Go to its row',
    going: 'Going to the row',
    remarks: (count: number) =>
      `Worth a second look: ${plural(count, 'remark', 'remarks')} on your own words`,
    goToWords: (priority: string, voice: string, column: string) => `${priority}, ${voice}: ${column}`,
    duties: 'What the Order asks for',
    sentences: (count: number) => plural(count, 'generated sentence', 'generated sentences'),
    noFigures: 'No sentence can be written yet: its measures have no figures.',
    others: 'Other sections',
  },

  report: {
    title: 'Report against the plan',
    counts: (exceptions: number, reviews: number) =>
      `${plural(exceptions, 'exception', 'exceptions')}, ${reviews} to review`,
    write: 'Put the report on a sheet',
    writing: 'Writing the report',
    exceptions: 'Exceptions',
    reviews: 'Monitored measures that have changed',
    onTheWay: 'Targets nearly or not yet met',
    moved: 'Moved since the period before',
    movedFrom: (measure: string, was: string, now: string) => `${measure}: was ${was}, is now ${now}`,
    revised: 'Figures revised',
    actions: 'Actions',
    actionNow: (measure: string, status: string | null) =>
      `${measure}${status === null ? '' : ` (now ${status})`}.`,
    noAction: 'No action has been recorded yet. Raise one on Measures.',
    bySection: 'Measures by section',
    outcome: 'Measures',
    section: (number: number) => `Section ${number}`,
    noData: 'Without data',
  },

  publication: {
    title: 'Copy for publication',
    help: 'Opens a new workbook with values only, laid out for screen readers: small numbers are suppressed, provisional figures marked. This workbook stays as it is.',
    open: 'Open the publication copy',
    making: 'Making the publication copy',
  },

  functions: {
    title: 'Functions',
    lede: 'Each function works in any workbook. Choose one to see what it takes, then insert it at the cursor.',
    search: 'Search the functions',
    insert: 'Insert at the cursor',
    inserting: 'Inserting the formula',
    example: 'Example',
    gives: 'gives',
    optional: 'may be left out',
    found: (count: number) => plural(count, 'function', 'functions'),
    judgeTitle: 'Judge figures you already have',
    judge: 'Judge the selected figures',
    judging: 'Judging the selected figures',
    judgeHelp:
      'In any sheet, select a column of figures that has the KPI ids in the column to its left. The statuses go into the column to its right, in colour, if that is empty.',
    reference: 'Full reference',
  },
} as const;
