import { z } from 'zod';
import type { Role } from '../model/page.js';
import { box, either, flag, id, json, map, mapOf, number, oneOf, pair, wholeNumber } from './leaves.js';

/** `templates/layouts/<medium>/<name>.yaml`: named slots in fixed boxes. */

const ROLES = [
  'title',
  'subtitle',
  'tracker',
  'heading',
  'exhibit-line',
  'body',
  'lead',
  'key-figure',
  'label',
  'note',
  'contents',
  'exhibit',
  'table',
  'footer',
  'folio',
  'decoration',
] as const satisfies readonly Role[];

/** Lengths are in the layout's unit. */
export const LENGTH_OPTIONS: readonly string[] = [
  'at',
  'inset',
  'bar-width',
  'padding',
  'pitch',
  'least-pitch',
  'number-width',
  'gap',
  'gutter',
  'heading-height',
];

const slotSchema = map({
  content: id,
  role: oneOf(ROLES),
  box: box('box'),
  style: id,
  anchor: oneOf(['top', 'middle', 'bottom']).optional(),
  lines: wholeNumber.optional(),
  items: wholeNumber.optional(),
  reflow: flag.optional(),
  options: mapOf(z.string({ error: 'text' }), json).optional(),
});
export type SlotSource = z.infer<typeof slotSchema>;

export const layoutSchema = map({
  /** Another layout of the same medium; `base` as a slot takes that layout's slot of the same name. */
  extends: id.optional(),
  unit: oneOf(['in', 'pt']).optional(),
  size: pair(number, 'size').optional(),
  reflow: number.optional(),
  furniture: mapOf(id, map({ box: box('box'), fill: id })).optional(),
  slots: mapOf(id, either([slotSchema, z.literal('base', { error: 'slot' })], 'slot')),
});

export type LayoutSource = z.infer<typeof layoutSchema>;
