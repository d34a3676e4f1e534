import type { Rasterise } from './rasterise';

/** Draws an SVG as a PNG with the browser's own canvas. Rejects where the drawing cannot be read. */
export const pngInBrowser: Rasterise = async (svg, width) => {
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round((width * image.naturalHeight) / Math.max(1, image.naturalWidth));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The chart could not be drawn: this browser gives no canvas.');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The chart could not be drawn as a picture.');
  return new Uint8Array(await blob.arrayBuffer());
};

function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The chart could not be drawn as a picture.'));
    image.src = address;
  });
}
