import { SHORTHAND, type PublicationTable } from './publication-sheet';

/** The notes that other sheets refer to, and the shorthand. */
const NOTES: readonly [note: string, text: string][] = [
  [
    'note 1',
    'Status. Target: Met, Near (misses by a little), Not yet met (falls due later), Not met, Setting needed (the plan points to another document for the figure). Trajectory: Improving or Worsening is a clear change from the baseline; No clear change is one too small to matter, or that could be chance. Monitored: Review is a clear change in either direction, Stable is none. Milestone: Done, In progress, Not started, Overdue.',
  ],
  [
    'note 2',
    'Change. From the baseline to the latest figure, as a share of the baseline. A clear change is one that matters and, where chance can be reckoned, is beyond chance at the 95% level. About one in twenty measures signals by chance alone at that level.',
  ],
  [
    'note 3',
    'Small numbers. Figures in breakdowns that stand for fewer than five are shown as [c], and so are others from which one of them could be worked out.',
  ],
  [
    'note 4',
    'Like with like. Counted events are totals of 12 months; what is counted on a day is the last count; proportions, surveys, durations and scores are those of the latest period. A missing figure is not a zero.',
  ],
  [
    'note 5',
    'Provisional figures carry the marker [p] beside them and may change. No empty cell stands in any table: what is not there is a marker.',
  ],
];

/** The table of the notes sheet. */
export function publicationNotes(): PublicationTable {
  return {
    name: 'PcpNotes',
    columns: [
      { header: 'Note', width: 20 },
      { header: 'Text', width: 100 },
    ],
    rows: [
      ...NOTES.map(([note, text]) => [note, text]),
      ...Object.entries(SHORTHAND).map(([marker, meaning]) => [
        marker,
        `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
      ]),
    ],
  };
}
