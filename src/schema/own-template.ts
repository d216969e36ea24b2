import { z } from 'zod';
import { either, flag, fullList, list, map, matching, number, oneOf, text } from './leaves.js';

/**
 * A chart template beside a report: the part of vega-lite 6 that only draws. Whatever reads, links, prints words of its
 * own, computes new rows or can run on is not in here, so that no template needs to be stopped while it draws. What
 * fields and expressions may name is checked by `validate`.
 */

/** The rows that a template may name, and their fields. */
const OWN_ROWS = ['cells', 'items', 'series'] as const;
export const OWN_FIELDS = {
  items: ['item', 'itemName', 'itemNote', 'itemNumber', 'highlight'],
  series: ['series', 'seriesName', 'seriesNote', 'seriesNumber', 'highlight'],
  cells: [
    'item',
    'itemName',
    'itemNote',
    'itemNumber',
    'series',
    'seriesName',
    'seriesNote',
    'seriesNumber',
    'value',
    'valueText',
    'highlight',
    'forecast',
  ],
} as const satisfies { readonly [rows in (typeof OWN_ROWS)[number]]: readonly string[] };

const MARKS = ['bar', 'line', 'area', 'point', 'circle', 'square', 'rect', 'rule', 'tick', 'text'] as const;
const SHAPES = ['circle', 'square', 'cross', 'diamond', 'triangle-up', 'triangle-down', 'stroke'] as const;
const WORD_FIELDS = ['itemName', 'itemNote', 'seriesName', 'seriesNote', 'valueText'] as const;

/** Far above any length of a slide and any value, far below what a loop over it would need to hang. */
const amount = number.min(-1e13, 'bounded-number').max(1e13, 'bounded-number');
const length = number.min(-10_000, 'bounded-number').max(10_000, 'bounded-number');
const few = <V extends z.core.SomeType>(item: V) => list(item).max(100, 'few-entries');

const layout = map({ $layout: text });
const color = map({ $theme: text });
const style = map({ $style: text });
const measure = either([length, layout], 'length-of-template');
const expression = text.max(300, 'drawing-expression');

const mark = map({
  type: oneOf(MARKS),
  fill: either([color, z.null()], 'color-of-theme').optional(),
  stroke: either([color, z.null()], 'color-of-theme').optional(),
  color: color.optional(),
  filled: flag.optional(),
  strokeWidth: measure.optional(),
  strokeCap: oneOf(['butt', 'round', 'square']).optional(),
  strokeDash: list(number.min(0.5, 'dashes').max(100, 'dashes')).max(4, 'dashes').optional(),
  size: measure.optional(),
  shape: oneOf(SHAPES).optional(),
  thickness: measure.optional(),
  cornerRadius: measure.optional(),
  interpolate: oneOf(['linear', 'step', 'step-before', 'step-after']).optional(),
  orient: oneOf(['horizontal', 'vertical']).optional(),
  x: measure.optional(),
  x2: measure.optional(),
  y: measure.optional(),
  y2: measure.optional(),
  xOffset: measure.optional(),
  yOffset: measure.optional(),
  width: measure.optional(),
  height: measure.optional(),
  dx: measure.optional(),
  dy: measure.optional(),
  angle: length.optional(),
  align: oneOf(['left', 'center', 'right']).optional(),
  baseline: oneOf(['alphabetic', 'top', 'middle', 'bottom']).optional(),
  fontSize: style.optional(),
  fontWeight: either([oneOf(['normal', 'bold']), style], 'weight-of-template').optional(),
});

const value = either([length, layout, color], 'value-of-template');
const condition = map({ test: expression, value });
const end = either([amount, layout], 'scale-end');
const scale = map({
  type: oneOf(['linear', 'point', 'band', 'ordinal']).optional(),
  domain: few(either([end, text], 'scale-end')).optional(),
  range: few(value).optional(),
  zero: z.literal(true, 'zero-on-scale').optional(),
  nice: flag.optional(),
  reverse: flag.optional(),
  padding: length.optional(),
  paddingInner: length.optional(),
  paddingOuter: length.optional(),
  align: length.optional(),
});
const order = oneOf(['ascending', 'descending']);
const nothing = z.null('no-axis').optional();
const channel = map({
  field: text.optional(),
  type: oneOf(['quantitative', 'nominal', 'ordinal']).optional(),
  value: value.optional(),
  datum: either([amount, text, layout], 'scale-end').optional(),
  bandPosition: length.optional(),
  scale: either([z.null(), scale], 'map').optional(),
  sort: either([z.null(), order, map({ field: text, op: oneOf(['min', 'max']), order })], 'map').optional(),
  stack: either([z.null(), flag, oneOf(['zero'])], 'true-or-false').optional(),
  axis: nothing,
  legend: nothing,
  condition: either([condition, few(condition)], 'map').optional(),
});
const words = map({ field: oneOf(WORD_FIELDS), type: oneOf(['nominal', 'ordinal']).optional() });
const encoding = map({
  x: channel.optional(),
  x2: channel.optional(),
  xOffset: channel.optional(),
  y: channel.optional(),
  y2: channel.optional(),
  yOffset: channel.optional(),
  color: channel.optional(),
  fill: channel.optional(),
  stroke: channel.optional(),
  strokeWidth: channel.optional(),
  size: channel.optional(),
  shape: channel.optional(),
  detail: channel.optional(),
  order: channel.optional(),
  text: words.optional(),
});

const transform = either(
  [
    map({ filter: expression }),
    map({ calculate: expression, as: matching(/^[a-z][A-Za-z0-9]*$/, 'field-name') }),
  ],
  'drawing-transform',
);

const LAYER = {
  description: text.optional(),
  data: map({ name: oneOf(OWN_ROWS) }).optional(),
  transform: list(transform).max(20, 'few-entries').optional(),
  encoding: encoding.optional(),
};
const layer = map({ ...LAYER, mark });

/** One level of layers: deeper ones draw nothing that a flat list could not. */
export const ownTemplateSchema = map({
  height: map({ base: length, perRow: length }),
  spec: map({ $schema: text.optional(), ...LAYER, layer: fullList(layer).max(30, 'few-entries') }),
});

export type OwnTemplateSource = z.infer<typeof ownTemplateSchema>;
export type OwnTransform = z.infer<typeof transform>;
