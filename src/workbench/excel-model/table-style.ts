/** The engine's six themes stand in for Excel's sixty table styles: light, medium and dark ones look different. */
export function engineThemeOf(style: string): string {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return 'table-default-0';
  return `table-default-${(Number(match[2]) - 1) % 6}`;
}
