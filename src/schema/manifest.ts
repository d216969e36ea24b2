import { z } from 'zod';
import type { ClaimPart } from '../model/claim.js';
import type { Reading } from '../model/figure.js';
import type { ReportRecord } from '../model/record.js';
import type { IssueName } from '../model/redline.js';

/** A manifest as far as it is read again: what an issue of a report said. Proofdeck writes it; people may have edited it. */

const PARTS = ['headline', 'tracker', 'points', 'prose', 'notes', 'remark', 'context'] as const;

const inEach = z.record(z.string(), z.string());
const localized = z.record(z.string(), z.object({ text: z.string(), by: z.enum(['publisher', 'ours']) }));
const strings = z.array(z.string());

const unit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent') }),
  z.object({ kind: z.literal('percentage-point') }),
  z.object({ kind: z.literal('money'), currency: z.string(), scale: z.number() }),
  z.object({ kind: z.literal('count'), counter: localized.nullable() }),
  z.object({ kind: z.literal('measure'), symbol: localized }),
  z.object({ kind: z.literal('ratio') }),
]);

const quantity = z.object({
  amount: z.number(),
  decimals: z.int().min(0).max(20),
  unit,
  low: z.number(),
  high: z.number(),
});

const reading: z.ZodType<Reading> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), quantity }),
  z.object({ kind: z.literal('range'), low: quantity, high: quantity }),
  z.object({ kind: z.literal('rank'), rank: z.number() }),
  z.object({ kind: z.literal('none') }),
]);

const part: z.ZodType<ClaimPart> = z.enum(PARTS);

const record: z.ZodType<ReportRecord> = z.object({
  figures: z.array(
    z.object({
      id: z.string(),
      label: inEach,
      printed: inEach,
      reading,
      status: z.enum(['published', 'forecast', 'not-published', 'derived', 'suppressed']),
    }),
  ),
  editions: z.array(
    z.object({
      language: z.string(),
      texts: z.array(z.object({ section: z.string(), part, text: z.string(), wording: z.string() })),
      claims: z.array(
        z.object({
          source: z.string(),
          words: z.string(),
          section: z.string(),
          part,
          subjects: strings,
          isFragile: z.boolean(),
        }),
      ),
    }),
  ),
  publications: z.array(
    z.object({
      medium: z.enum(['deck', 'briefing']),
      language: z.string(),
      exhibits: inEach,
      pages: z.array(
        z.object({
          number: z.int(),
          id: z.string(),
          title: z.string(),
          figures: z.record(z.string(), z.string().nullable()),
          printed: z.array(z.object({ text: z.string(), figures: strings })),
          drawn: z.string(),
        }),
      ),
    }),
  ),
});

const built = z.object({
  inputs: inEach,
  outputs: z.array(z.object({ name: z.string(), sha256: z.string() })),
});

const named = z.object({ report: z.object({ version: z.string(), issued: z.string() }) });

/** The issue that a manifest tells of, or null for what is no manifest of this form. */
export function issueIn(
  manifest: unknown,
): { readonly name: IssueName; readonly record: ReportRecord } | null {
  const name = named.safeParse(manifest);
  const said = record.safeParse(manifest);
  return name.success && said.success ? { name: name.data.report, record: said.data } : null;
}

/** What a manifest says that was built, and from what: SHA-256 by path and by name; null for what is no manifest. */
export function builtIn(manifest: unknown): {
  /** By workspace path. */
  readonly inputs: { readonly [path: string]: string };
  readonly outputs: readonly { readonly name: string; readonly sha256: string }[];
} | null {
  const found = built.safeParse(manifest);
  return found.success ? found.data : null;
}
