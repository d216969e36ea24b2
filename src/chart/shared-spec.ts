import type { Json } from '../model/chart-template.js';

/**
 * A vega-lite specification taken apart: charts of one kind differ in their rows and in the values of their parameters
 * alone, so that what is compiled of one is what is compiled of all.
 */
export interface SharedSpec {
  /** Without rows and values: lists of rows are empty and named, values are null. */
  readonly shape: Json;
  /** By the names that the shape gives them. */
  readonly rows: ReadonlyMap<string, Json>;
  /** Values of the specification's own parameters, by name. */
  readonly values: ReadonlyMap<string, Json>;
}

/** A name that no template gives to its data. */
const ROWS = 'rows of layer ';

export function sharedSpec(spec: Json): SharedSpec {
  const rows = new Map<string, Json>();
  const values = new Map<string, Json>();
  const withoutRows = (part: Json, key: string): Json => {
    if (Array.isArray(part)) return part.map((item) => withoutRows(item, ''));
    if (!isObject(part)) return part;
    if (key === 'data' && Array.isArray(part.values) && part.name === undefined) {
      const name = `${ROWS}${rows.size}`;
      rows.set(name, part.values);
      return { ...part, name, values: [] };
    }
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, withoutRows(inner, name)]));
  };
  const shape = withoutRows(spec, '');
  if (!isObject(shape) || !Array.isArray(shape.params)) return { shape, rows, values };
  const params = shape.params.map((param): Json => {
    if (!isObject(param) || typeof param.name !== 'string' || param.value === undefined) return param;
    if (Object.keys(param).length > 2) return param;
    values.set(param.name, param.value);
    return { ...param, value: null };
  });
  return { shape: { ...shape, params }, rows, values };
}

/** What is compiled of a shape, with the rows and values of one chart; null where it has no place for one of them. */
export function filled(compiled: Json, { rows, values }: SharedSpec): Json {
  if (!isObject(compiled)) return null;
  const data = fill(compiled.data, rows, 'values');
  const signals = fill(compiled.signals, values, 'value');
  if (data === null || signals === null) return null;
  return { ...compiled, data, ...(values.size === 0 ? {} : { signals }) };
}

function fill(parts: Json | undefined, contents: ReadonlyMap<string, Json>, key: string): Json {
  const list = Array.isArray(parts) ? parts : [];
  const places = new Map(list.map((part, index) => [isObject(part) ? part.name : undefined, index]));
  if ([...contents.keys()].some((name) => !places.has(name))) return null;
  return list.map((part): Json => {
    const content = isObject(part) ? contents.get(String(part.name)) : undefined;
    return isObject(part) && content !== undefined ? { ...part, [key]: content } : part;
  });
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
