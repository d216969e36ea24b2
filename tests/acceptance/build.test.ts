import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildFlagship, CHARTS, flagshipFiles } from './flagship.js';
import { PUBLISHED } from './published.js';
import { chartTexts, documentName, EDITIONS, manifestOf, publicationOf } from './read-outputs.js';

let built: Built;

beforeAll(async () => {
  built = await buildFlagship();
});

describe('a build', () => {
  it('has nothing to complain about', () => {
    expect(built.result.diagnostics).toEqual([]);
  });

  it('writes a deck and a briefing in each language, under names that e-mail takes', () => {
    const documents = [...built.files.keys()].filter((path) => /\.(pptx|pdf)$/.test(path));
    expect(documents.sort()).toEqual([
      'iimedia_smart-cs_2025_brief_en_v1.0_20261122.pdf',
      'iimedia_smart-cs_2025_brief_zh_v1.0_20261122.pdf',
      'iimedia_smart-cs_2025_deck_en_v1.0_20261122.pptx',
      'iimedia_smart-cs_2025_deck_zh_v1.0_20261122.pptx',
    ]);
    for (const name of documents) expect(name).toMatch(/^[a-z0-9._-]{1,64}$/);
  });

  it.each(EDITIONS)(
    'writes every chart as an SVG, once for the deck and once for the briefing: %s',
    (edition) => {
      expect(CHARTS).toEqual(
        expect.arrayContaining(['overview', 'scenes', 'satisfaction', 'expectations', 'market']),
      );
      const wanted = CHARTS.flatMap((id) => [`${id}-brief.svg`, `${id}-deck.svg`]);
      const charts = chartTexts(built, edition);
      expect([...charts.keys()].sort()).toEqual(wanted.map((name) => `charts/${edition}/${name}`).sort());
      for (const text of charts.values()) expect(text).not.toBe('');
    },
  );

  it('writes a picture of every page', () => {
    const pages = manifestOf(built).publications.flatMap(({ language, medium, pages }) => {
      const folder = `pages/${medium === 'deck' ? 'deck' : 'brief'}-${language === 'en' ? 'en' : 'zh'}`;
      return pages.map(({ number }) => `${folder}/${String(number).padStart(2, '0')}.png`);
    });
    expect(pages.length).toBeGreaterThan(40);
    expect([...built.files.keys()].filter((path) => path.startsWith('pages/')).sort()).toEqual(pages.sort());
  });

  it('lists every file it wrote, and the list is right', () => {
    const listed = built.result.files.map(({ path, size, sha256 }) => [path, size, sha256]);
    const written = [...built.files].map(([path, bytes]) => [
      `out/smart-cs-2025/${path}`,
      bytes.length,
      hashOf(bytes),
    ]);
    expect(listed).toEqual(written.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  });
});

describe('the manifest', () => {
  it('holds the hash of every input, and of every output but itself', () => {
    const { inputs, outputs } = manifestOf(built);
    const sources = flagshipFiles();
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining([
        'data/smart-cs-2025/report.yaml',
        'data/smart-cs-2025/dataset.yaml',
        'data/smart-cs-2025/tables/satisfaction.csv',
        'data/smart-cs-2025/commentary.zh-CN.md',
        'data/smart-cs-2025/commentary.en.md',
        'templates/themes/house.yaml',
      ]),
    );
    for (const [path, hash] of Object.entries(inputs)) {
      expect(hash, path).toBe(hashOf(sources.get(path) ?? new Uint8Array()));
    }
    const named = new Map(outputs.map(({ name, sha256 }) => [name, sha256]));
    const others = [...built.files].filter(([path]) => path !== 'manifest.json');
    expect(named).toEqual(new Map(others.map(([path, bytes]) => [path, hashOf(bytes)])));
  });

  it.each(EDITIONS)('holds the title of every page, each once: %s', (edition) => {
    for (const medium of ['deck', 'brief'] as const) {
      const { name, pages } = publicationOf(built, medium, edition);
      expect(name).toBe(documentName(medium, edition));
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
      for (const { title } of pages) expect(title).toMatch(edition === 'zh' ? /\p{Script=Han}/u : /[a-z]/);
    }
  });

  it.each(EDITIONS)('holds every published figure as that edition prints it: %s', (edition) => {
    for (const medium of ['deck', 'brief'] as const) {
      const printed = new Map(
        publicationOf(built, medium, edition).pages.flatMap(({ figures }) => Object.entries(figures)),
      );
      for (const value of PUBLISHED)
        expect(printed.get(value.figure)?.replaceAll('\u00a0', ' '), value.figure).toBe(value[edition]);
    }
  });

  it('says on which page a figure stands', () => {
    const { pages } = publicationOf(built, 'deck', 'zh');
    const showing = pages.filter(({ figures }) => 'scenes.mobile' in figures).map(({ id }) => id);
    expect(showing).toEqual(
      expect.arrayContaining(['summary', 'overview', 'scenes', 'implications', 'data']),
    );
    expect(showing).not.toContain('market');
    const scenes = pages.find(({ id }) => id === 'scenes');
    expect(scenes?.figures['scenes.traffic']).toBe('37.42%');
    expect(scenes?.printed).toContainEqual({
      text: '7.58个百分点',
      figures: ['scenes.mobile', 'scenes.logistics'],
    });
  });
});

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
