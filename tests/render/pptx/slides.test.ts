import { beforeAll, describe, expect, test } from 'vitest';
import {
  descend,
  findAll,
  type Package,
  relationshipsOf,
  textOf,
  type XmlElement,
  xmlPart,
} from '../../../src/opc/index.js';
import { attributesOf, identityOf, openDeck, shapeNamed, shapesOfSlide, slideOf } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

let parts: Package;

beforeAll(async () => {
  parts = await openDeck();
});

function runsOf(shape: XmlElement): readonly (readonly [string, string | undefined])[] {
  return findAll(shape, 'a:r').map((run) => [
    textOf(descend(run, 'a:t') ?? ''),
    descend(run, 'a:rPr')?.attributes.lang,
  ]);
}

describe('titles', () => {
  test('every slide has one title placeholder with the headline, and its page id as name', () => {
    for (const { number, title, id } of samplePublication().pages) {
      const titles = shapesOfSlide(parts, number).filter(
        (shape) => attributesOf(shape, 'p:ph').type === 'title',
      );
      expect(titles.map((shape) => textOf(descend(shape, 'p:txBody') ?? ''))).toEqual([title]);
      expect(attributesOf(slideOf(parts, number), 'p:cSld').name).toBe(id);
    }
  });

  test('a title in its slot states neither place nor manner; where a page moves it, the layout does', () => {
    const still = shapeNamed(slideOf(parts, 2), 'title');
    expect(descend(still, 'p:spPr')?.children).toEqual([]);
    expect(attributesOf(still, 'a:rPr')).toEqual({ lang: 'zh-CN', altLang: 'en-US' });
    const moved = shapeNamed(slideOf(parts, 3), 'title');
    expect(descend(moved, 'p:spPr')?.children).toEqual([]);
    const own = shapeNamed(xmlPart(parts, 'ppt/slideLayouts/slideLayout3.xml'), 'title');
    expect(attributesOf(own, 'a:off')).toEqual({ x: '548640', y: '762000' });
  });

  test('a layout carries box and style of the title, under the name it has in the report', () => {
    const layout = xmlPart(parts, 'ppt/slideLayouts/slideLayout2.xml');
    expect(attributesOf(layout, 'p:cSld').name).toBe('exhibit');
    const title = shapeNamed(layout, 'title');
    expect(attributesOf(title, 'a:defRPr')).toEqual({ sz: '2400', b: '1' });
    expect(attributesOf(title, 'a:off')).toEqual({ x: '548640', y: '533400' });
  });

  test('the page number is a field in its placeholder', () => {
    const folio = shapeNamed(slideOf(parts, 2), 'folio');
    expect(attributesOf(folio, 'p:ph').type).toBe('sldNum');
    expect(attributesOf(folio, 'a:fld').type).toBe('slidenum');
    expect(textOf(folio)).toBe('2');
  });
});

describe('placeholders', () => {
  test('every placeholder of a slide is on its layout', () => {
    for (const { number } of samplePublication().pages) {
      const slide = `ppt/slides/slide${number}.xml`;
      const layout =
        relationshipsOf(parts, slide).find(({ type }) => type.endsWith('/slideLayout'))?.target ?? '';
      const root = xmlPart(parts, layout.replace('..', 'ppt'));
      const offered = findAll(root, 'p:ph').map(({ attributes }) => `${attributes.type} ${attributes.idx}`);
      const taken = findAll(slideOf(parts, number), 'p:ph').map(
        ({ attributes }) => `${attributes.type} ${attributes.idx}`,
      );
      expect(taken.length).toBeGreaterThan(0);
      expect(offered).toEqual(expect.arrayContaining(taken));
    }
  });

  test('none is empty, and a slot that a page leaves empty has no shape', () => {
    const names = shapesOfSlide(parts, 2).map((shape) => identityOf(shape)?.attributes.name);
    expect(names).not.toContain('exhibit-line');
    for (const { number } of samplePublication().pages) {
      const filled = shapesOfSlide(parts, number).filter((shape) => findAll(shape, 'p:ph').length > 0);
      const texts = filled.filter(({ name }) => name === 'p:sp');
      for (const shape of texts) expect(textOf(shape)).not.toBe('');
    }
  });

  test('furniture is drawn by the layout and not again by the slide', () => {
    const layout = xmlPart(parts, 'ppt/slideLayouts/slideLayout2.xml');
    expect(findAll(shapeNamed(layout, 'stripe'), 'adec:decorative')).toHaveLength(1);
    expect(() => shapeNamed(slideOf(parts, 2), 'stripe')).toThrow('there is no shape stripe');
  });
});

