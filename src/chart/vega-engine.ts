import type { Json } from '../model/chart-template.js';
import type { Workspace } from '../model/workspace.js';
import { filled, sharedSpec } from './shared-spec.js';

/** A text as Vega asks for its width. */
export interface VegaText {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
}

export interface VegaDrawing {
  readonly svg: string;
  /** Everything that vega and vega-lite warned of or reported as an error. */
  readonly warnings: readonly string[];
}

/**
 * Draws a vega-lite specification. Vega's text metrics are global to its module, so they are set here and nowhere
 * else, right before a run that does not yield, and put back after it: drawings with different fonts never meet.
 * Throws when the specification does not compile. What is compiled of a shape is kept. Vega is loaded at the first drawing, since loading takes longer
 * than drawing ten charts.
 */
export async function drawWithVega(
  spec: Json,
  widthOf: (text: VegaText) => number,
  keep: Workspace['keep'],
): Promise<VegaDrawing> {
  const { vega, vegaLite } = await loadVega();
  const shared = sharedSpec(spec);
  const kept = keep(`vega-lite ${JSON.stringify(shared.shape)}`, () => compile(shared.shape, vegaLite));
  const whole = filled(kept.spec, shared);
  const compiled = whole === null ? compile(spec, vegaLite) : { ...kept, spec: whole };
  const warnings = [...compiled.warnings];
  const logger = collectingLogger(warnings);
  const before = { width: vega.textMetrics.width, height: vega.textMetrics.height };
  vega.textMetrics.width = (item, text) => widthOf(asText(item, text));
  vega.textMetrics.height = (item) => Number(item.fontSize ?? 0);
  try {
    vega.resetSVGDefIds();
    const view = new vega.View(vega.parse(compiled.spec, {}), {
      renderer: 'none',
      logger,
      loader: closedLoader,
    });
    view.run();
    const renderer = new vega.SVGStringRenderer(closedLoader);
    renderer.initialize(null, view.width(), view.height(), [0, 0]).render(view.scenegraph().root);
    view.finalize();
    return { svg: renderer.svg(), warnings };
  } finally {
    vega.textMetrics.width = before.width;
    vega.textMetrics.height = before.height;
  }
}

interface CompiledShape {
  readonly spec: Json;
  readonly warnings: readonly string[];
}

function compile(shape: Json, vegaLite: VegaLite): CompiledShape {
  const warnings: string[] = [];
  const { spec } = vegaLite.compile(shape, { logger: collectingLogger(warnings) });
  return { spec, warnings };
}

/** What is used of vega 6 and vega-lite 6; their own types leave out text metrics and the string renderer. */
interface Vega {
  readonly textMetrics: {
    width: (item: VegaItem, text: unknown) => number;
    height: (item: VegaItem) => number;
  };
  readonly resetSVGDefIds: () => void;
  readonly parse: (spec: unknown, config: object) => unknown;
  readonly View: new (runtime: unknown, options: object) => VegaView;
  readonly SVGStringRenderer: new (loader: object) => VegaRenderer;
}

interface VegaItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

interface VegaView {
  run(): unknown;
  finalize(): unknown;
  width(): number;
  height(): number;
  scenegraph(): { readonly root: unknown };
}

interface VegaRenderer {
  initialize(element: null, width: number, height: number, origin: readonly [number, number]): VegaRenderer;
  render(root: unknown): VegaRenderer;
  svg(): string;
}

interface VegaLite {
  readonly compile: (spec: Json, options: object) => { readonly spec: Json };
}

async function loadVega(): Promise<{ readonly vega: Vega; readonly vegaLite: VegaLite }> {
  const [vega, vegaLite]: readonly unknown[] = await Promise.all([import('vega'), import('vega-lite')]);
  return { vega: vega as Vega, vegaLite: vegaLite as VegaLite };
}

function asText(item: VegaItem, text: unknown): VegaText {
  const weight = item.fontWeight ?? 'normal';
  const bold = weight === 'bold' || Number(weight) >= 600;
  return { text: String(text ?? '').trim(), size: Number(item.fontSize ?? 0), bold };
}

function collectingLogger(warnings: string[]): object {
  const collect = (...parts: readonly unknown[]): object => {
    warnings.push(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
    return logger;
  };
  const ignore = (): object => logger;
  const logger = {
    level: (value?: number) => (value === undefined ? 2 : logger),
    error: collect,
    warn: collect,
    info: ignore,
    debug: ignore,
  };
  return logger;
}

function refuse(): never {
  throw new Error('A chart may not load anything.');
}

/** A chart is drawn from the rows it is given: files, addresses and links are refused. */
const closedLoader = { load: refuse, http: refuse, file: refuse, sanitize: refuse, options: {} };
