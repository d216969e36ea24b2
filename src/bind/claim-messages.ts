import type { Margin, Quantifier } from '../model/claim.js';
import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Figure } from '../model/figure.js';
import type { Place } from '../model/place.js';
import type { ClaimKind, Valued, Verdict } from './claims/index.js';
import { error } from './messages.js';

export function unknownClaim(place: Place, verb: string, known: readonly string[]): Diagnostic {
  return error(
    'bind/unknown-claim',
    place,
    {
      en: `“${verb}” is not a claim; known are: ${known.join(', ')}.`,
      zh: `“${verb}”不是可核验的说法；可用：${known.join('、')}。`,
    },
    {
      en: 'for attributed words write {quote}, for a number that is no figure {free}',
      zh: '引用他人原话写{quote}，并非数值的写{free}',
    },
  );
}

export function claimNotTrue(place: Place, words: string, verdict: Verdict & { kind: 'fails' }): Diagnostic {
  return {
    ...error(
      'bind/claim-not-true',
      place,
      {
        en: `“${words}” is not true: ${verdict.found.en}.`,
        zh: `“${words}”不成立：${verdict.found.zh}。`,
      },
      verdict.hint,
    ),
    related: verdict.related.map((figure) => ({
      place: figure.place,
      message: { en: `${figure.id} is given here`, zh: `${figure.id}的数值在此` },
    })),
  };
}

/** Without a verdict: none of the figures that it names has a value. */
export function claimIncomplete(
  place: Place,
  { verb, form }: ClaimKind,
  verdict?: Verdict & { kind: 'incomplete' },
): Diagnostic {
  if (verdict !== undefined) return error('bind/claim-incomplete', place, verdict.needs, verdict.hint);
  return error(
    'bind/claim-incomplete',
    place,
    {
      en: `“${verb}” names no figure with a published value.`,
      zh: `“${verb}”没有指向任何已公布的数值。`,
    },
    asForm(form),
  );
}

export function wrongNumberOfFigures(
  place: Place,
  { verb, form, figures }: ClaimKind,
  count: number,
): Diagnostic {
  const [fewest, most] = figures;
  const wanted =
    fewest === most
      ? { en: `${fewest}`, zh: `${fewest}` }
      : { en: `at least ${fewest}`, zh: `至少${fewest}` };
  return error(
    'bind/claim-incomplete',
    place,
    {
      en: `“${verb}” is about ${wanted.en} figures; it is given ${count}.`,
      zh: `“${verb}”需要${wanted.zh}个数值；这里有${count}个。`,
    },
    asForm(form),
  );
}

export function wrongNumberOfNumbers(
  place: Place,
  { verb, form, numbers: [fewest, most] }: ClaimKind,
  numbers: readonly number[],
): Diagnostic {
  const given =
    numbers.length === 0
      ? { en: 'none', zh: '没有数字' }
      : { en: numbers.join(', '), zh: numbers.join('、') };
  const wanted = fewest === most ? `${most}` : `${fewest}–${most}`;
  return error(
    'bind/claim-incomplete',
    place,
    {
      en: `How many numbers “${verb}” takes: ${wanted}; it is given ${given.en}.`,
      zh: `“${verb}”所带数字的个数应为${wanted}；这里写了${given.zh}。`,
    },
    asForm(form),
  );
}

export function notQuantifiable(place: Place, { verb, form }: ClaimKind, quantifier: Quantifier): Diagnostic {
  return error(
    'bind/claim-incomplete',
    place,
    {
      en: `“${quantifier}” goes with words that hold a value against a number, not with “${verb}”.`,
      zh: `“${quantifier}”只与数字比较类的声明连用，不与“${verb}”连用。`,
    },
    asForm(form),
  );
}

export function noPeriod(place: Place, { verb, form }: ClaimKind): Diagnostic {
  return error(
    'bind/claim-incomplete',
    place,
    { en: `“${verb}” does not start from a period.`, zh: `“${verb}”不带起始期间。` },
    asForm(form),
  );
}

export function noField(place: Place, { verb, form }: ClaimKind, field: string): Diagnostic {
  return error(
    'bind/claim-incomplete',
    place,
    {
      en: `“${verb}” gives no place among ${field}; ranks do.`,
      zh: `“${verb}”不是位次，不能限定于${field}之间。`,
    },
    asForm(form),
  );
}

export function metricMissing(
  place: Place,
  { verb }: ClaimKind,
  reference: string,
  figures: readonly Figure[],
): Diagnostic {
  const metrics = [...new Set(figures.map(({ key }) => key.metric))];
  return error(
    'bind/ambiguous-figure',
    place,
    {
      en: `“${verb}” needs one metric, and ${reference} has several: ${metrics.join(', ')}.`,
      zh: `“${verb}”需要指明指标，而${reference}有多个：${metrics.join('、')}。`,
    },
    {
      en: `name it: {${verb} ${reference}.${metrics[0]}}`,
      zh: `指明其一：{${verb} ${reference}.${metrics[0]}}`,
    },
  );
}

/** A warning: it holds as published, but the exact values may be otherwise. */
export function fragileClaim(place: Place, words: string, margin: Margin | null): Diagnostic {
  const figure = margin?.figure ?? '';
  return {
    ...error(
      'bind/fragile-claim',
      place,
      {
        en: `“${words}” holds as published, but the rounding of the published values permits it to be false: ${figure} is too close to ${margin?.rival ?? margin?.at}.`,
        zh: `“${words}”就公布值而言成立，但公布值的舍入误差允许它不成立：${figure}过于接近${margin?.rival ?? margin?.at}。`,
      },
      { en: `print the value instead: {${figure}}`, zh: `改为写出数值：{${figure}}` },
    ),
    severity: 'warning',
  };
}

function asForm(form: string): Sentence {
  return { en: `write {${form}}`, zh: `写成{${form}}` };
}

export function claimWordsDiffer(place: Place, words: string, source: string): Diagnostic {
  return error(
    'bind/claim-words-differ',
    place,
    {
      en: `“${words}” says something other than its claim {${source}}.`,
      zh: `“${words}”与其声明{${source}}所说不同。`,
    },
    { en: 'change the words or the claim so that both say the same', zh: '修改文字或声明，使两者一致' },
  );
}

export function nearTie(
  place: Place,
  words: string,
  subjects: readonly Valued[],
  { id, place: at }: Figure,
): Diagnostic {
  const ids = subjects.map(({ figure }) => figure.id).filter((subject) => subject !== id);
  const names = ids.length === 0 ? id : ids.join(', ');
  return {
    ...error(
      'bind/near-tie',
      place,
      {
        en: `“${words}” rests on a near tie: ${names} and ${id} lie less than one percentage point, or within rounding, apart.`,
        zh: `“${words}”所依据的差距过小：${names}与${id}相差不足1个百分点，或在舍入误差之内。`,
      },
      {
        en: `call them level: {level ${ids.join(' ')} ${id}}`,
        zh: `写作几乎持平：{level ${ids.join(' ')} ${id}}`,
      },
    ),
    related: [{ place: at, message: { en: `${id} is given here`, zh: `${id}的数值在此` } }],
  };
}
