/** One slide of the common task: a headline, a chart of five to ten rows, two bullets, a source. */
export interface BenchSlide {
  readonly id: string;
  /** Its number in letters, since digits of a commentary must be bound to figures. */
  readonly ordinal: string;
  readonly rows: readonly { readonly id: string; readonly label: string; readonly value: number }[];
}

export const BENCH_REPORT = 'data/bench';

const LABELS = [
  '手机业务',
  '物流信息查询',
  '电商平台购物',
  '办理银行业务',
  '交通出行',
  '医疗挂号',
  '政务服务',
  '在线教育',
  '旅游预订',
  '餐饮外卖',
];

/** The slides of W(n): no two charts are equal. */
export function benchSlides(count: number): readonly BenchSlide[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}`,
    ordinal: letters(index),
    rows: LABELS.slice(0, 5 + (index % 6)).map((label, row) => ({
      id: `o${row + 1}`,
      label,
      value: Number((72 - 6.3 * row - ((index * 37) % 1000) / 100 - 0.07 * row).toFixed(2)),
    })),
  }));
}

/** W(n) as a report of Proofdeck: a deck and a briefing in Chinese, or one of them, by path. */
export function benchReport(
  slides: readonly BenchSlide[],
  outputs = 'deck, briefing',
): ReadonlyMap<string, string> {
  return new Map([
    [`${BENCH_REPORT}/report.yaml`, report(slides, outputs)],
    [`${BENCH_REPORT}/dataset.yaml`, dataset(slides)],
    [`${BENCH_REPORT}/commentary.zh-CN.md`, commentary(slides)],
  ]);
}

function report(slides: readonly BenchSlide[], outputs: string): string {
  return `name: {publisher: bench, topic: slides, year: 2030}
short-title: {zh-CN: 基准报告}
version: "1.0"
issued: 2030-01-01
languages: [zh-CN]
outputs: [${outputs}]
theme: house
dataset: dataset.yaml
exhibits:
${slides.map(({ id }) => `  ${id}: {kind: ranked-bar, question: ${id}}`).join('\n')}
sections:
${slides.map(({ id }) => `  - {id: ${id}, deck: exhibit, briefing: section, exhibit: ${id}}`).join('\n')}
strip: []
`;
}

function dataset(slides: readonly BenchSlide[]): string {
  const questions = slides.map(
    ({ id, ordinal, rows }) => `  ${id}:
    label: {zh-CN: 题目${ordinal}：接触到的场景}
    measure: {zh-CN: 占用户百分比}
    unit: percent
    decimals: 2
    period: 2030
    scope: users
    base: 1500
    answer: {type: multiple}
    options-complete: no
    from: {section: main, paragraph: 1}
    options:
${rows.map((row) => `      ${row.id}: {label: {zh-CN: ${row.label}}, value: ${row.value.toFixed(2)}}`).join('\n')}
`,
  );
  return `publication:
  publisher: {zh-CN: 基准研究所}
  title: {zh-CN: 《基准调查》}
  edition: {zh-CN: 全文}
  not-published: {zh-CN: 未公布}
  sections: {main: {zh-CN: 正文}}
scopes:
  users: {zh-CN: 用户调查}
questions:
${questions.join('')}disclosures:
  - {label: {zh-CN: 抽样方法}, value: not-published}
`;
}

function commentary(slides: readonly BenchSlide[]): string {
  const sections = slides.map(
    ({
      id,
      ordinal,
      rows: [first, second],
    }) => `## ${first?.label}的占比达{${id}.o1}，[居首]{highest ${id}.o1 among published} {#${id}}

题目${ordinal}

### 要点
- **${first?.label}[领先]{highest ${id}.o1 among published}**：为{${id}.o1}，其后的${second?.label}为{${id}.o2}。
- The share stands at {${id}.o1}, against {${id}.o2} for the next.

### 正文
${first?.label}的占比为{${id}.o1}（{exhibit ${id}}），${second?.label}为{${id}.o2}。这一题可以多选，因此各项不能相加。
`,
  );
  return sections.join('\n');
}

/** A number in letters: A, B ... Z, BA ... */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : letters(rest)}${String.fromCharCode(65 + (index % 26))}`;
}
