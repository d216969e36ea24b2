import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { openPaint } from '../../../src/raster/index.js';
import { renderSvg } from '../../../src/render/svg/index.js';
import { faceFiles } from '../../../src/text/index.js';
import { drawPdfPage } from '../../judges/pdf-reader.js';
import { pictureDifference } from '../../judges/pictures.js';
import { faces, renderSample } from '../pdf/render-samples.js';
import { samplePublication } from '../pdf/sample-publication.js';
import { SAMPLE_WORDS } from '../pdf/sample-words.js';

/** Elements of a document with their attributes and own text; throws when it is not XML. */
function readElements(
  svg: string,
): readonly { readonly name: string; readonly attributes: Record<string, string>; text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return elements;
}

const painter = openPaint();

function paint(svg: string, printed = svg): Promise<Uint8Array> {
  const characters = printed
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return painter(svg, { scale: 2, background: '#FFFFFF', faces: faceFiles(faces), characters });
}

describe.each(['zh-CN', 'en'] as const)('the sample in %s', (language) => {
  const { publication, charts } = samplePublication(faces, language);
  const pages = renderSvg(publication, charts, faces);
  const words = SAMPLE_WORDS[language];

  test('is one well-formed picture a page, in points, with a title', () => {
    expect(pages.map(({ page }) => page)).toEqual(['cover', 'section-one', 'section-one-2']);
    for (const [index, { svg }] of pages.entries()) {
      const [root, title] = readElements(svg);
      expect(root?.attributes).toMatchObject({ viewBox: '0 0 595 842', role: 'img', lang: language });
      expect(title?.text).toBe(publication.pages[index]?.title);
      expect(root?.attributes['aria-labelledby']).toBe(title?.attributes.id);
    }
  });

  test('ids are unique over all pages, and every reference leads to one', () => {
    const elements = pages.flatMap(({ svg }) => readElements(svg));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) => [
      ...(attributes['aria-labelledby'] === undefined ? [] : [attributes['aria-labelledby']]),
      ...(attributes['clip-path'] === undefined ? [] : [attributes['clip-path'].slice(5, -1)]),
    ]);
    expect(references.length).toBeGreaterThan(pages.length);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  test('text stands where it was measured, in the family that it was measured with', () => {
    const [first] = pages;
    const texts = readElements(first?.svg ?? '').filter(({ name }) => name === 'text');
    const frame = publication.pages[0]?.items.find(({ name }) => name === 'key-1');
    if (frame?.kind !== 'text') throw new Error('The sample has no key figure.');
    const figure = texts.find(({ text }) => text === '49.82%');
    const line = frame.lines[0];
    expect(figure?.attributes).toMatchObject({
      x: String(frame.box.x + (line?.pieces[0]?.x ?? Number.NaN)),
      'font-family': 'Inter',
      'font-weight': '700',
      'font-size': '21',
      fill: '#0F6E84',
    });
    expect(Number(figure?.attributes.y)).toBeCloseTo(frame.box.y + (line?.baseline ?? 0), 2);
    const families = new Set(texts.map(({ attributes }) => attributes['font-family']));
    expect([...families].sort()).toEqual(language === 'en' ? ['Inter'] : ['Inter', 'Noto Sans SC']);
  });

  test('text in another language says so, and pictures carry their words', () => {
    const elements = readElements(pages[1]?.svg ?? '');
    const other = language === 'en' ? 'zh-CN' : 'en';
    expect(elements.filter(({ name, attributes }) => name === 'g' && attributes.lang === other)).toHaveLength(
      1,
    );
    expect(elements.filter(({ name }) => name === 'title').map(({ text }) => text)).toEqual([
      words.headline,
      words.alt,
    ]);
  });

  test('a chart looks as it does in its own SVG', async () => {
    const chart = charts.get('scenes-483x110');
    const { svg = '' } = pages[1] ?? {};
    const [inner] = /<g transform="translate\(56 330\)"[\s\S]*?\n<\/g>/.exec(svg) ?? [''];
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="483" height="110" viewBox="0 0 483 110">${inner.replace('translate(56 330)', 'translate(0 0)')}</svg>`;
    const [ours, own] = [await paint(alone), await paint(chart?.svg ?? '')];
    expect(pictureDifference(ours, own, 48)).toBeLessThan(0.002);
    const planted = await paint(alone.replace('#8A96A1', '#B4530A'));
    expect(pictureDifference(planted, own, 48)).toBeGreaterThan(0.05);
  });

  test('each page looks as it does in the PDF', async () => {
    const pdf = await renderSample(language);
    const printed = pages.map(({ svg }) => svg).join('');
    const difference = async (svg: string, index: number): Promise<number> => {
      return pictureDifference(await paint(svg, printed), drawPdfPage(pdf, index, 2), 128);
    };
    for (const [index, { svg }] of pages.entries()) expect(await difference(svg, index)).toBeLessThan(0.001);
    const lowered = (pages[0]?.svg ?? '').replace(
      / y="([\d.]+)" font/g,
      (_, y) => ` y="${Number(y) + 1.5}" font`,
    );
    expect(await difference(lowered, 0)).toBeGreaterThan(0.01);
  });
});

test('a picture that nobody drew and a layout that is not there are refused', () => {
  const { publication, charts } = samplePublication(faces, 'en');
  expect(() => renderSvg(publication, new Map(), faces)).toThrow(/No chart was drawn/);
  expect(() => renderSvg({ ...publication, layouts: [] }, charts, faces)).toThrow(
    /layout that the publication lacks/,
  );
});

describe.each(['zh-CN', 'en'] as const)('the sample in %s with what its text is bound to', (language) => {
  const { publication, charts } = samplePublication(faces, language);
  const plain = renderSvg(publication, charts, faces);
  const bound = renderSvg(publication, charts, faces, (exhibit, text) =>
    exhibit === 'scenes' && text.includes('49.82') ? ['scenes.mobile'] : [],
  );

  test('is drawn exactly as without', () => {
    const strip = (svg: string): string => svg.replaceAll(/<\/?tspan[^>]*>/g, '');
    const texts = (svg: string) =>
      readElements(strip(svg)).map(({ name, attributes, text }) => [
        name,
        attributes.x,
        attributes.y,
        text.trim(),
      ]);
    expect(bound.map(({ svg }) => texts(svg))).toEqual(plain.map(({ svg }) => texts(svg)));
    expect(plain.every(({ svg, stretches }) => !svg.includes('tspan') && stretches.length === 0)).toBe(true);
  });

  test('tells each stretch once, whole, with its figures', () => {
    const found = bound.flatMap(({ svg, stretches }) => {
      const marks = [...svg.matchAll(/<tspan data-bound="(\d+)">([^<]*)<\/tspan>/g)];
      expect(new Set(marks.map(([, index]) => Number(index)))).toEqual(new Set(stretches.keys()));
      return stretches.map((stretch, index) => {
        const parts = marks.filter(([, at]) => Number(at) === index).map(([, , text = '']) => text);
        expect(parts.join('').replaceAll(/\s/g, '')).toBe(stretch.text.replaceAll(/\s/g, ''));
        return stretch.figures;
      });
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContainEqual(['scenes.mobile']);
  });
});
