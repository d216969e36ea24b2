import { beforeAll, describe, expect, test } from 'vitest';
import { pdfProblems } from '../../judges/pdf-accessibility.js';
import { popplerText, qpdfProblems } from '../../judges/pdf-programs.js';
import { type PdfReading, readPdf, tagOutline, tagsOf } from '../../judges/pdf-reader.js';
import { type ReadAloud, readAloud } from '../../judges/pdf-tagged-text.js';
import { readXmp } from '../../judges/read-xmp.js';
import { DATASET, renderSample } from './render-samples.js';
import { SAMPLE_WORDS } from './sample-words.js';

/** Every number the sample prints, as it is written. */
const NUMBERS = [
  ...[
    '49.82%',
    '7.58',
    '3.5%',
    '40.91%',
    '31.89%',
    '30.57%',
    '30.45%',
    '26.59%',
    '12.05',
    '71.96%',
    '42.24%',
  ],
  '1,024',
];
const MONEY = { 'zh-CN': ['452', '436'], en: ['45.2bn', '43.6bn'] };

describe.each(['zh-CN', 'en'] as const)('the sample in %s', (language) => {
  const words = SAMPLE_WORDS[language];
  let bytes: Uint8Array;
  let reading: PdfReading;
  let aloud: ReadAloud;
  beforeAll(async () => {
    bytes = await renderSample(language);
    reading = readPdf(bytes);
    aloud = readAloud(bytes);
  });

  const said = (path: string): readonly string[] =>
    aloud.tagged.filter((part) => part.path === path).map((part) => part.text.trim());

  test('has no problem that a reader would meet', async () => {
    expect(pdfProblems(bytes)).toEqual([]);
    expect(await qpdfProblems(bytes)).toBeOneOf(['', null]);
  });

  test('every number can be extracted as written', async () => {
    const wanted = [...NUMBERS, ...MONEY[language]];
    const text = reading.texts.join('\n');
    expect(wanted.filter((number) => !text.includes(number))).toEqual([]);
    const other = await popplerText(bytes);
    if (other !== null) expect(wanted.filter((number) => !other.includes(number))).toEqual([]);
  });

  test('is tagged by what each item is', () => {
    expect(tagOutline(reading.tags)).toEqual(
      SHAPE.split('\n')
        .slice(1, -1)
        .map((line) => line.slice(2)),
    );
  });

  test('reads aloud what was written, whole, in reading order', () => {
    expect(said('Sect/H1')).toEqual([words.title]);
    expect(said('Sect/H2')).toEqual([words.findings, words.contents, words.headline]);
    expect(said('Sect/H3')).toEqual([words.heading]);
    expect(said('Sect/L/LI/Lbl')).toEqual(['1.', '2.', '•']);
    expect(said('Sect/L/LI/LBody/Link')).toEqual([words.points[1]]);
    expect(said('Sect/TOC/TOCI/Reference/Link')).toEqual([words.headline, '2', `2 ${words.tableTitle}`, '3']);
    expect(said('Sect/Div/Caption/P')).toEqual([words.caption, words.unit]);
    expect(said('Sect/Table/Caption/P')).toEqual([words.tableTitle]);
    expect(said('Sect/Table/THead/TR/TH')).toEqual(words.header);
    expect(said('Sect/Table/TBody/TR/TH')).toEqual(words.rows.map(([first]) => first));
    expect(said('Sect/Table/TBody/TR/TD')).toEqual(words.rows.flatMap(([, ...rest]) => rest));
    const prose = aloud.tagged
      .filter(({ path }) => path === 'Sect/P' || path === 'Sect/P/Link')
      .map(({ text }) => text);
    expect(prose.join('')).toContain(`${words.body}${words.site}${language === 'en' ? '.' : '。'}`);
    expect(said('Sect/Div/Figure')[0]).toBe(`${words.labels.join(' ')} 49.82% 42.24% 2025 n=1,024`);
  });

  test('keeps furniture, leaders and a repeated title out of it', () => {
    const quiet = aloud.artifacts.map((texts) => texts.filter((text) => !/^[. ]+$/.test(text)));
    expect(quiet).toEqual([['1'], [words.short, '2'], [words.short, '3']]);
    expect(aloud.artifacts[0]?.some((text) => /^\.+$/.test(text))).toBe(true);
  });

  test('says in which language it is, and what is not in it', () => {
    expect(reading.language).toBe(language);
    const foreign = tagsOf(reading.tags, 'P').filter(({ lang }) => lang !== null);
    expect(foreign.map(({ lang }) => lang)).toEqual([language === 'en' ? 'zh-CN' : 'en']);
  });

  test('pictures carry their alternative text and their place', () => {
    const [figure] = tagsOf(reading.tags, 'Figure');
    expect(figure?.alt).toBe(words.alt);
    expect(figure?.attributes.get('BBox')).toBe('[56 402 539 512]');
    expect(reading.imageCount).toBe(0);
  });

  test('fonts are subsets of the four faces', () => {
    const names = reading.fonts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Inter-Bold', 'Inter-Regular', 'NotoSansSC-Regular']));
    expect(bytes.length).toBeLessThan(80_000);
  });

  test('links lead to named places, to pages and out', () => {
    expect([...reading.destinations]).toEqual([
      ['exhibit.scenes', 1],
      ['section.cover', 0],
      ['section.section-one', 1],
    ]);
    expect(reading.links.map(({ uri }) => uri)).toEqual([
      '#exhibit.scenes',
      ...Array(4).fill('#section.section-one'),
      ...Array(2).fill('https://example.org/%E6%8A%A5%E5%91%8A?a=1&b=2'),
    ]);
    expect(reading.links[1]?.contents).toBe(words.headline);
  });

  test('has bookmarks, page labels and the dataset', () => {
    expect(reading.outline).toEqual([words.title, words.headline]);
    expect(reading.labels).toEqual(['1', '2', '3']);
    const [attachment] = reading.attachments;
    expect(attachment).toMatchObject({ ...DATASET, relationship: 'Data', modified: 'D:20250308000000Z' });
    expect(reading.attachments).toHaveLength(1);
  });

  test('says the same of itself in Info and in XMP', () => {
    const xmp = readXmp(reading.xmp);
    expect(reading.info.get('Title')).toBe(words.title);
    expect(xmp.get('dc:title')).toBe(words.title);
    for (const [info, element] of [
      ['Author', 'dc:creator'],
      ['Subject', 'dc:description'],
      ['Keywords', 'pdf:Keywords'],
      ['Producer', 'pdf:Producer'],
      ['Creator', 'xmp:CreatorTool'],
    ] as const) {
      expect(xmp.get(element), element).toBe(reading.info.get(info));
    }
    expect(reading.info.get('CreationDate')).toBe('D:20250308000000Z');
    expect(reading.info.get('ModDate')).toBe('D:20250308000000Z');
    expect(xmp.get('xmp:CreateDate')).toBe('2025-03-08T00:00:00Z');
    expect(xmp.get('xmp:ModifyDate')).toBe('2025-03-08T00:00:00Z');
  });
});

const SHAPE = `
  Document
   Sect
    P
    H1
    P
    P
    P
    H2
    L
     LI
      Lbl
      LBody
       Link
     LI
      Lbl
      LBody
    L
     LI
      Lbl
      LBody
    P
    H2
    TOC
     TOCI
      Reference
       Link
       Link
     TOCI
      Reference
       Link
       Link
    P
   Sect
    H2
    P
     Link
    P
    Div
     Caption
      P
      P
     Figure
    P
    H3
    P
    Table
     Caption
      P
     THead
      TR
       TH
       TH
       TH
     TBody
      TR
       TH
       TD
       TD
      TR
       TH
       TD
       TD
`;
