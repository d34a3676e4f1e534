import { STATUS_CLASS, type Status } from '../judgement/verdict';
import { PALETTES, type PaletteName } from './palettes';
import type { StatusRule, WorkbookBlueprint } from './sheet-blueprint';

/** Colour rules for status words, in a palette's colours. */
export function rulesInPalette(rules: readonly StatusRule[], palette: PaletteName): StatusRule[] {
  const { classes } = PALETTES[palette];
  return rules.map((rule) => ({ ...rule, ...classes[STATUS_CLASS[rule.words[0] as Status]] }));
}

/** The same workbook with its status words in a palette's colours. */
export function inPalette({ sheets }: WorkbookBlueprint, palette: PaletteName): WorkbookBlueprint {
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, statusRules: rulesInPalette(sheet.statusRules, palette) })),
  };
}
