import { beforeAll, describe, expect, test } from 'vitest';
import { findAll, type Package, relationshipsOf, textOf, xmlPart } from '../../../src/opc/index.js';
import { openDeck } from './open-deck.js';
import { samplePublication } from './sample-publication.js';

let parts: Package;

beforeAll(async () => {
  parts = await openDeck();
});

describe('notes', () => {
  test('stand on the slides that have them, a paragraph each, in their language', () => {
    expect(parts.has('ppt/notesSlides/notesSlide1.xml')).toBe(false);
    const notes = xmlPart(parts, 'ppt/notesSlides/notesSlide2.xml');
    expect(findAll(notes, 'a:p').map(textOf)).toEqual(['先说结论：散步最多。', '样本量 n=1,204。']);
    expect(findAll(notes, 'a:rPr')[0]?.attributes).toEqual({ lang: 'zh-CN', altLang: 'en-US' });
  });

  test('have a master with a theme of its own', () => {
    const links = relationshipsOf(parts, 'ppt/notesMasters/notesMaster1.xml');
    expect(links.map(({ target }) => target)).toEqual(['../theme/theme2.xml']);
  });
});

describe('properties', () => {
  test('say what the report says, dated on the day of issue', () => {
    const core = xmlPart(parts, 'docProps/core.xml');
    const said = Object.fromEntries(
      core.children.map((child) => (typeof child === 'string' ? [] : [child.name, textOf(child)])),
    );
    expect(said).toEqual({
      'dc:title': '城市公园使用调查',
      'dc:subject': '2025年度',
      'dc:creator': '示例研究院',
      'cp:keywords': '公园, survey',
      'cp:lastModifiedBy': '示例研究院',
      'cp:revision': '1',
      'dcterms:created': '2025-03-04T00:00:00Z',
      'dcterms:modified': '2025-03-04T00:00:00Z',
      'dc:language': 'zh-CN',
      'cp:version': '1.2',
    });
  });

  test('list the real fonts and slide titles', () => {
    const names = findAll(xmlPart(parts, 'docProps/app.xml'), 'TitlesOfParts').flatMap((list) =>
      findAll(list, 'vt:lpstr').map(textOf),
    );
    expect(names).toEqual([
      'Arial',
      'Microsoft YaHei',
      'sample',
      ...samplePublication().pages.map(({ title }) => title),
    ]);
  });
});
