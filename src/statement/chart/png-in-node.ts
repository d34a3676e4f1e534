import { readFile } from 'node:fs/promises';
import type * as resvgModule from '@resvg/resvg-wasm';
import type { Rasterise } from './rasterise';

type Resvg = typeof resvgModule;

let ready: Promise<{ resvg: Resvg; font: Uint8Array }> | null = null;

/**
 * Draws an SVG as a PNG outside a browser. For the command line and tests only: it reads its WebAssembly and its font
 * from the installed packages. Text is drawn in DejaVu Sans.
 */
export const pngInNode: Rasterise = async (svg, width) => {
  ready ??= load();
  const { resvg, font } = await ready;
  const drawing = new resvg.Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    background: '#ffffff',
    font: { fontBuffers: [font], defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
};

/** The module can be started once a process. */
async function load(): Promise<{ resvg: Resvg; font: Uint8Array }> {
  const [resvg, wasm, font] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  ]);
  await resvg.initWasm(wasm);
  return { resvg, font };
}
