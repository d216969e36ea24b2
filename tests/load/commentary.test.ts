import { describe, expect, it } from 'vitest';
import { readCommentary } from '../../src/load/commentary.js';

const read = (text: string) => readCommentary('c.md', 'zh-CN', text);
const problems = (text: string) =>
  read(text).diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
const SECTION = '## 标题 {#a}\n\n### 要点\n';

describe('sections', () => {
  it('have an id, a headline, a tracker and parts', () => {
    const { value, diagnostics } = read(`## 占{x.y} {#scenes}

接触情况

### 要点
- 甲
  乙
- 丙

### Prose
一。

二。

| 数 | 名 |
|---|---|
| {x.y} | a \\| b |
`);
    expect(diagnostics).toEqual([]);
    const [section] = value.sections;
    expect(section).toMatchObject({ id: 'scenes', place: { line: 1, column: 1, length: 19 } });
    expect(section?.headline.map(({ kind }) => kind)).toEqual(['text', 'expression']);
    expect(section?.tracker).toMatchObject([{ text: '接触情况', place: { line: 3, column: 1 } }]);
    expect(section?.parts.map(({ name, blocks }) => [name, blocks.map(({ kind }) => kind)])).toEqual([
      ['points', ['list']],
      ['prose', ['paragraph', 'paragraph', 'table']],
    ]);
    expect(section?.parts[0]?.blocks[0]).toMatchObject({
      items: [
        [
          { text: '甲', place: { line: 6, column: 3 } },
          { text: '乙', place: { line: 7, column: 3 } },
        ],
        [{ text: '丙' }],
      ],
    });
    expect(section?.parts[1]?.blocks[2]).toMatchObject({
      header: [
        [{ text: '数', place: { line: 15, column: 3 } }],
        [{ text: '名', place: { line: 15, column: 7 } }],
      ],
      rows: [
        [
          [{ source: 'x.y', place: { line: 17, column: 3 } }],
          [{ text: 'a ' }, { text: '| b', place: { line: 17, column: 14 } }],
        ],
      ],
    });
  });

  it('need no tracker', () => {
    expect(read(SECTION).value.sections[0]?.tracker).toEqual([]);
  });

  it('may have an id in full-width braces, and end with an expression', () => {
    expect(read('## 标题｛#a｝\n').value.sections.map(({ id }) => id)).toEqual(['a']);
    expect(problems('## 占{x.y}\n')).toEqual(['1:1 load/bad-commentary']);
  });
});

describe('faults of a commentary', () => {
  it.each([
    ['no id', '## 标题\n', ['1:1 load/bad-commentary']],
    ['a bad id', '## 标题 {#A b}\n', ['1:7 load/bad-commentary']],
    ['an id twice', '## 一 {#a}\n\n## 二 {#a}\n', ['3:6 load/bad-commentary']],
    ['an unknown subhead', '## 标题 {#a}\n\n### 要店\n- x\n', ['3:1 load/bad-commentary']],
    ['a subhead twice', `${SECTION}- x\n\n### Points\n- y\n`, ['6:1 load/bad-commentary']],
    ['content under no subhead', '## 标题 {#a}\n\n导引\n\n正文\n\n更多\n', ['5:1 load/bad-commentary']],
    ['a list for a tracker', '## 标题 {#a}\n\n- 甲\n', ['3:1 load/bad-commentary']],
    ['content before the first section', '前言\n\n更多\n\n## 标题 {#a}\n', ['1:1 load/bad-commentary']],
    ['a title of level 1', '# 标题\n\n## 标题 {#a}\n', ['1:1 load/bad-commentary']],
    [
      'no space after the hashes',
      '##标题 {#a}\n\n###要点\n- x\n',
      ['1:1 load/bad-commentary', '3:1 load/bad-commentary'],
    ],
    ['HTML', `${SECTION}<div>x</div>\n`, ['4:1 load/bad-commentary']],
    ['a quotation', `${SECTION}> x\n`, ['4:1 load/bad-commentary']],
    ['code', `${SECTION}\`\`\`\nx\n\`\`\`\n`, ['4:1 load/bad-commentary']],
    ['a rule', `${SECTION}x\n\n---\n`, ['6:1 load/bad-commentary']],
    ['a list in a list', `${SECTION}- x\n  - y\n`, ['5:3 load/bad-commentary']],
    ['an item of two paragraphs', `${SECTION}- x\n\n  y\n`, ['6:3 load/bad-commentary']],
    ['a ragged table', `${SECTION}| a | b |\n|--|--|\n| 1 |\n`, ['6:1 load/bad-commentary']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('are told with what was probably meant', () => {
    expect(read('## 标题 {#a}\n\n### 备住\n').diagnostics[0]?.hints[0]?.zh).toContain('### 备注');
    expect(read('## 标题 {#a}\n\n### 天气预报\n').diagnostics[0]?.hints[0]?.zh).toContain('### 要点');
  });

  it('leave the sections around them standing', () => {
    const { value } = read('##一 {#a}\n\n## 二\n\n## 三 {#c}\n');
    expect(value.sections.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('are found in hostile structure', () => {
    expect(problems('>'.repeat(5000))).toEqual(['1:1 load/bad-commentary']);
    expect(problems(`${SECTION}${'- '.repeat(5000)}x`)).toHaveLength(1);
  });
});
