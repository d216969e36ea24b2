import fc from 'fast-check';
import { CLAIMS } from '../../src/bind/claims/index.js';
import { declaredWordings } from '../../src/bind/declared-wordings.js';
import { findQuantities } from '../../src/bind/find-quantities.js';
import { parseClaim } from '../../src/bind/parse-claim.js';
import { parseExpression } from '../../src/bind/parse-expression.js';
import { languages, packOf } from '../../src/language/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { readCsv } from '../../src/load/csv-table.js';
import { decodeTable } from '../../src/load/decode.js';
import { readXlsx } from '../../src/load/xlsx/index.js';
import { readYaml } from '../../src/load/yaml-document.js';
import { workbook } from '../load/workbook.js';

/** Something that reads what others wrote. It may refuse what it is given, and may never throw. */
export interface Target {
  readonly name: string;
  /** Of a million runs, how many it takes. */
  readonly share: number;
  readonly input: fc.Arbitrary<unknown>;
  readonly read: (input: never) => unknown;
}

function target<T>(name: string, share: number, input: fc.Arbitrary<T>, read: (input: T) => unknown): Target {
  return { name, share, input, read };
}

const odd = fc.constantFrom(
  '\0',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\u202e',
  '\u0301',
  '👩‍👩‍👧',
  '\t',
  '\r',
  '\r\n',
  '\n',
  ' ',
  '\u3000',
  '1e999',
  '-0',
  'NaN',
  '__proto__',
  'constructor',
  '，',
  '：',
  '｛',
  '｝',
  '［',
  '］',
  '－',
  '％',
  '０',
  '十',
  '万',
  '亿',
  '半',
  '分之',
);

/** Texts of the pieces that a language is made of, of odd characters, and of anything. */
function texts(pieces: readonly string[], most = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength: most }).map((parts) => parts.join(''));
}

const csv = texts(['a', ',', ';', '\t', '|', '"', '""', '\n', '49.8', '%', '-', 'sep=;\n', '绿茶', '=cmd()']);
const yaml = texts([
  'a',
  ': ',
  ':',
  '- ',
  '\n',
  '  ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '!!int ',
  '"',
  "'",
  '|\n',
  '>\n',
  '#',
  '? ',
  '---\n',
  '012',
  'no',
  '1.5',
  '<<: ',
  '%YAML 1.2\n',
]);
const markdown = texts([
  '## ',
  '### ',
  'Points',
  'Prose',
  '{#a}',
  '{a.b}',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '**',
  '*',
  '^[',
  '\\',
  '|',
  '---',
  '- ',
  '1. ',
  '> ',
  '```',
  '<b>',
  '&amp;',
  '\n',
  '\n\n',
  'words',
  'https://a.b',
  '文字',
]);
const binding = texts(
  [
    'a',
    '.',
    'b',
    ' ',
    'as ',
    'pct',
    'words',
    'diff ',
    'highest ',
    'all ',
    'none ',
    'only ',
    'among published',
    'from ',
    '2025',
    '-3',
    '占比',
    '最高',
    '= ',
    'exhibit ',
    'quote',
    'free',
    ':',
    'at-least ',
    '1/2',
    '0.1',
    '37%',
  ],
  16,
);
const quantity = texts(
  [
    '3',
    '0',
    '.',
    ',',
    '%',
    ' ',
    'half',
    'two in five',
    'nearly ',
    'billion',
    'RMB ',
    'third',
    '年',
    '个百分点',
    '百分之',
    '近',
    '成',
    '一',
    '二',
    '几',
    '两',
    '倍',
    '次',
    'second',
    'twice',
    '–',
    '至',
    '多',
    '余',
    '月',
    '日',
    'Q',
    'per cent',
  ],
  30,
);
const sheet = texts(
  [
    '<row r="1">',
    '</row>',
    '<c r="A1">',
    '<c r="B2" t="s">',
    '<c t="inlineStr">',
    '</c>',
    '<v>',
    '</v>',
    '1',
    '99',
    '<is>',
    '<t>',
    '</t>',
    '</is>',
    'x',
    '<f>',
    '</f>',
    '<row hidden="1">',
    '&amp;',
    '&b;',
    '<!DOCTYPE a>',
    '<mergeCell ref="A1:B9"/>',
    '<c r="XFD1048576" s="7">',
    '<rPh>',
    ']]>',
    '<![CDATA[',
    '-->',
  ],
  24,
);

const PACKS = languages.map(packOf);
const VERBS = new Set(CLAIMS.keys());
const WHERE = { sheet: null, range: null, place: { file: 'd', line: 1, column: 1 } };
const BOOK = workbook([{ name: 'S', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);

export const TARGETS: readonly Target[] = [
  target('CSV texts', 150_000, csv, (text) => readCsv('t.csv', text)),
  target('CSV bytes', 50_000, fc.uint8Array({ maxLength: 80 }), (bytes) => {
    const decoded = decodeTable(bytes, null);
    return 'text' in decoded ? readCsv('t.csv', decoded.text) : decoded;
  }),
  target('YAML', 150_000, yaml, (text) => readYaml('a.yaml', text)),
  target('Markdown', 200_000, markdown, (text) =>
    readCommentary('c.md', 'en', `## A {#a}\n\n### Prose\n\n${text}`),
  ),
  target('Markdown from its first line', 50_000, markdown, (text) => readCommentary('c.md', 'zh-CN', text)),
  target('bindings', 100_000, binding, (text) => PACKS.map((pack) => parseExpression(text, pack, VERBS))),
  target('claims', 100_000, binding, (text) => PACKS.map((pack) => parseClaim(text, pack, VERBS))),
  target('quantities', 150_000, quantity, (text) =>
    PACKS.map((pack) => findQuantities(text, pack, declaredWordings([]))),
  ),
  target('sheets of workbooks', 30_000, sheet, (xml) =>
    readXlsx('t.xlsx', workbook([{ name: 'S', rows: xml }]), WHERE),
  ),
  target(
    'bytes of workbooks',
    20_000,
    fc.array(fc.tuple(fc.nat(BOOK.length - 1), fc.nat(255)), { maxLength: 6 }),
    (changes) => {
      const bytes = BOOK.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return readXlsx('t.xlsx', bytes, WHERE);
    },
  ),
];
