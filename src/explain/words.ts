import { formatQuantity } from '../figures/index.js';
import { packOf } from '../language/index.js';
import type { ProvenClaim, SignificanceNote } from '../model/claim.js';
import type { Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { MissingEvidence } from '../model/published-claim.js';
import type {
  ExplainedClaim,
  ExplainedDerivation,
  ExplainedFigure,
  ExplainedPage,
  ExplainedPublishedClaim,
  Explanation,
  Told,
} from './explanation.js';

type Tongue = keyof Sentence;

const TAGS: { readonly [tongue in Tongue]: string } = { en: 'en', zh: 'zh-CN' };

/** An explanation for a terminal, in English or Chinese. */
export function explanationText(explanation: Explanation, tongue: Tongue): string {
  const { figures, derived, claims, published, uses, pages } = explanation;
  const say = (sentence: Sentence): string => sentence[tongue];
  const part = (title: Sentence, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', say(title), ...lines.map((line) => `  ${line}`)];
  return [
    `${explanation.name} (${say(KINDS[explanation.kind])})`,
    ...part(
      { en: 'Figures', zh: '数值' },
      figures.flatMap((figure) => figureLines(figure, tongue)),
    ),
    ...part(
      { en: 'Derived from it', zh: '由此推算' },
      derived.flatMap((value) => derivedLines(value, tongue)),
    ),
    ...part(
      { en: 'Claims that rest on it', zh: '以此为据的说法' },
      claims.flatMap((claim) => claimLines(claim, tongue)),
    ),
    ...part(
      { en: 'Claims of the publisher', zh: '发布者的说法' },
      published.flatMap((one) => publishedLines(one, tongue)),
    ),
    ...part(
      { en: 'Written in', zh: '写在' },
      uses.map(({ place, source }) => `${at(place)}  {${source}}`),
    ),
    ...part(
      { en: 'Shown on', zh: '见于' },
      pages.map((page) => pageLine(page, tongue)),
    ),
  ].join('\n');
}

const KINDS: { readonly [kind in Explanation['kind']]: Sentence } = {
  figure: { en: 'figure', zh: '数值' },
  claim: { en: 'claim', zh: '说法' },
  'published-claim': { en: 'claim of the publisher', zh: '发布者的说法' },
  section: { en: 'section', zh: '章节' },
};

function figureLines(figure: ExplainedFigure, tongue: Tongue): readonly string[] {
  const { id, value, label, place } = figure;
  return [
    `${id} = ${distinct(value).join(' / ')}  ${inTongue(label, tongue)}`,
    `  ${at(place)}`,
    ...figureFacts(figure, tongue).map((fact) => `  ${fact}`),
  ];
}

/** What is known of a figure besides its value: how exact it is, its base, what it is made of, where it was published. */
export function figureFacts(figure: ExplainedFigure, tongue: Tongue): readonly string[] {
  const { interval, unit, base, sources, inputs } = figure;
  const [low, high] = interval ?? [];
  const where = sources.map(
    ({ section, paragraph }) => `${inTongue(section, tongue)}${paragraph === null ? '' : ` ¶${paragraph}`}`,
  );
  const facts: readonly Sentence[] = [
    ...(low === undefined || high === undefined || low === high ? [] : [between(low, high, unit)]),
    ...(base !== null
      ? [{ en: `n = ${base}`, zh: `n=${base}` }]
      : unit === 'percent'
        ? [{ en: 'base not published', zh: '基数未公布' }]
        : []),
    ...(inputs.length === 0
      ? []
      : [{ en: `made of ${inputs.join(', ')}`, zh: `由${inputs.join('、')}得出` }]),
    ...(where.length === 0
      ? []
      : [{ en: `published in ${where.join(', ')}`, zh: `公布于${where.join('、')}` }]),
  ];
  return facts.map((fact) => fact[tongue]);
}

/** Derived bounds carry the dust of binary arithmetic; six significant digits are more than any input has. */
const DIGITS = 6;

function derivedLines(
  { expression, value, interval, unit }: ExplainedDerivation,
  tongue: Tongue,
): readonly string[] {
  const [low, high] = interval.map((bound) => Number(bound.toPrecision(DIGITS)));
  const known = low === undefined || high === undefined || low === high ? [] : [between(low, high, unit)];
  return [`{${expression}} = ${distinct(value).join(' / ')}`, ...known.map((fact) => `  ${fact[tongue]}`)];
}

function between(low: number, high: number, unit: string): Sentence {
  return {
    en: `exact value ${low} to ${high}, unit ${unit}`,
    zh: `精确值在${low}至${high}之间，单位${unit}`,
  };
}

function claimLines(claim: ExplainedClaim, tongue: Tongue): readonly string[] {
  const { place, words, verb, numbers, subjects, rivals } = claim;
  const against = rivals.length === 0 ? '' : ` | ${rivals.join(' ')}`;
  return [
    `“${words}” {${[verb, ...numbers, ...subjects].join(' ')}}${against}`,
    `  ${at(place)}`,
    ...claimFacts(claim, tongue).map((fact) => `  ${fact}`),
  ];
}

/** What keeps a claim true: its margin, a near tie, whether chance could make the difference. */
export function claimFacts({ margin, nearTie, test }: ProvenClaim, tongue: Tongue): readonly string[] {
  const facts: readonly Sentence[] = [
    margin === null
      ? { en: 'no change of one figure makes it false', zh: '单个数值的变化不会使其不成立' }
      : {
          en: `false once ${margin.figure} reaches ${margin.at}: ${margin.amount} away${margin.amount === 0 ? ', any change towards it' : ''}`,
          zh: `${margin.figure}达到${margin.at}即不成立，尚差${margin.amount}`,
        },
    ...(nearTie === null ? [] : [{ en: `near tie with ${nearTie}`, zh: `与${nearTie}几乎持平` }]),
    testWords(test),
  ];
  return facts.map((fact) => fact[tongue]);
}

function testWords(test: SignificanceNote): Sentence {
  if (test.kind === 'tested') {
    const statistic = test.statistic.toFixed(2);
    return test.significant
      ? {
          en: `significant at 95% (${test.method}, n = ${test.n}, z = ${statistic})`,
          zh: `在95%水平上显著（${test.method}，n=${test.n}，z=${statistic}）`,
        }
      : {
          en: `not significant at 95% (${test.method}, n = ${test.n}, z = ${statistic})`,
          zh: `在95%水平上不显著（${test.method}，n=${test.n}，z=${statistic}）`,
        };
  }
  const needed = test.neededN;
  switch (test.reason) {
    case 'n-not-published':
      return {
        en: `n not published: no test${needed === null ? '' : `; it would take n = ${needed}`}`,
        zh: `n未公布，不作检验${needed === null ? '' : `；需n=${needed}`}`,
      };
    case 'samples-unknown':
      return {
        en: 'different questions: no test, the respondents may or may not be the same',
        zh: '题目不同，回答者是否相同未知，不作检验',
      };
    case 'no-sample':
      return { en: 'no test: no difference of shares', zh: '并非占比之差，不作检验' };
  }
}

function publishedLines(
  { id, verdict, readings, place }: ExplainedPublishedClaim,
  tongue: Tongue,
): readonly string[] {
  const pack = packOf(TAGS[tongue]);
  return [
    `${id}: ${VERDICTS[verdict][tongue]}`,
    `  ${at(place)}`,
    ...readings.map(({ label, verb, subjects, against, outcome, missing }) => {
      const name = label === null ? '' : `${inTongue(label, tongue)}: `;
      const held =
        against === null
          ? ''
          : ` | ${against.rival.kind === 'figure' ? against.rival.figure : against.rival.value.amount} (${formatQuantity(against.difference, pack)})`;
      const tie = against?.isNearTie === true ? `, ${{ en: 'near tie', zh: '几乎持平' }[tongue]}` : '';
      const gaps = missing.map((one) => `, ${missingWords(one)[tongue]}`).join('');
      return `  ${name}${OUTCOMES[outcome][tongue]}: ${[verb ?? '', ...subjects].join(' ').trim()}${held}${tie}${gaps}`;
    }),
  ];
}

const VERDICTS: { readonly [verdict in ExplainedPublishedClaim['verdict']]: Sentence } = {
  holds: { en: 'holds', zh: '成立' },
  depends: { en: 'holds only in some readings', zh: '仅在部分理解下成立' },
  contradicted: { en: 'contradicted by the figures', zh: '与数值不符' },
  unverifiable: { en: 'cannot be verified', zh: '无法核验' },
  opinion: { en: 'inference or opinion', zh: '推论或观点' },
};

const OUTCOMES: { readonly [outcome in ExplainedPublishedClaim['readings'][number]['outcome']]: Sentence } = {
  holds: { en: 'true', zh: '成立' },
  fails: { en: 'false', zh: '不成立' },
  unknown: { en: 'unknown', zh: '未知' },
  opinion: { en: 'not judged', zh: '不作判断' },
};

function missingWords(missing: MissingEvidence): Sentence {
  switch (missing.kind) {
    case 'values':
      return { en: `no value of ${missing.figures.join(', ')}`, zh: `${missing.figures.join('、')}未公布` };
    case 'period':
      return { en: `no value of ${missing.period}`, zh: `${missing.period}未公布` };
    case 'measure':
      return { en: 'the measure is not published', zh: '该口径未公布' };
    case 'options':
      return { en: 'the list of options is not known to be complete', zh: '选项是否完整未知' };
    case 'scope':
      return { en: 'figures of another scope', zh: '口径不同' };
    case 'range':
      return { en: `${missing.figure} is published only as a range`, zh: `${missing.figure}只公布了区间` };
    default:
      return { en: 'too little is published to tell', zh: '公布内容不足以判断' };
  }
}

function pageLine({ medium, language, number, title }: ExplainedPage, tongue: Tongue): string {
  const name = medium === 'deck' ? { en: 'slide', zh: '幻灯片' } : { en: 'page', zh: '页' };
  return `${medium} ${language}  ${name[tongue]} ${number}  ${title}`;
}

/** In the language of the reader where the report has it, else in its first. */
export function inTongue(words: Told, tongue: Tongue): string {
  return words[TAGS[tongue]] ?? Object.values(words)[0] ?? '';
}

function distinct(words: Told): readonly string[] {
  return [...new Set(Object.values(words))];
}

function at({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
