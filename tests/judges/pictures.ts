import * as mupdf from 'mupdf';

/**
 * How much two PNG pictures of one size differ: the share of pixels, 0 to 1, with a channel that is further
 * apart than `tolerance` (0 to 255). Throws when the sizes differ.
 */
export function pictureDifference(one: Uint8Array, other: Uint8Array, tolerance: number): number {
  const [a, b] = [readPixels(one), readPixels(other)];
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`One picture is ${a.width} × ${a.height}, the other ${b.width} × ${b.height}.`);
  }
  let different = 0;
  for (let pixel = 0; pixel < a.width * a.height; pixel += 1) {
    const isFar = [0, 1, 2].some((channel) => {
      const index = pixel * 3 + channel;
      return Math.abs((a.samples[index] ?? 0) - (b.samples[index] ?? 0)) > tolerance;
    });
    if (isFar) different += 1;
  }
  return different / (a.width * a.height);
}

/** Red, green and blue by pixel; what is transparent becomes white. */
function readPixels(png: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
} {
  const pixmap = new mupdf.Image(png).toPixmap();
  const [width, height, components] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getNumberOfComponents()];
  const stride = pixmap.getStride();
  const source = pixmap.getPixels();
  const hasAlpha = pixmap.getAlpha() !== 0;
  const colors = components - (hasAlpha ? 1 : 0);
  const samples = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * stride + x * components;
      const paper = hasAlpha ? 255 - (source[from + colors] ?? 255) : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        // Samples are multiplied by their alpha already.
        samples[(y * width + x) * 3 + channel] = (source[from + Math.min(channel, colors - 1)] ?? 0) + paper;
      }
    }
  }
  return { width, height, samples };
}
