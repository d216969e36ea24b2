import * as library from 'pptxgenjs';

/**
 * The part of pptxgenjs 4.0.1 that decks are written with. Its own types describe a CommonJS module with a `default`
 * inside the default export; under Node's ES modules the class is the default export itself.
 */
export interface Presentation {
  layout: string;
  defineLayout(layout: { readonly name: string; readonly width: number; readonly height: number }): void;
  addSlide(): Slide;
  write(options: { readonly outputType: 'uint8array' }): Promise<unknown>;
}

/** Lengths are inches, sizes points, colours `RRGGBB`. pptxgenjs writes into the objects it is given: hand over fresh ones. */
export interface Slide {
  addText(runs: readonly TextRun[], options: FrameOptions): unknown;
  addShape(kind: 'rect' | 'line', options: ShapeOptions): unknown;
  addImage(options: ImageOptions): unknown;
  addTable(rows: readonly (readonly Cell[])[], options: TableOptions): unknown;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly objectName: string;
}

interface FrameOptions extends Placed {
  readonly isTextBox: true;
  readonly margin: 0;
  readonly valign: 'top' | 'middle' | 'bottom';
}

interface ShapeOptions extends Placed {
  readonly fill?: { readonly color: string };
  readonly line?: LineOptions;
}

interface LineOptions {
  readonly color: string;
  readonly width: number;
  readonly dashType: 'solid' | 'dash';
}

interface ImageOptions extends Placed {
  readonly data: string;
  readonly altText: string;
}

interface TableOptions extends Placed {
  readonly colW: readonly number[];
  readonly rowH: readonly number[];
}

export interface Cell {
  readonly text: readonly TextRun[];
  readonly options: {
    readonly align: 'left' | 'right' | 'center';
    readonly valign: 'top';
    readonly colspan?: number;
    /** Top, right, bottom, left; inches as long as the first is below 1. */
    readonly margin: readonly [number, number, number, number];
    /** Top, right, bottom, left. */
    readonly border: readonly [Border, Border, Border, Border];
  };
}

export type Border =
  | { readonly type: 'none' }
  | { readonly type: 'solid'; readonly color: string; readonly pt: number };

export interface TextRun {
  readonly text: string;
  readonly options: RunOptions;
}

export interface RunOptions {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string;
  readonly lang: string;
  readonly align: 'left' | 'right' | 'center';
  readonly lineSpacing: number;
  readonly paraSpaceBefore: number;
  readonly bullet?: Bullet;
  /** Ends the paragraph after this run. */
  readonly breakLine?: boolean;
  /** Starts a new line inside the paragraph. */
  readonly softBreakBefore?: boolean;
  readonly hyperlink?: { readonly url: string } | { readonly slide: number };
}

export type Bullet =
  | { readonly indent: number; readonly characterCode: string }
  | { readonly indent: number; readonly type: 'number'; readonly style: string; readonly startAt: number };

/** A new, empty presentation. */
export function openPresentation(): Presentation {
  const Library: unknown = library.default;
  if (!isPresentationClass(Library)) throw new Error('pptxgenjs does not export its class as default.');
  return new Library();
}

function isPresentationClass(value: unknown): value is new () => Presentation {
  return typeof value === 'function';
}
