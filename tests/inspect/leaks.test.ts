import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { leaksOf, type Private } from '../../src/inspect/index.js';
import { text, writeWorkbook } from '../../src/workbook/index.js';

const KNOWN: Private = { folders: ['/srv/reports/secret'], user: 'mzhang' };

const OFFICE = 'http://schemas.openxmlformats.org';
const DECK: Readonly<Record<string, string | Uint8Array>> = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Leaf Institute</dc:creator></cp:coreProperties>`,
  'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:a="a"><a:t>Green tea</a:t><a:t>See https://example.org/home/tea/2030</a:t></p:sld>`,
  'ppt/charts/chart1.xml': `<c:chartSpace xmlns:c="c"><c:f>Data!$A$2:$A$3</c:f><c:f>Data!$B$2:$B$3</c:f><c:v>Green tea</c:v><c:v>Black tea</c:v><c:v>1</c:v><c:v>2</c:v></c:chartSpace>`,
  'ppt/charts/_rels/chart1.xml.rels': `<Relationships xmlns="r"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/package" Target="../embeddings/book1.xlsx"/></Relationships>`,
};

/** A sheet with two rows that the chart draws, and more behind them. */
function book(...rows: readonly (readonly string[])[]): Uint8Array {
  const all = [['', ''], ['Green tea', '1'], ['Black tea', '2'], ...rows];
  const cells = all.map((row) => row.map((value) => (value === '' ? null : text(value))));
  return writeWorkbook({
    sheets: [{ name: 'Data', widths: [10, 10], rows: cells, frozen: 0 }],
    font: 'Arial',
    properties: null,
  });
}

