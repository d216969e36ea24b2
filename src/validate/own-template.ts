import type { ChartTemplate, Json } from '../model/chart-template.js';
import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Document } from '../model/source.js';
import {
  below,
  EXPECTATIONS,
  nearest,
  OWN_FIELDS,
  type OwnTemplateSource,
  type OwnTransform,
  ownTemplateSchema,
} from '../schema/index.js';
import { fieldsOf, foreignPart } from './drawing-expression.js';
import { type Fault, faultsOf } from './faults.js';
import { keyPlace, valuePlace } from './ledger.js';
import {
  badTemplate,
  FIELD_TAKEN,
  NEEDS_ROWS,
  oneOfKnown,
  SECOND_CHANNEL,
  ZERO_ON_SCALE,
} from './template-messages.js';

/**
 * A chart template beside the report, or the first thing that is wrong with it. What passes draws from the rows that it
 * is given and from nothing else, in a time that its length and those rows bound.
 */
export function readOwnTemplate(document: Document): ChartTemplate | Diagnostic {
  const read = ownTemplateSchema.safeParse(document.value);
  const fault = read.success
    ? faultsIn(read.data)[0]
    : shapeFault(faultsOf(read.error.issues, document.value));
  const ledger = { document, languages: [], problems: [] };
  if (fault !== undefined) {
    const place = fault.ofKey ? keyPlace(ledger, fault.at) : valuePlace(ledger, fault.at);
    return badTemplate(place, fault.at, fault.found, fault.expected);
  }
  if (!read.success) throw new Error(`${document.file} fails without a fault.`);
  const { height, spec } = read.data;
  return { kind: document.file, height, spec: withGuards(spec), places: document.places };
}

interface TemplateFault {
  /** JSON pointer. */
  readonly at: string;
  readonly found: string;
  readonly expected: Sentence;
  readonly ofKey?: boolean;
}

/** What stands there and may not says more than what is missing. */
function shapeFault(faults: readonly Fault[]): TemplateFault | undefined {
  const first = faults.find(({ kind }) => kind === 'unknown-key') ?? faults[0];
  if (first === undefined) return undefined;
  const { kind, key, known, expected } = first;
  const owner = below('', ...first.path);
  if (kind === 'unknown-key') {
    return {
      at: below(owner, key),
      found: key,
      expected: oneOfKnown(known, nearest(key, known)),
      ofKey: true,
    };
  }
  if (kind === 'missing-key') return { at: below(owner, key), found: 'nothing', expected, ofKey: true };
  const words = known.length > 0 ? oneOfKnown(known, nearest(String(first.found), known)) : expected;
  return { at: owner, found: JSON.stringify(first.found) ?? '', expected: words };
}

type Fields = ReadonlySet<string>;
type Spec = OwnTemplateSource['spec'];
type Encoding = NonNullable<Spec['encoding']>;

/** What the shape of a template cannot say: which rows, fields and expressions it names. */
function faultsIn({ spec }: OwnTemplateSource): readonly TemplateFault[] {
  const shared = spec.data === undefined ? null : new Set<string>(OWN_FIELDS[spec.data.name]);
  const outer = afterTransforms('/spec', spec.transform ?? [], shared);
  const inLayers = spec.layer.flatMap((layer, index) => {
    const at = below('/spec/layer', index);
    const own = layer.data === undefined ? outer.fields : new Set<string>(OWN_FIELDS[layer.data.name]);
    if (own === null) return [{ at, found: 'nothing', expected: NEEDS_ROWS }];
    const inner = afterTransforms(at, layer.transform ?? [], own);
    return [
      ...inner.faults,
      ...encodingFaults(below('/spec', 'encoding'), spec.encoding, inner.fields ?? own),
      ...encodingFaults(below(at, 'encoding'), layer.encoding, inner.fields ?? own),
    ];
  });
  return [...outer.faults, ...inLayers, ...highlightFaults(spec)];
}

/** Expressions read the rows as they came, never each other's results: nothing can grow from step to step. */
function afterTransforms(
  at: string,
  transforms: readonly OwnTransform[],
  rows: Fields | null,
): { readonly fields: Fields | null; readonly faults: readonly TemplateFault[] } {
  if (rows === null) {
    const faults = transforms.length === 0 ? [] : [{ at, found: 'nothing', expected: NEEDS_ROWS }];
    return { fields: null, faults };
  }
  const fields = new Set(rows);
  const faults = transforms.flatMap((transform, index) => {
    const own = below(at, 'transform', index);
    if ('filter' in transform) return expressionFaults(below(own, 'filter'), transform.filter, rows);
    const isTaken = fields.has(transform.as) || transform.as in {};
    fields.add(transform.as);
    return [
      ...expressionFaults(below(own, 'calculate'), transform.calculate, rows),
      ...(isTaken ? [{ at: below(own, 'as'), found: transform.as, expected: FIELD_TAKEN }] : []),
    ];
  });
  return { fields, faults };
}

