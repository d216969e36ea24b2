import type { ChartTemplate } from '../model/chart-template.js';
import type { Staged } from '../model/diagnostic.js';
import { chartTemplateSchema, EXPECTATIONS, expectationOf, pointerTo } from '../schema/index.js';
import { badTemplate } from './messages.js';
import { readPlainJson } from './plain-json.js';
import { readYaml } from './yaml-document.js';

/** Reads a chart template. Its specification is taken as it is: drawing finds out whether it is any good. */
export function readChartTemplate(file: string, text: string): Staged<ChartTemplate | null> {
  const plain = readPlainJson(text);
  const sound = plain === null ? null : chartTemplateSchema.safeParse(plain.value);
  return sound?.success ? { value: sound.data, diagnostics: [] } : readWithPlaces(file, text);
}

function readWithPlaces(file: string, text: string): Staged<ChartTemplate | null> {
  const { value: document, diagnostics } = readYaml(file, text);
  if (document === null || diagnostics.length > 0) return { value: null, diagnostics };
  const result = chartTemplateSchema.safeParse(document.value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const issue = result.error.issues[0];
  const place = document.places.get(pointerTo(issue?.path ?? [])) ?? { file, line: 1, column: 1 };
  return {
    value: null,
    diagnostics: [badTemplate(place, expectationOf(issue?.message ?? '') ?? EXPECTATIONS.map)],
  };
}
