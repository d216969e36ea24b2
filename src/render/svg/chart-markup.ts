import type { DrawnChart, PathCommand, PathShape, TextShape } from '../../model/drawing.js';
import type { Picture, Publication } from '../../model/page.js';
import type { Faces } from '../../text/index.js';
import { addStretch, type Bindings } from './bound-text.js';
import { element, number, text } from './markup.js';
import { type Setting, textMarkup } from './text-markup.js';

/** What pages are drawn from. */
export interface Supplies {
  readonly publication: Publication;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly faces: Faces;
  /** Gathers what text is bound to; absent: nothing does. */
  readonly bindings?: Bindings;
}

/** A chart's paths and text inline, at its place; `prefix` begins every id inside. Throws when no chart was drawn. */
export function chartMarkup(
  picture: Picture,
  { publication, charts, faces, bindings }: Supplies,
  prefix: string,
): string {
  const chart = charts.get(picture.key);
  if (chart === undefined) throw new Error(`No chart was drawn for ${picture.key}.`);
  const setting: Setting = { faces, language: publication.language };
  const title = `${prefix}-title`;
  const { shapes } = chart.drawing;
  const boundTo = (words: string): number | null => {
    const figures = bindings?.inChart(picture.exhibit, words) ?? [];
    return bindings === undefined || figures.length === 0 ? null : addStretch(bindings, words, figures);
  };
  const content = shapes.map((shape, index) =>
    shape.kind === 'path'
      ? pathMarkup(shape, `${prefix}-clip-${index + 1}`)
      : wordsMarkup(shape, setting, boundTo(shape.text)),
  );
  return element(
    'g',
    {
      transform: `translate(${number(picture.box.x)} ${number(picture.box.y)})`,
      role: 'img',
      'aria-labelledby': title,
      // Vega's own limit, which a Drawing is drawn with, is also SVG's initial value.
      'stroke-miterlimit': 4,
      lang: picture.language === publication.language ? null : picture.language,
    },
    `\n${[element('title', { id: title }, text(picture.alt)), ...content].join('\n')}\n`,
  );
}

function wordsMarkup(shape: TextShape, setting: Setting, bound: number | null): string {
  const turn = (shape.rotation * Math.PI) / 180;
  return shape.pieces
    .map(({ text: words, face, offset }) => {
      const x = shape.x + offset * Math.cos(turn);
      const y = shape.y + offset * Math.sin(turn);
      return textMarkup({ ...shape, text: words, face, x, y }, setting, [{ text: words, bound }]);
    })
    .join('\n');
}

function pathMarkup(shape: PathShape, clipId: string): string {
  const isFilled = shape.fill !== null;
  const isStroked = shape.stroke !== null;
  const path = element('path', {
    d: shape.commands.map(commandMarkup).join(''),
    fill: shape.fill ?? 'none',
    'fill-opacity': isFilled && shape.fillOpacity !== 1 ? shape.fillOpacity : null,
    stroke: shape.stroke,
    'stroke-opacity': isStroked && shape.strokeOpacity !== 1 ? shape.strokeOpacity : null,
    'stroke-width': isStroked ? shape.strokeWidth : null,
    'stroke-dasharray': shape.dash.length === 0 ? null : shape.dash.map(number).join(' '),
    'stroke-linecap': isStroked && shape.cap !== 'butt' ? shape.cap : null,
    'stroke-linejoin': isStroked && shape.join !== 'miter' ? shape.join : null,
    'clip-path': shape.clip === null ? null : `url(#${clipId})`,
  });
  if (shape.clip === null) return path;
  const { x, y, width, height } = shape.clip;
  return `${element('clipPath', { id: clipId }, element('rect', { x, y, width, height }))}${path}`;
}

function commandMarkup(command: PathCommand): string {
  if (command.op === 'Z') return 'Z';
  const { x, y } = command;
  if (command.op !== 'C') return `${command.op}${number(x)} ${number(y)}`;
  const points = [command.x1, command.y1, command.x2, command.y2, x, y];
  return `C${points.map(number).join(' ')}`;
}
