import type { Story } from '../model/story.js';
import { unitName } from './explain-figure.js';
import type { ExplainedDerivation } from './explanation.js';

/** The values that commentary derives from figures that `isConcerned` names, each once for all languages. */
export function explainDerived(
  { editions }: Story,
  isConcerned: (ids: readonly string[]) => boolean,
): readonly ExplainedDerivation[] {
  const found = new Map<string, ExplainedDerivation>();
  for (const { language, derived } of editions) {
    for (const { expression, text, quantity, inputs } of derived) {
      if (!isConcerned(inputs)) continue;
      found.set(expression, {
        expression,
        value: { ...found.get(expression)?.value, [language]: text },
        interval: [quantity.low, quantity.high],
        unit: unitName(quantity.unit),
        inputs,
      });
    }
  }
  return [...found.values()];
}
