/**
 * Every problem that a workbook can have: its stable code, whether it must be put right before figures are
 * published (error) or looked at (warning), why it matters, and what to do. Codes are a contract: other tools and
 * people's notes refer to them, so a code is never renamed or given another meaning.
 */
export const PROBLEM_CODES = {
  // The workbook
  'table-missing': {
    severity: 'error',
    reason: 'Without the table nothing can be read, and its formulas show nothing.',
    fix: 'Scaffold again: it adds what is missing and leaves your figures alone.',
  },
  'column-missing': {
    severity: 'error',
    reason: 'Formulas and look-ups find columns by name.',
    fix: 'Give the column its name back, or scaffold again to add it.',
  },
  'sheet-missing': {
    severity: 'warning',
    reason: 'Readers and drop-downs rely on every sheet of the workbook.',
    fix: 'Scaffold again: it adds what is missing and leaves your figures alone.',
  },
  'row-outside-table': {
    severity: 'error',
    reason: 'Formulas count what is in the table; what stands below it is in no sum and no statement.',
    fix: 'Drag the table’s lower right corner down over it, or delete it.',
  },
  'scorecard-row-missing': {
    severity: 'warning',
    reason: 'A KPI that has no row on the scorecard is not reported.',
    fix: 'Scaffold again to add it.',
  },
  'hidden-row': {
    severity: 'warning',
    reason: 'A hidden row still counts in every sum, but nobody sees it.',
    fix: 'Unhide the rows, or delete them if they do not belong here.',
  },
  'hidden-sheet': {
    severity: 'warning',
    reason: 'Readers cannot follow a figure to a sheet that they cannot see.',
    fix: 'Unhide the sheet.',
  },
  'error-value': {
    severity: 'error',
    reason: 'An error value spreads to everything computed from it.',
    fix: 'Type the figure, or leave it blank with the marker [x] where it is not available.',
  },
  'formula-for-figure': {
    severity: 'warning',
    reason: 'A figure computed by a formula changes by itself after it has been published.',
    fix: 'Copy the cell and paste it as a value.',
  },
  'formula-overwritten': {
    severity: 'error',
    reason: 'A typed number stays as it is when the figures behind it change.',
    fix: 'Repair formulas in the pane, or copy the formula from the row above.',
  },

  // The cover
  'cover-area-missing': {
    severity: 'error',
    reason: 'Every look-up asks for the area on the cover.',
    fix: 'Type the force’s name into PcpArea on PCP Cover, as it stands in PCP Data.',
  },
  'cover-area-without-figures': {
    severity: 'error',
    reason: 'Every look-up asks for the area on the cover; figures of another name are not found.',
    fix: 'Use one spelling on PCP Cover and in PCP Data.',
  },
  'cover-period-missing': {
    severity: 'error',
    reason: 'The scorecard cannot tell which figures are the latest.',
    fix: 'Type the last day of the quarter reported on into PcpPeriodEnd on PCP Cover.',
  },
  'cover-period-implausible': {
    severity: 'error',
    reason: 'Figures of another time are shown as the latest.',
    fix: 'Correct the year of PcpPeriodEnd on PCP Cover.',
  },
  'cover-period-not-quarter-end': {
    severity: 'error',
    reason: 'The statement is reviewed quarterly (paper, paragraph 17), and periods end with a quarter.',
    fix: 'Type the last day of a quarter: 31 March, 30 June, 30 September or 31 December.',
  },
  'cover-state-unknown': {
    severity: 'error',
    reason: 'What is neither reviewed nor approved is not published.',
    fix: 'Choose Draft, Reviewed or Approved in PcpState on PCP Cover.',
  },

  // What the figure is of
  'kpi-missing': {
    severity: 'error',
    reason: 'A figure of no KPI is never used.',
    fix: 'Choose the KPI, or clear the row.',
  },
  'unknown-kpi': {
    severity: 'error',
    reason: 'A figure of a KPI that the framework does not have is never used.',
    fix: 'Choose a KPI from the list, or add yours to PCP Framework.',
  },
  'retired-kpi': {
    severity: 'warning',
    reason: 'The KPI was taken out of PCP Framework, so the figure is no longer reported.',
    fix: 'Put the KPI back on PCP Framework, or leave the row as history.',
  },
  'figures-elsewhere': {
    severity: 'warning',
    reason: 'The measure takes its figures from another KPI, so this row is never used.',
    fix: 'Enter the figure under the other KPI.',
  },
  'untrimmed-text': {
    severity: 'error',
    reason: 'Excel’s look-ups take a space for a letter: the row is not found.',
    fix: 'Remove the spaces around the text.',
  },
  'area-missing': {
    severity: 'error',
    reason: 'A figure of no area is never used.',
    fix: 'Type the force’s name as it stands on the cover, or the peer’s.',
  },
  'unknown-area': {
    severity: 'error',
    reason: 'A figure of an area that is neither ours nor a peer’s is never used.',
    fix: 'Use the name on the cover or one of the most similar forces.',
  },
  'breakdown-form': {
    severity: 'error',
    reason: 'Groups are found as "Dimension: group".',
    fix: 'Type it as "Ethnicity: Black"; two dimensions are joined by "; ".',
  },
  'duplicate-observation': {
    severity: 'error',
    reason: 'Two figures for one period: neither can be used, because nobody knows which is right.',
    fix: 'Keep the right one and delete the other.',
  },

  // The period
  'period-missing': {
    severity: 'error',
    reason: 'A figure without a period cannot be compared.',
    fix: 'Type the last day of the period, such as 30/09/2021 or 2021-09-30.',
  },
  'period-not-a-date': {
    severity: 'error',
    reason: 'Text that looks like a date is not compared or sorted as one.',
    fix: 'Type the last day of the period as a date, such as 30/09/2021 or 2021-09-30.',
  },
  'period-not-month-end': {
    severity: 'error',
    reason: 'Periods are found by their last day.',
    fix: 'Type the last day of the month.',
  },
  'period-not-quarter-end': {
    severity: 'error',
    reason: 'Four quarters make a year only if each ends with a quarter.',
    fix: 'Type 31 March, 30 June, 30 September or 31 December, or choose Month.',
  },
  'period-in-future': {
    severity: 'error',
    reason: 'A period that is not over has no figure yet.',
    fix: 'Correct the date.',
  },
  'period-implausible': {
    severity: 'error',
    reason: 'A date of long ago is a slip of the keys.',
    fix: 'Correct the year.',
  },
  'covers-missing': {
    severity: 'error',
    reason: 'A month cannot be told from a year.',
    fix: 'Choose Month, Quarter, Year or Snapshot.',
  },
  'covers-unknown': {
    severity: 'error',
    reason: 'Look-ups ask for one of four words.',
    fix: 'Choose Month, Quarter, Year or Snapshot.',
  },
  'wrong-covers': {
    severity: 'error',
    reason: 'A count at a date and a count over a time are never compared.',
    fix: 'Choose what the KPI is counted by.',
  },
  'covers-too-long': {
    severity: 'warning',
    reason: 'The KPI is compared by shorter periods, so this figure is never the latest.',
    fix: 'Enter the shorter periods, or change the KPI’s Frequency on PCP Framework.',
  },

  'covers-too-short': {
    severity: 'warning',
    reason: 'The KPI is compared by its Frequency; shorter periods are drawn and never compared.',
    fix: 'Enter the figure of the whole period too, or change the KPI’s Frequency on PCP Framework.',
  },

  // The value
  'text-in-number': {
    severity: 'error',
    reason: 'Text is left out of every sum.',
    fix: 'Type it as a number, or mark it [x] where there is none; words belong in Note.',
  },
  'word-for-figure': {
    severity: 'error',
    reason: 'Only a milestone is told in words.',
    fix: 'Type the figure, or choose the milestone’s KPI.',
  },
  'figure-for-word': {
    severity: 'error',
    reason: 'A milestone is not measured: it is Not started, In progress or Done.',
    fix: 'Choose one of the words.',
  },
  'percent-hundredfold': {
    severity: 'error',
    reason: 'Percentages are held as fractions, so a number above 1 is more than 100%.',
    fix: 'Type it with the percent sign, or as a fraction.',
  },
  'above-100-percent': {
    severity: 'error',
    reason: 'No share is more than the whole.',
    fix: 'Correct the figure.',
  },
  'value-negative': {
    severity: 'error',
    reason: 'Nothing that is counted or timed is below nought.',
    fix: 'Correct the sign.',
  },
  'ratio-nought': {
    severity: 'error',
    reason: 'A ratio of nought has no distance from parity.',
    fix: 'Enter the counts of both groups as breakdowns, and mark the ratio [z].',
  },
  'count-fractional': {
    severity: 'error',
    reason: 'Events are counted in whole numbers.',
    fix: 'Type the count; a mean or a rate is another KPI.',
  },
  'stock-fractional': {
    severity: 'warning',
    reason: 'People and places are whole unless counted as full-time equivalents.',
    fix: 'Type the headcount, or say “full-time equivalent” in Note.',
  },
  'value-too-large': {
    severity: 'error',
    reason: 'No force counts a thousand million of anything.',
    fix: 'Correct the figure.',
  },
  'numerator-above-denominator': {
    severity: 'error',
    reason: 'A part is never more than the whole.',
    fix: 'See whether the two have been exchanged.',
  },
  'denominator-not-positive': {
    severity: 'error',
    reason: 'Nothing can be divided by nought or less.',
    fix: 'Type the number that the share is of, or mark the figure [z].',
  },
  'part-without-whole': {
    severity: 'warning',
    reason: 'Numerator and denominator are used together or not at all.',
    fix: 'Type the one that is missing.',
  },
  'value-contradicts-parts': {
    severity: 'error',
    reason: 'Value, Numerator and Denominator are three ways to say one thing.',
    fix: 'Correct the one that is wrong.',
  },
  'blank-without-marker': {
    severity: 'error',
    reason: 'A blank may be nought, late or forgotten: a reader cannot tell.',
    fix: 'Type the figure, or mark it [x] not available, [c] confidential or [z] not applicable.',
  },
  'marker-with-value': {
    severity: 'error',
    reason: '[x], [c] and [z] say that there is no figure.',
    fix: 'Remove the marker, or the figure.',
  },
  'marker-form': {
    severity: 'error',
    reason: 'The workbook’s formulas look for a marker with its brackets.',
    fix: 'Type each marker in square brackets, side by side: [p] [b].',
  },
  'unknown-marker': {
    severity: 'warning',
    reason: 'Only the government’s markers are understood by readers and screen readers.',
    fix: 'Use [p], [r], [e], [u], [b], [x], [c], [z] or [low]; words belong in Note.',
  },
  'source-missing': {
    severity: 'warning',
    reason: 'A figure without a source cannot be traced.',
    fix: 'Name the system or publication that the figure is from.',
  },
  'revised-without-marker': {
    severity: 'warning',
    reason: 'Readers who have seen the earlier figure must be told that it was revised.',
    fix: 'Add [r] to the marker.',
  },

  // Figures together
  'breakdown-above-total': {
    severity: 'error',
    reason: 'The groups of a breakdown cannot hold more than the whole.',
    fix: 'Correct the group or the total.',
  },
  'breakdown-below-total': {
    severity: 'warning',
    reason: 'Something is in the whole that is in no group.',
    fix: 'Add a group such as “Not stated”, or correct a figure.',
  },
  'parts-contradict-year': {
    severity: 'warning',
    reason: 'Twelve months, or four quarters, and their year are one figure.',
    fix: 'See which is the later publication, correct the other, and mark it [r].',
  },
  'note-contradicts-figure': {
    severity: 'warning',
    reason:
      'An average stated beside a count is published with it: “averaging 5 a month” is not 43 in a year.',
    fix: 'Correct the average in Note, or the figure.',
  },
  'hundredfold-jump': {
    severity: 'warning',
    reason: '0.8 may be 0.8% or 80%: the KPI’s own history tells.',
    fix: 'See whether the percent sign was left out.',
  },
  jump: {
    severity: 'warning',
    reason: 'A figure far outside the KPI’s own history is often a digit too many or too few.',
    fix: 'Check the figure; say in Note why it is right.',
  },

  // What people choose
  'word-not-on-list': {
    severity: 'error',
    reason: 'Another word than those of the drop-down is not understood, and what it says is not told.',
    fix: 'Choose one of the list.',
  },

  // What the plan or the reporting has not settled
  'stale-figure': {
    severity: 'warning',
    reason: 'The scorecard still shows an earlier period.',
    fix: 'Enter the figure of the reporting period, or mark it [x].',
  },
  'baseline-missing': {
    severity: 'warning',
    reason: 'A trajectory is judged against its baseline (paper, paragraph 8).',
    fix: 'Enter the baseline on PCP Framework, or the baseline period’s figures on PCP Data.',
  },
  'baseline-contradicts-series': {
    severity: 'warning',
    reason: 'The baseline entered on PCP Framework is not what the figures of its period come to.',
    fix: 'See which is right; clear the one entered to use the figures.',
  },
  'setting-missing': {
    severity: 'warning',
    reason: 'The plan leaves the figure to the Citizens Charter.',
    fix: 'Enter the target on PCP Framework.',
  },
  'peers-missing': {
    severity: 'warning',
    reason: 'The plan compares this KPI with most similar forces (paper, paragraph 6).',
    fix: 'Enter the peers’ figures for the same period, or set Peers to “no”.',
  },
  'framework-row-unreadable': {
    severity: 'error',
    reason: 'A definition that cannot be understood cannot be judged by.',
    fix: 'Correct the cell; the drop-downs list what it may hold.',
  },
  'framework-row-missing': {
    severity: 'warning',
    reason: 'A KPI of the plan that is not on PCP Framework is not reported.',
    fix: 'Scaffold again to add it, or say in PCP Notes why it is left out.',
  },
  'framework-row-twice': {
    severity: 'error',
    reason: 'Two definitions of one KPI: only one of them is used.',
    fix: 'Delete one, or give it an id of its own.',
  },

  // Actions
  'action-without-kpi': {
    severity: 'warning',
    reason: 'An action without a KPI is shown nowhere: not on the scorecard, not in the report.',
    fix: 'Type the KPI that it was decided on.',
  },
  'action-date-not-a-date': {
    severity: 'error',
    reason:
      'Of several open actions the last raised is shown; text is not compared as a date, nor published as one.',
    fix: 'Type a date, such as 30/09/2021, or leave the cell blank.',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning'; reason: string; fix: string }>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
