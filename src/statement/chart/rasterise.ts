/** Draws an SVG as a PNG so many pixels wide. The edge supplies it: `png-in-browser.ts` or `png-in-node.ts`. */
export type Rasterise = (svg: string, width: number) => Promise<Uint8Array>;
