/**
 * The workbook's own part with the word that has Excel calculate everything when the file is next opened: its
 * cached verdicts are of the figures that were there before.
 */
export function calculatedOnOpening(xml: string): string {
  const set = xml.replace(
    /<((?:[\w.-]+:)?)calcPr(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)\s*(\/?)>/,
    (_, prefix: string, attributes: string, closing: string) =>
      `<${prefix}calcPr${attributes.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')} fullCalcOnLoad="1"${closing}>`,
  );
  if (set !== xml || /<(?:[\w.-]+:)?calcPr[\s/>]/.test(xml)) return set;
  // The standard's order: sheets, …, definedNames, calcPr, …; a workbook always has sheets.
  const after = /<\/((?:[\w.-]+:)?)definedNames>/.exec(xml) ?? /<\/((?:[\w.-]+:)?)sheets>/.exec(xml);
  if (!after) return xml;
  const at = after.index + after[0].length;
  return `${xml.slice(0, at)}<${after[1] ?? ''}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}
