import type { CellValue, CoverContents } from '../entries/workbook-contents';

/** The cover's named cells. */
export const COVER_NAMES = {
  area: 'PcpArea',
  periodEnd: 'PcpPeriodEnd',
  preparedBy: 'PcpPreparedBy',
  version: 'PcpVersion',
  state: 'PcpState',
  marking: 'PcpMarking',
  palette: 'PcpPalette',
} as const;
export type CoverName = (typeof COVER_NAMES)[keyof typeof COVER_NAMES];

/** A named cell as a reader finds it. */
export interface CoverCell {
  sheet: string;
  /** As A1, without dollars. */
  address: string;
  value: CellValue;
}

/** What the cover says, out of any reader: `find` gives a named cell, null where the name or its cell is not there. */
export function coverContents(find: (name: CoverName) => CoverCell | null): CoverContents {
  const text = (name: CoverName) => String(find(name)?.value ?? '').trim() || null;
  const [area, periodEnd, state] = [COVER_NAMES.area, COVER_NAMES.periodEnd, COVER_NAMES.state].map(find);
  return {
    area: text(COVER_NAMES.area),
    periodEnd: typeof periodEnd?.value === 'number' ? periodEnd.value : null,
    preparedBy: text(COVER_NAMES.preparedBy),
    version: text(COVER_NAMES.version),
    state: text(COVER_NAMES.state),
    marking: text(COVER_NAMES.marking),
    palette: text(COVER_NAMES.palette),
    cells: {
      sheet: (area ?? periodEnd ?? state)?.sheet,
      area: area?.address,
      periodEnd: periodEnd?.address,
      state: state?.address,
    },
  };
}
