import type { Place } from './store';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

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
    opening: 'Opening…',
  },
  failure: {
    title: 'That did not work',
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
    slow: 'Excel is taking long to answer. If a cell is being edited, press Enter or Esc first.',
  },

  start: {
    title: 'A workbook that checks itself',
    lede: (kpis: number) =>
      `One click sets up the sheets for all ${kpis} measures of the plan and the six national priorities. Type or import figures, and every measure is judged as you go.`,
    area: 'Force area',
    periodEnd: 'Quarter reported on',
    create: 'Create workbook',
    creating: 'Creating the workbook',
    added: (count: number) => `${plural(count, 'sheet', 'sheets')} will be added`,
    kept: (count: number) =>
      `${plural(count, 'sheet is', 'sheets are')} here already and kept: nothing you typed is changed`,
    foreign: 'Not ours, and left alone',
    foreignFix: 'Rename it, then create the workbook again, or start in a new workbook.',
    noUndo: 'Excel may not undo this in one step. New sheets can be deleted again.',
    readyTitle: 'The workbook is set up',
    ready: (area: string, quarter: string) => `${area}, ${quarter}. What comes next:`,
    prepare: 'Prepare the quarter',
    preparing: 'Preparing the quarter',
    prepareHelp: 'Adds an empty row for every figure that is due. Never twice.',
    figures: 'Load the paper’s figures',
    loadingFigures: 'Entering the paper’s figures',
    figuresHelp:
      'The figures the October 2021 paper prints, with their periods and sources: a worked example to try things on.',
    repair: 'Repair formulas',
    repairing: 'Repairing formulas',
    repairHelp: 'Brings back the verdicts where Excel shows #NAME? or a formula was overwritten.',
    import: 'Import figures from a file',
    example: 'Fill it with the figures of the October 2021 paper, as an example to try things on',
    complete: 'Add what is missing',
    completeHelp: 'Everything you typed stays as it is.',
    missing: (count: number) => `${plural(count, 'sheet is', 'sheets are')} missing`,
    privacy: 'Figures stay in the workbook. Plan Monitor sends nothing anywhere.',
  },

  noWorkbook: 'This workbook has no Plan Monitor sheets yet. Start sets them up in one click.',
  toStart: 'Go to Start',

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
} as const;
