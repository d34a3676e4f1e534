import type { Appearance } from '../appearance';

/** Makes a range look like that; what the appearance does not name stays. */
export function applyAppearance(range: Excel.Range, look: Appearance): void {
  const { format } = range;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  if (look.size) format.font.size = look.size;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.border) drawBoxes(range, look.border);
}

const LINES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

function drawBoxes(range: Excel.Range, color: string): void {
  for (const line of LINES) {
    const border = range.format.borders.getItem(line);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** Excel's width in points of so many characters of the default font (7 pixels each, 5 of margin). */
export function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