describe('texts', () => {
  test('are cut by language', () => {
    const [, , bullet] = findAll(shapeNamed(slideOf(parts, 2), 'takeaway'), 'a:p');
    expect(bullet && runsOf(bullet)).toEqual([
      ['AI', 'en-US'],
      [' 推荐路线的使用率未公布，', 'zh-CN'],
      ['Park App', 'en-US'],
      [' 除外。', 'zh-CN'],
    ]);
    expect(runsOf(shapeNamed(slideOf(parts, 3), 'exhibit-line'))).toEqual([
      ['Exhibit 1', 'en-US'],
      ['  Weekly use (', 'en-US'],
      ['城市公园', 'zh-CN'],
      ['), %', 'en-US'],
    ]);
  });

  test('name the fonts and colours of the theme', () => {
    const takeaway = shapeNamed(slideOf(parts, 2), 'takeaway');
    expect(attributesOf(takeaway, 'a:latin').typeface).toBe('+mn-lt');
    expect(attributesOf(takeaway, 'a:ea').typeface).toBe('+mn-ea');
    const colors = findAll(takeaway, 'a:schemeClr').map(({ attributes }) => attributes.val);
    expect(new Set(colors)).toEqual(new Set(['tx1', 'accent5', 'accent1']));
    const theme = xmlPart(parts, 'ppt/theme/theme1.xml');
    const fonts = descend(theme, 'a:themeElements', 'a:fontScheme', 'a:minorFont');
    expect(fonts?.children.map((font) => (typeof font === 'string' ? '' : font.attributes.typeface))).toEqual(
      ['Arial', 'Microsoft YaHei', '', 'Microsoft YaHei'],
    );
    expect(textOf(theme)).toBe('');
    expect(
      attributesOf(descend(theme, 'a:themeElements', 'a:clrScheme', 'a:dk2') ?? theme, 'a:srgbClr').val,
    ).toBe('0B2E4F');
  });

  test('keep their frame: no insets, no fit, leading in points', () => {
    const figure = shapeNamed(slideOf(parts, 2), 'key-figure');
    expect(attributesOf(figure, 'a:bodyPr')).toEqual({
      wrap: 'square',
      lIns: '0',
      tIns: '0',
      rIns: '0',
      bIns: '0',
      rtlCol: '0',
      anchor: 't',
    });
    expect(findAll(figure, 'a:noAutofit')).toHaveLength(1);
    expect(attributesOf(figure, 'a:spcPts').val).toBe('4400');
    expect(findAll(figure, 'a:rPr').map(({ attributes }) => attributes.sz)).toEqual(['4000', '2200']);
  });

  test('hang real bullets and numbers at 1.25 em', () => {
    const paragraphs = findAll(shapeNamed(slideOf(parts, 2), 'takeaway'), 'a:p');
    const marks = paragraphs.map((paragraph) => ({
      ...attributesOf(paragraph, 'a:pPr'),
      bullet: attributesOf(paragraph, 'a:buChar').char,
      number: attributesOf(paragraph, 'a:buAutoNum').type,
    }));
    const hanging = { algn: 'l', marL: '222250', indent: '-222250' };
    expect(marks).toEqual([
      { algn: 'l', marL: '0', indent: '0', bullet: undefined, number: undefined },
      { ...hanging, bullet: '•', number: undefined },
      { ...hanging, bullet: '•', number: undefined },
      { ...hanging, bullet: undefined, number: 'arabicPeriod' },
      { ...hanging, bullet: undefined, number: 'arabicPeriod' },
    ]);
  });

  test('indent first lines, keep empty paragraphs and break lines where the text does', () => {
    const paragraphs = findAll(shapeNamed(slideOf(parts, 3), 'takeaway'), 'a:p');
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs.map((paragraph) => attributesOf(paragraph, 'a:pPr').indent)).toEqual([
      '0',
      '355600',
      '0',
      '0',
    ]);
    expect(paragraphs.map((paragraph) => findAll(paragraph, 'a:br').length)).toEqual([0, 0, 0, 1]);
  });
});