function deck(changes: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts = { ...DECK, 'ppt/embeddings/book1.xlsx': book(), ...changes };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** The workbook with one of its parts replaced, or another put beside them. */
function bookWith(part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(book());
  const before = new TextDecoder().decode(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const told = (name: string, bytes: Uint8Array): readonly string[] =>
  leaksOf(name, bytes, KNOWN).map(({ part, found }) => {
    expect(found.zh).toMatch(/\p{Script=Han}/u);
    return `${part} ${found.en}`.trim();
  });

describe('a deck for recipients', () => {
  it('may hold what it shows', () => {
    expect(told('a.pptx', deck())).toEqual([]);
  });

  it.each([
    ['C:\\Users\\mei\\draft.xlsx', 'C:\\Users\\mei'],
    ['file:///srv/a.png', 'file://'],
    ['/home/mei/report', '/home/mei'],
    ['in /srv/reports/secret/a.yaml', '/srv/reports/secret'],
    ['\\\\server\\share\\a', '\\\\server\\share'],
  ])('holds no path such as %s', (text, shown) => {
    const changed = deck({ 'docProps/app.xml': `<Properties><Template>${text}</Template></Properties>` });
    expect(told('a.pptx', changed)).toEqual([`docProps/app.xml holds a path of this machine (${shown})`]);
    const target = deck({
      'ppt/slides/_rels/slide1.xml.rels': `<Relationships xmlns="r"><Relationship Id="rId1" Type="t/image" TargetMode="External" Target="${text}"/></Relationships>`,
    });
    expect(told('a.pptx', target)).toHaveLength(1);
  });

  it.each(['dc:creator', 'cp:lastModifiedBy'])('does not name the user as %s', (name) => {
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><${name}>MZhang</${name}></cp:coreProperties>`;
    expect(told('a.pptx', deck({ 'docProps/core.xml': core }))).toEqual([
      'docProps/core.xml names the user of this machine (mzhang)',
    ]);
  });

  it.each(['ppt/comments/comment1.xml', 'ppt/commentAuthors.xml', 'ppt/authors.xml'])('has no %s', (part) => {
    expect(told('a.pptx', deck({ [part]: '<p:cmLst xmlns:p="p"/>' }))).toEqual([
      `${part} is a comment or names who comments`,
    ]);
  });

  it('has no hidden slide', () => {
    const hidden = '<p:sld xmlns:p="p" xmlns:a="a" show="0"><a:t>Green tea</a:t></p:sld>';
    expect(told('a.pptx', deck({ 'ppt/slides/slide2.xml': hidden }))).toEqual([
      'ppt/slides/slide2.xml is a hidden slide',
    ]);
  });

  it('has no row behind a chart that the chart does not draw', () => {
    expect(told('a.pptx', deck({ 'ppt/embeddings/book1.xlsx': book(['Oolong', '3']) }))).toEqual([
      'ppt/embeddings/book1.xlsx has a row that its chart does not draw (A4)',
      'ppt/embeddings/book1.xlsx has a row that its chart does not draw (B4)',
    ]);
  });

  it('says nothing behind a chart that stands on no slide', () => {
    const beside = bookWith('xl/sharedStrings.xml', (xml) => xml.replace('Green tea', 'Client X'));
    expect(told('a.pptx', deck({ 'ppt/embeddings/book1.xlsx': beside }))).toEqual([
      'ppt/embeddings/book1.xlsx says “Client X” in A2, which stands on no slide',
    ]);
    const more = deck({
      'ppt/embeddings/book1.xlsx': bookWith('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('</row></sheetData>', '<c r="C3" t="n"><v>777</v></c></row></sheetData>'),
      ),
    });
    expect(told('a.pptx', more)).toEqual([
      'ppt/embeddings/book1.xlsx says “777” in C3, which stands on no slide',
    ]);
  });

  it('is a file that can be read', () => {
    expect(told('a.pptx', Uint8Array.of(1, 2, 3))).toEqual(['is no readable file']);
  });
});

describe('a workbook for recipients', () => {
  it('may hold its sheets', () => {
    expect(told('data.xlsx', book())).toEqual([]);
  });

  it.each<[string, string, (text: string) => string]>([
    [
      'hides the sheet “Data”',
      'xl/workbook.xml',
      (xml) => xml.replace('<sheet ', '<sheet state="veryHidden" '),
    ],
    ['hides rows or columns', 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<row ', '<row hidden="1" ')],
    [
      'holds a formula, whose stored value may be old',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('<v>', '<f>1+1</f><v>'),
    ],
    ['is a comment or names who comments', 'xl/comments1.xml', () => '<comments/>'],
    ['is a comment or names who comments', 'xl/persons/person.xml', () => '<personList/>'],
    ['leads to data outside the file', 'xl/externalLinks/externalLink1.xml', () => '<externalLink/>'],
  ])('%s (%s): not', (words, part, change) => {
    expect(told('data.xlsx', bookWith(part, change))).toEqual([`${part} ${words}`]);
    const inside = deck({ 'ppt/embeddings/book1.xlsx': bookWith(part, change) });
    expect(told('a.pptx', inside)).toContain(`ppt/embeddings/book1.xlsx: ${part} ${words}`);
  });
});

describe('a PDF for recipients', () => {
  const pdf = (...pieces: readonly (string | Uint8Array)[]): Uint8Array =>
    Buffer.concat(
      ['%PDF-1.7\n', ...pieces, '\n%%EOF'].map((piece) => Buffer.from(piece as string, 'latin1')),
    );
  const packed = (text: string): readonly (string | Uint8Array)[] => [
    '1 0 obj <</Filter /FlateDecode>> stream\n',
    deflateSync(Buffer.from(text, 'latin1')),
    '\nendstream endobj',
  ];
  const wide = (text: string): string => `\xfe\xff${[...text].map((one) => `\0${one}`).join('')}`;

  it('may hold what it shows', () => {
    expect(
      told(
        'a.pdf',
        pdf(...packed('<</Author (Leaf Institute)>> <</Subtype /Link /URI (https://example.org/home/tea)>>')),
      ),
    ).toEqual([]);
  });

  it.each([
    ['holds a path of this machine (/home/mei)', '<</Title (/home/mei/brief.pdf)>>'],
    ['holds a path of this machine (/srv/reports/secret)', `<</Title (${wide('/srv/reports/secret')})>>`],
    ['names the user of this machine (mzhang)', '<</Author (mzhang)>>'],
    ['names the user of this machine (mzhang)', `<</Author (${wide('mzhang')})>>`],
    ['holds a comment', '<</Type /Annot /Subtype /Text /Contents (check this)>>'],
  ])('%s: not, packed or plain', (words, text) => {
    expect(told('a.pdf', pdf(text))).toEqual([words]);
    expect(told('a.pdf', pdf(...packed(text)))).toEqual([words]);
  });
});
