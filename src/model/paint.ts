import type { FaceFiles } from './text.js';

/** How a picture is painted. */
export interface RasterSetting {
  /** Pixels per SVG unit. */
  readonly scale: number;
  /** A CSS colour behind the picture; absent: transparent. */
  readonly background?: string;
}

/** How a picture is painted, and with what. */
export interface PaintSetting extends RasterSetting {
  readonly faces: FaceFiles;
  /** All that this picture prints, and others that are painted with it: the fonts are cut down to it once for all. */
  readonly characters: string;
}

/** Paints an SVG as PNG. What else is painted with it changes nothing of it. */
export interface Paint {
  (svg: string, how: PaintSetting): Promise<Uint8Array>;
  /** Gets ready to paint with these faces, where that takes none of the caller's time. */
  readonly prepare?: (faces: FaceFiles) => void;
}