function encodingFaults(
  at: string,
  encoding: Encoding | undefined,
  fields: Fields,
): readonly TemplateFault[] {
  return Object.entries(encoding ?? {}).flatMap(([name, channel]) => {
    if (channel === undefined) return [];
    const own = below(at, name);
    const named = (pointer: string, field: string | undefined): readonly TemplateFault[] =>
      field === undefined || fields.has(field)
        ? []
        : [{ at: pointer, found: field, expected: oneOfKnown([...fields], nearest(field, fields)) }];
    const faults = named(below(own, 'field'), channel.field);
    if (!('scale' in channel || 'sort' in channel || 'condition' in channel)) return faults;
    const { sort = null, condition = [] } = channel;
    return [
      ...faults,
      ...(sort === null || typeof sort === 'string' ? [] : named(below(own, 'sort', 'field'), sort.field)),
      ...[condition].flat().flatMap(({ test }, index) => {
        const steps = Array.isArray(condition) ? [index, 'test'] : ['test'];
        return expressionFaults(below(own, 'condition', ...steps), test, fields);
      }),
      ...domainFaults(below(own, 'scale', 'domain'), channel.scale?.domain ?? []),
    ];
  });
}

/** A highlight that only a colour tells is lost on paper: something else must tell it too, such as weight or size. */
function highlightFaults(spec: Spec): readonly TemplateFault[] {
  const levels = [
    { at: '/spec', level: spec },
    ...spec.layer.map((level, index) => ({ at: below('/spec/layer', index), level })),
  ];
  const tells = (expression: string): boolean => fieldsOf(expression).includes('highlight');
  const used = levels.flatMap(({ at, level }) =>
    Object.entries(level.encoding ?? {}).flatMap(([name, channel]) => {
      const { field, condition = [] } =
        channel !== undefined && 'condition' in channel ? channel : { field: channel?.field };
      const isTold = field === 'highlight' || [condition].flat().some(({ test }) => tells(test));
      return isTold ? [{ at: below(at, 'encoding', name), isColor: COLORS.includes(name) }] : [];
    }),
  );
  const isFiltered = levels.some(({ level }) =>
    (level.transform ?? []).some((one) => tells('filter' in one ? one.filter : one.calculate)),
  );
  const [first] = used;
  if (first === undefined || isFiltered || used.some(({ isColor }) => !isColor)) return [];
  return [{ at: first.at, found: 'datum.highlight', expected: SECOND_CHANNEL }];
}

const COLORS: readonly string[] = ['color', 'fill', 'stroke'];

/** A length that does not begin at zero lies about its value; `low` and `high` of the layout enclose zero. */
function domainFaults(at: string, domain: readonly unknown[]): readonly TemplateFault[] {
  const numbers = domain.filter((end) => typeof end === 'number');
  const least = numbers.length < domain.length ? Math.min(0, ...numbers) : Math.min(...numbers);
  const most = numbers.length < domain.length ? Math.max(0, ...numbers) : Math.max(...numbers);
  if (numbers.length === 0 || (least <= 0 && most >= 0)) return [];
  return [{ at, found: JSON.stringify(domain), expected: ZERO_ON_SCALE }];
}

function expressionFaults(at: string, expression: string, fields: Fields): readonly TemplateFault[] {
  const foreign = foreignPart(expression);
  if (foreign !== null) return [{ at, found: foreign, expected: EXPECTATIONS['drawing-expression'] }];
  const unknown = fieldsOf(expression).find((field) => !fields.has(field));
  if (unknown === undefined) return [];
  return [{ at, found: `datum.${unknown}`, expected: oneOfKnown([...fields], nearest(unknown, fields)) }];
}

/** What is computed of a value that was not published is not there either: in an expression `null` would be zero. */
function withGuards({ transform = [], layer, ...rest }: Spec): Json {
  const guarded = (transforms: readonly OwnTransform[]): readonly OwnTransform[] =>
    transforms.map((one) =>
      'filter' in one || !fieldsOf(one.calculate).includes('value')
        ? one
        : { ...one, calculate: `datum.value === null ? null : (${one.calculate})` },
    );
  const layers = layer.map(({ transform: own = [], ...inner }) => ({ ...inner, transform: guarded(own) }));
  // What zod read of a JSON file is JSON.
  return { ...rest, transform: guarded(transform), layer: layers } as unknown as Json;
}
