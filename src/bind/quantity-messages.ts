import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { FoundQuantity } from './find-quantities.js';
import type { Suggestion } from './suggest.js';

/** A quantity that nothing proves, with what it could be bound to. */
export function unboundQuantity(place: Place, found: FoundQuantity, suggestion: Suggestion): Diagnostic {
  const { same, claims, nearest } = suggestion;
  if (same.length > 0) return valueOfFigures(place, found, same);
  const verb = found.meaning?.verb ?? null;
  const hints: Sentence[] = claims.map((claim) => ({ en: `write ${claim}`, zh: `写成${claim}` }));
  if (claims.length === 0 && verb !== null) {
    const hint = `[${found.text}]{${verb} ...}`;
    hints.push({ en: `state what must be true: ${hint}`, zh: `写明须成立的内容：${hint}` });
  }
  if (nearest.length > 0) {
    hints.push({
      en: `nearest in this section: ${nearest.join(', ')}`,
      zh: `本节最接近的数值：${nearest.join('、')}`,
    });
  }
  if (verb === null) {
    const hint = `[${found.text}]{free}`;
    hints.push({
      en: `bind it to a figure, or, if it is none, free it: ${hint}`,
      zh: `绑定到一个数值；若它不是数值，写成${hint}`,
    });
  }
  return {
    code: 'bind/unbound-quantity',
    severity: 'error',
    message: {
      en: `“${found.text}” states a quantity that is bound to no figure and proven by no claim.`,
      zh: `“${found.text}”是数量说法，但没有绑定数值，也没有声明依据。`,
    },
    place,
    hints,
    related: [],
  };
}

/** A number that the author freed although it is a figure's own value. */
export function freedFigure(place: Place, found: FoundQuantity, figures: readonly string[]): Diagnostic {
  const { fix: _, ...problem } = valueOfFigures(place, found, figures);
  return problem;
}

function valueOfFigures(place: Place, found: FoundQuantity, figures: readonly string[]): Diagnostic {
  const [only] = figures;
  return {
    code: 'bind/unbound-quantity',
    severity: 'error',
    message: {
      en: `“${found.text}” is not bound to a figure; it is the value of ${figures.join(' and of ')}.`,
      zh: `“${found.text}”未绑定数值；它是${figures.join('、')}的值。`,
    },
    place,
    hints: figures.slice(0, 3).map((figure) => ({ en: `write {${figure}}`, zh: `写成{${figure}}` })),
    ...(figures.length === 1 && only !== undefined ? { fix: `{${only}}` } : {}),
    related: [],
  };
}

/** A quantity in a wording of report.yaml, where nothing can be bound. */
export function looseInWording(place: Place, quantity: string, wording: string): Diagnostic {
  return {
    code: 'bind/unbound-quantity',
    severity: 'error',
    message: {
      en: `“${quantity}” in “${wording}” is no number that the dataset declares.`,
      zh: `“${wording}”中的“${quantity}”不是数据集声明的数字。`,
    },
    place,
    hints: [
      {
        en: 'leave the number out, or declare it in the dataset as a period or in a label',
        zh: '删去该数字，或在数据集中作为期间或写入标签',
      },
    ],
    related: [],
  };
}
