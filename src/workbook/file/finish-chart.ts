import { CHART_LINES } from '../chart-look';

const EMU_A_POINT = 12_700;
/** Hundredths of a point, as charts count them. */
const TITLE_SIZE = 1_400;
const AXIS_TITLE_SIZE = 1_000;

/**
 * A chart's part with what the writer cannot say: one colour for the whole line, titles of a readable size, British
 * words.
 */
export function finishChart(xml: string): string {
  return withTitleSizes(withWholeLines(xml.replaceAll('"en-US"', '"en-GB"')));
}

/**
 * A point with a marker of its own also has a piece of line of its own, which Excel draws in a colour of its choice
 * unless told: it is told the line's. A marker's outline is told its filling's.
 */
function withWholeLines(xml: string): string {
  const [{ color, width }] = CHART_LINES;
  const line = `<c:spPr><a:ln w="${width * EMU_A_POINT}"><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></a:ln></c:spPr>`;
  return xml
    .replaceAll('</c:marker></c:dPt>', `</c:marker>${line}</c:dPt>`)
    .replace(
      /(<c:size val="\d+"\/><c:spPr>)(<a:solidFill><a:srgbClr val="\w+"\/><\/a:solidFill>)(<\/c:spPr>)/g,
      (_, before: string, fill: string, after: string) =>
        `${before}${fill}<a:ln w="9525">${fill}</a:ln>${after}`,
    );
}

/** The first title is the chart's, the others are the axes'. */
function withTitleSizes(xml: string): string {
  let isFirst = true;
  return xml.replaceAll('<a:r><a:t>', () => {
    const size = isFirst ? TITLE_SIZE : AXIS_TITLE_SIZE;
    isFirst = false;
    return `<a:r><a:rPr lang="en-GB" sz="${size}" b="1"/><a:t>`;
  });
}
