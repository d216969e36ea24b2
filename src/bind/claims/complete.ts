import { type ClaimKind, isFullList, type Verdict } from './claim.js';

/** 完整 / complete: the list leaves out no option, and each has its published value. */
export const complete: ClaimKind = {
  verb: 'complete',
  form: 'complete x',
  means: { en: 'all options that were offered have a published value', zh: '全部选项都有公布值' },
  numbers: [0, 0],
  figures: [1, Number.POSITIVE_INFINITY],
  among: 'question',
  needs: { en: 'a question of which it is known', zh: '选项是否完整为已知' },
  isQuantifiable: false,
  direction: null,
  check: ({ question, siblings, subjects }): Verdict => {
    const hint = {
      en: 'say “published” of what there is',
      zh: '对已有的数值写明“已公布”',
    };
    const metrics = new Set(subjects.map(({ figure }) => figure.key.metric));
    const gap = siblings.find(({ key, reading }) => metrics.has(key.metric) && reading.kind !== 'value');
    if (gap !== undefined || question.optionsComplete === 'no') {
      const lacks = gap?.id ?? question.id;
      return {
        kind: 'fails',
        found: {
          en:
            gap === undefined
              ? `${lacks} does not publish all its options`
              : `${lacks} has no single published value`,
          zh: gap === undefined ? `${lacks}并未公布全部选项` : `${lacks}没有单一的公布值`,
        },
        hint,
        related: gap === undefined ? [] : [gap],
      };
    }
    if (isFullList(question)) return { kind: 'holds', rests: [] };
    return {
      kind: 'incomplete',
      needs: {
        en: `“complete” needs to know whether all options of ${question.id} are published; the dataset does not say.`,
        zh: `“complete”需要知道${question.id}的选项是否完整；数据集没有说明。`,
      },
      hint,
    };
  },
};
