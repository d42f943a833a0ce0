import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';

/** Pixels per unit of the drawing, for sharp text on paper and on dense screens. */
const SCALE = 2;
/** Browsers refuse larger canvases, each at another size; this is below all of them. */
const LONGEST_SIDE = 16_000;

/**
 * Paints an SVG file into a picture.
 *
 * @throws Error if the browser cannot paint one of that size
 */
export async function svgToPng(text: string, size: LayoutSize): Promise<Blob> {
  const scale = Math.min(
    SCALE,
    LONGEST_SIDE / Math.max(size.width, size.height),
  );
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * scale);
  canvas.height = Math.ceil(size.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) {
        resolve(blob);
      } else {
        reject(new Error('The browser could not paint the picture.'));
      }
    }, 'image/png');
  });
}
