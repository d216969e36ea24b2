import fc from 'fast-check';

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter(
  (one) => one !== '\n' && one !== '\r',
);

/** What an author may write and a format may choke on. */
const PIECES = [
  ...'&<>"\'',
  ...CONTROLS,
  ']]>',
  '<a:t>',
  '&amp;',
  '&#0;',
  '\\',
  '{0}',
  '%n',
  '_x0041_',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍👩‍👧',
  '🇨🇳',
  'e\u0301',
  'مرحبا بالعالم',
  'שלום',
  'ไทย',
  'हिन्दी',
  '한국어',
  'かな',
  '𠮷',
  'Ω',
  'ß',
  'word',
  '49.82%',
  '“引号”',
  '——',
  '公园使用调查',
  'x'.repeat(300),
  '很'.repeat(300),
];

/** Anything from nothing to a few such pieces. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));

/** The same, with something to see in it. */
export const anyWords: fc.Arbitrary<string> = anyText.map((text) => `a${text}`);

/** Text of several lines. */
export const anyLines: fc.Arbitrary<string> = fc
  .array(anyText, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'));
