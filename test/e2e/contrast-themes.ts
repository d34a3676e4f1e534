import type { Frame } from 'playwright-core';

/** The system colours of a contrast theme, by their keywords in CSS. */
export type SystemColours = Record<
  | 'Canvas'
  | 'CanvasText'
  | 'ButtonFace'
  | 'ButtonText'
  | 'LinkText'
  | 'GrayText'
  | 'Highlight'
  | 'HighlightText',
  string
>;

const theme = (
  canvas: string,
  text: string,
  button: string,
  link: string,
  grey: string,
  marked: string[],
) => ({
  Canvas: canvas,
  CanvasText: text,
  ButtonFace: canvas,
  ButtonText: button,
  LinkText: link,
  GrayText: grey,
  Highlight: marked[0]!,
  HighlightText: marked[1]!,
});

/** Windows' four contrast themes. */
export const CONTRAST_THEMES = {
  Aquatic: theme('#202020', '#FFFFFF', '#FFFFFF', '#75E9FC', '#A6A6A6', ['#8EE3F0', '#263B50']),
  Desert: theme('#FFFAEF', '#3D3D3D', '#202020', '#1C5E75', '#676767', ['#903909', '#FFF5E3']),
  Dusk: theme('#2D3236', '#FFFFFF', '#B6F6F0', '#70EBDE', '#A6A6A6', ['#A1BFDE', '#212D3B']),
  'Night sky': theme('#000000', '#FFFFFF', '#FFEE32', '#8080FF', '#A6A6A6', ['#D6B4FD', '#2B2B2B']),
} satisfies Record<string, SystemColours>;

/**
 * Shows the pane as that theme does. The browser emulates forced colours with system colours of its own and offers no
 * way to choose others: each colour that it forced is known by its keyword and painted in the theme's. Answers with the
 * number of elements painted.
 */
export function paintInTheme(pane: Frame, colours: SystemColours): Promise<number> {
  return pane.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('button'));
    probe.style.forcedColorAdjust = 'none';
    const forced = (keyword: string) => {
      probe.style.color = keyword;
      return getComputedStyle(probe).color;
    };
    const known = Object.keys(wanted).map((keyword) => [forced(keyword), keyword] as const);
    probe.remove();
    const keywordOf = (value: string, first: readonly string[]) =>
      first.find((keyword) => known.some(([colour, its]) => its === keyword && colour === value)) ??
      known.find(([colour]) => colour === value)?.[1];
    const grounds = ['Canvas', 'ButtonFace', 'Highlight'];
    const lines = ['background-color', 'border-top-color', 'border-bottom-color', 'border-left-color'];
    const found = [...document.querySelectorAll<HTMLElement | SVGElement>('body, body *')].map((element) => {
      const style = getComputedStyle(element);
      const isMarked = keywordOf(style.backgroundColor, grounds) === 'Highlight';
      const texts = isMarked
        ? ['HighlightText']
        : element.closest('button, select, input, textarea')
          ? ['LinkText', 'ButtonText', 'GrayText']
          : ['CanvasText', 'LinkText', 'GrayText'];
      const changes = [...lines, 'color'].flatMap((property) => {
        const keyword = keywordOf(style.getPropertyValue(property), property === 'color' ? texts : grounds);
        return keyword ? [[property, wanted[keyword as keyof typeof wanted]] as const] : [];
      });
      return { element, changes };
    });
    for (const { element, changes } of found) {
      element.dataset['before'] ??= element.style.cssText;
      element.style.setProperty('forced-color-adjust', 'none');
      element.style.setProperty('transition', 'none', 'important');
      for (const [property, colour] of changes) element.style.setProperty(property, colour, 'important');
    }
    return found.filter(({ changes }) => changes.length > 0).length;
  }, colours);
}

/** Gives every element the style back that it had. */
export function unpaint(pane: Frame): Promise<void> {
  return pane.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-before]')) {
      element.style.cssText = element.dataset['before'] ?? '';
      delete element.dataset['before'];
    }
  });
}
