import type { ChartTemplate, Json } from '../model/chart-template.js';
import type { Theme } from '../model/theme.js';
import type { ChartLayout, Problem } from './kinds/chart-layout.js';
import { forbiddenInTemplate, unknownReference } from './messages.js';

/** A template with its references replaced, and what was wrong with them. */
export interface ResolvedTemplate {
  readonly spec: Json;
  readonly problems: readonly Problem[];
}

/**
 * Replaces the references of a chart template. A reference is an object with one key that begins with `$`:
 * `{"$theme": "accent"}` a colour, `{"$style": "chart-label.size"}` size, weight or color of a text style,
 * `{"$layout": "plotLeft"}` a number of the layout, `{"$data": "bars"}` rows of the layout.
 */
export function resolveTemplate(
  template: ChartTemplate,
  given: { readonly exhibit: string; readonly theme: Theme; readonly layout: ChartLayout },
): ResolvedTemplate {
  const problems: Problem[] = [];
  const known = references(given.theme, given.layout);
  const resolve = (value: Json, at: string): Json => {
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, `${at}/${index}`));
    if (!isObject(value)) return value;
    const reference = referenceIn(value);
    if (reference !== null) return lookUp(reference, at);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, resolve(inner, `${at}/${key}`)]),
    );
  };
  const lookUp = (reference: Reference, at: string): Json => {
    const group = known[reference.group];
    const found = group?.get(reference.name);
    if (found !== undefined) return found;
    const name = `{"${reference.group}": "${reference.name}"}`;
    const names = group === undefined ? Object.keys(known) : [...group.keys()];
    problems.push(unknownReference(given.exhibit, template, at, name, names));
    return null;
  };
  const forbidden = forbiddenParts(template.spec).map((part) =>
    forbiddenInTemplate(given.exhibit, template, part),
  );
  const spec = resolve(template.spec, '/spec');
  return { spec, problems: [...forbidden, ...problems] };
}

interface Reference {
  readonly group: string;
  readonly name: string;
}

function referenceIn(value: { readonly [key: string]: Json }): Reference | null {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0 || !entry[0].startsWith('$') || entry[0] === '$schema')
    return null;
  return { group: entry[0], name: String(entry[1]) };
}

function references(
  theme: Theme,
  layout: ChartLayout,
): { readonly [group: string]: ReadonlyMap<string, Json> } {
  const styles = Object.entries(theme.styles).flatMap(([name, style]): [string, Json][] => [
    [`${name}.size`, style.size],
    [`${name}.weight`, style.weight === 'bold' ? 'bold' : 'normal'],
    [`${name}.color`, style.color],
  ]);
  return {
    $theme: new Map([...Object.entries(theme.colors), ...paletteColors(theme)]),
    $style: new Map(styles.filter(([name]) => name.startsWith('chart-'))),
    $layout: new Map(Object.entries(layout.numbers)),
    $data: new Map(Object.entries(layout.rows)),
  };
}

/** `heat-1` ... and, for words on them, `on-heat-1` ... */
function paletteColors({ palettes }: Theme): readonly (readonly [string, Json])[] {
  return Object.entries(palettes).flatMap(([name, colors]) =>
    colors.flatMap(({ color, text }, index) => [
      [`${name}-${index + 1}`, color] as const,
      [`on-${name}-${index + 1}`, text] as const,
    ]),
  );
}

/** Keys by which a chart could reach outside its own data. */
const FORBIDDEN_KEYS = ['url', 'href', 'usermeta', 'projection'];
const FORBIDDEN_CALLS = /\b(?:now|random|timezoneoffset|warn|info|debug|data)\s*\(/u;

function forbiddenParts(value: Json): readonly string[] {
  if (typeof value === 'string') {
    const call = FORBIDDEN_CALLS.exec(value);
    return call === null ? [] : [`${call[0]})`];
  }
  if (Array.isArray(value)) return value.flatMap(forbiddenParts);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (FORBIDDEN_KEYS.includes(key)) return [`"${key}"`];
    if ((key === 'mark' || key === 'type') && inner === 'image') return ['the mark "image"'];
    return forbiddenParts(inner);
  });
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
