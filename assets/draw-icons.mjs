/**
 * Draws the product's icons: `node assets/draw-icons.mjs` writes the PNGs beside this file.
 * Each picture is drawn on a grid of 16; Excel asks for 16, 32 and 80 pixels on the ribbon and for more on the add-in itself.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { URL } from 'node:url';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const INK = '#0B3A5B';
const BLUE = '#2B7BB9';
const SKY = '#9FD3F0';
const EMBER = '#D9622B';
const PAPER = '#FFFFFF';
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];

const sheet = `<rect x="1.5" y="1.5" width="10" height="13" rx="1" fill="${PAPER}" stroke="${INK}"/>`;
const lines = `<path d="M3.5 4.5h6M3.5 7h6M3.5 9.5h3" stroke="${BLUE}"/>`;

const PICTURES = {
  // Bars that pass their target: the add-in itself.
  icon: `<rect x=".5" y=".5" width="15" height="15" rx="3" fill="${INK}"/>
    <path d="M3 12.5v-3h2.4v3zM6.8 12.5V7h2.4v5.5zM10.6 12.5V4H13v8.5z" fill="${SKY}"/>
    <path d="M2.2 5.8h11.6" stroke="#FFC46B" stroke-width="1.1"/>`,
  create: `${sheet}${lines}<circle cx="11.5" cy="11.5" r="4" fill="${BLUE}"/><path d="M11.5 9.3v4.4M9.3 11.5h4.4" stroke="${PAPER}" stroke-width="1.3"/>`,
  check: `${sheet}${lines}<circle cx="11.5" cy="11.5" r="4" fill="${BLUE}"/><path d="M9.6 11.6l1.4 1.4 2.4-2.8" stroke="${PAPER}" stroke-width="1.3"/>`,
  quarter: `<rect x="1.5" y="2.5" width="13" height="12" rx="1" fill="${PAPER}" stroke="${INK}"/><path d="M1.5 3.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1V6h-13z" fill="${BLUE}"/>
    <path d="M4.5 1v2.6M11.5 1v2.6" stroke="${INK}" stroke-width="1.2"/><path d="M8 8v5M5.5 10.5h5" stroke="${INK}" stroke-width="1.3"/>`,
  measures: `<rect x="1.5" y="1.5" width="13" height="13" rx="1" fill="${PAPER}" stroke="${INK}"/>
    <path d="M2 5h12M2 11.5h12" stroke="${BLUE}" stroke-dasharray="1.4 1"/>
    <path d="M3.5 9.5L6 7.5l2.5 2L12.5 4" stroke="${INK}"/><circle cx="12.3" cy="4.2" r="1.5" fill="${EMBER}"/>`,
  statement: `${sheet}${lines}<path d="M8.2 13.8l.5-2.3 4.6-4.6 1.8 1.8-4.6 4.6z" fill="${SKY}" stroke="${INK}" stroke-width=".8"/>`,
  functions: `<rect x="1.5" y="1.5" width="13" height="13" rx="1" fill="${PAPER}" stroke="${INK}"/>
    <path d="M8.6 4.2c-1.5-.7-2.2.1-2.4 1.5L5.3 11c-.2 1.1-.7 1.5-1.6 1.1M4.4 7.2h3.2" stroke="${BLUE}" stroke-width="1.2"/>
    <path d="M9 7.5l3.6 4.4M12.6 7.5L9 11.9" stroke="${INK}" stroke-width="1.2"/>`,
  repair: `${sheet}${lines}<circle cx="11.5" cy="11.5" r="4" fill="${BLUE}"/><path d="M13.4 10.4a2.2 2.2 0 1 0 .2 2M13.7 8.9v1.8h-1.8" stroke="${PAPER}" stroke-width="1"/>`,
};

const require = createRequire(import.meta.url);
await initWasm(fs.readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
for (const [name, drawing] of Object.entries(PICTURES)) {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`;
  for (const size of name === 'icon' ? [...RIBBON, 128, 256] : RIBBON) {
    const image = new Resvg(picture, { fitTo: { mode: 'width', value: size } }).render();
    fs.writeFileSync(new URL(`./${name}-${size}.png`, import.meta.url), image.asPng());
  }
}