describe('links', () => {
  function targetsOf(number: number, shape: XmlElement): readonly (string | undefined)[] {
    const links = relationshipsOf(parts, `ppt/slides/slide${number}.xml`);
    return findAll(shape, 'a:hlinkClick').map(
      ({ attributes }) => links.find(({ id }) => id === attributes['r:id'])?.target,
    );
  }

  test('lead to pages of sections and out of the deck, without underline', () => {
    const takeaway = shapeNamed(slideOf(parts, 3), 'takeaway');
    expect(targetsOf(3, takeaway)).toEqual(['slide2.xml', 'https://example.org/a%20b']);
    expect(findAll(takeaway, 'a:rPr').filter(({ attributes }) => 'u' in attributes)).toEqual([]);
  });

  test('of a whole frame stand on the frame', () => {
    const reference = shapeNamed(slideOf(parts, 2), 'reference');
    expect(targetsOf(2, reference)).toEqual(['slide2.xml']);
    expect(descend(reference, 'p:nvSpPr', 'p:cNvPr', 'a:hlinkClick')?.attributes.action).toBe(
      'ppaction://hlinksldjump',
    );
  });

  test('hold addresses that are not ASCII in their escaped form', () => {
    expect(targetsOf(1, shapeNamed(slideOf(parts, 1), 'imprint'))).toContain(
      'https://example.org/%E5%85%AC%E5%9B%AD?a=1&b=2',
    );
  });
});

describe('pictures, tables and shapes', () => {
  test('a chart shown twice is stored once, as an SVG with the deck’s fonts and its own PNG', () => {
    const media = [...parts.keys()].filter((name) => name.startsWith('ppt/media/'));
    expect(media).toEqual(['ppt/media/chart1.png', 'ppt/media/chart1.svg']);
    const svg = new TextDecoder().decode(parts.get('ppt/media/chart1.svg') as Uint8Array);
    expect(svg).toContain("font-family=\"'Microsoft YaHei', 'Arial', sans-serif\">散步");
    expect(svg).toContain("font-family=\"'Arial', 'Microsoft YaHei', sans-serif\">Sports");
    expect(svg).not.toContain('Noto Sans SC');
    for (const number of [2, 3]) {
      const picture = shapeNamed(slideOf(parts, number), 'chart');
      const links = relationshipsOf(parts, `ppt/slides/slide${number}.xml`);
      const file = (id: string | undefined) => links.find((link) => link.id === id)?.target;
      expect(file(attributesOf(picture, 'a:blip')['r:embed'])).toBe('../media/chart1.png');
      expect(file(attributesOf(picture, 'asvg:svgBlip')['r:embed'])).toBe('../media/chart1.svg');
    }
  });

  test('pictures and tables are described, decoration is marked, texts are neither', () => {
    for (const shape of shapesOfSlide(parts, 2)) {
      const description = identityOf(shape)?.attributes.descr ?? '';
      const isDecoration = findAll(shape, 'adec:decorative').length === 1;
      const kind = findAll(shape, 'a:t').length > 0 && shape.name === 'p:sp' ? 'text' : shape.name;
      const expected = { text: [false, false], 'p:pic': [true, false], 'p:graphicFrame': [true, false] }[
        kind
      ];
      expect([description !== '', isDecoration]).toEqual(expected ?? [false, true]);
    }
  });

  test('a table has a header row, its widths and heights, and hairlines below its rows only', () => {
    const table = shapeNamed(slideOf(parts, 2), 'table');
    expect(attributesOf(table, 'a:tblPr')).toEqual({ firstRow: '1' });
    expect(findAll(table, 'a:gridCol').map(({ attributes }) => attributes.w)).toEqual(['3810000', '1524000']);
    expect(findAll(table, 'a:tr').map(({ attributes }) => attributes.h)).toEqual([
      '254000',
      '254000',
      '254000',
    ]);
    const below = findAll(table, 'a:lnB').map((line) => [
      line.attributes.w,
      attributesOf(line, 'a:schemeClr').val,
    ]);
    expect(below.slice(0, 3)).toEqual([
      ['12700', 'accent5'],
      ['12700', 'accent5'],
      ['6350', undefined],
    ]);
    const sides = [...findAll(table, 'a:lnL'), ...findAll(table, 'a:lnR')];
    expect(sides.every((line) => descend(line, 'a:noFill') !== undefined)).toBe(true);
  });

  test('a cell is padded where its measured text leans, and by the gutter', () => {
    const cells = findAll(shapeNamed(slideOf(parts, 2), 'table'), 'a:tcPr').map(
      ({ attributes }) => attributes,
    );
    expect(cells.slice(0, 2).map(({ marL, marR }) => [marL, marR])).toEqual([
      ['76200', '76200'],
      ['0', '76200'],
    ]);
  });

  test('lines are connectors along an edge of their box and may be dashed', () => {
    const bar = shapeNamed(slideOf(parts, 2), 'accent-bar');
    expect(bar.name).toBe('p:cxnSp');
    expect(attributesOf(bar, 'a:ln').w).toBe('50800');
    expect(attributesOf(bar, 'a:off').x).toBe(String(560 * 12700));
    expect(attributesOf(shapeNamed(slideOf(parts, 2), 'dashed'), 'a:prstDash').val).toBe('dash');
  });
});
