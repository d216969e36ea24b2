import { describe, expect, it } from 'vitest';
import {
  build,
  diff,
  type Issue,
  type LaterIssue,
  type Redline,
  readIssue,
  redlineAsMarkdown,
  redlineAsPage,
  redlineAsText,
} from '../src/index.js';
import { openTestWorkspace } from './run/test-workspace.js';
import { replacing, SAMPLE, sampleReport } from './sample-report.js';

type Changes = NonNullable<Parameters<typeof sampleReport>[0]>;

const NO_CHANGE: Changes = {};
const SMALL: Changes = { 'tables/drinks.csv': replacing('61.5', '60.9') };
/** Black tea overtakes: what is said of green tea is no longer true. */
const FLIPPED: Changes = { 'tables/drinks.csv': replacing('48.2', '63.0') };
const LEADS = /\[(leads|居首|领先)\]\{highest drinks\.green among published\}/g;
const CORRECTED: Changes = {
  ...FLIPPED,
  ...Object.fromEntries(
    ['commentary.en.md', 'commentary.zh-CN.md'].map((file) => [
      file,
      (text: string) =>
        text
          .replace(
            LEADS,
            file.endsWith('en.md')
              ? '[second]{rank 2 drinks.green among published}'
              : '[第二]{rank 2 drinks.green among published}',
          )
          .replace(
            'ahead of black tea by {diff drinks.green drinks.black}',
            'black tea stands at {drinks.black}',
          )
          .replace('高出红茶{diff drinks.green drinks.black}', '红茶占{drinks.black}'),
    ]),
  ),
};

/** Each state of the sample is compiled once. */
const states = new Map<Changes, Promise<LaterIssue>>();

function compiled(changes: Changes): Promise<LaterIssue> {
  const known = states.get(changes) ?? compile(changes);
  states.set(changes, known);
  return known;
}

async function compile(changes: Changes): Promise<LaterIssue> {
  const workspace = openTestWorkspace(sampleReport(changes));
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const { record, compilation } = await build(workspace, { folder: SAMPLE, tool, write: false });
  if (record === null || compilation === null) throw new Error('the sample cannot be read');
  const { version, issued } = compilation.material.report;
  return { name: { version, issued }, record, material: compilation.material };
}

const before = await compiled(NO_CHANGE);

async function redlineTo(changes: Changes, from: Issue = before): Promise<Redline> {
  return diff(from, await compiled(changes));
}

describe('a redline', () => {
  it('is empty where nothing changed', async () => {
    const redline = await redlineTo(NO_CHANGE);
    expect(redline).toMatchObject({ figures: [], claims: [], texts: [], exhibits: [], pages: [] });
    expect(redlineAsText(redline, 'en')).toContain('Nothing changed.');
    expect(redlineAsText(redline, 'zh')).toContain('没有改动。');
  });

  it('tells a figure with its change in points and in percent, in each language', async () => {
    const { figures } = await redlineTo(SMALL);
    expect(figures).toEqual([
      {
        id: 'drinks.green',
        kind: 'changed',
        label: { 'zh-CN': '常喝的茶 · 绿茶', en: 'Teas they drink · Green tea' },
        before: { 'zh-CN': '61.5%', en: '61.5%' },
        after: { 'zh-CN': '60.9%', en: '60.9%' },
        difference: { 'zh-CN': '−0.6个百分点', en: '−0.6\u00a0pp' },
        relative: { 'zh-CN': '−1.0%', en: '−1.0%' },
      },
    ]);
  });

  it('tells a figure that comes, goes, or changes its status', async () => {
    const redline = await redlineTo({
      'dataset.yaml': (text) =>
        text
          .replace('2029: 132', '2029: {value: 132, status: forecast}')
          .replace('oolong: {label: {zh-CN: 乌龙茶', 'white: {label: {zh-CN: 白茶'),
      'tables/drinks.csv': replacing('oolong', 'white'),
    });
    expect(redline.figures.map(({ id, kind }) => [id, kind])).toEqual([
      ['sales.2029', 'changed'],
      ['drinks.white', 'added'],
      ['drinks.oolong', 'removed'],
    ]);
    const [status] = redline.figures;
    expect([status?.difference, status?.relative]).toEqual([null, null]);
  });

  it('sets texts whose figures alone changed apart from reworded ones, and marks what went and what came', async () => {
    const { texts } = await redlineTo({
      ...SMALL,
      'commentary.en.md': replacing('No more than the public abstract says.', 'As the public abstract says.'),
    });
    const english = texts.filter(({ language }) => language === 'en');
    expect(english.map(({ section, part, isFiguresOnly }) => [section, part, isFiguresOnly])).toEqual([
      ['summary', 'points', true],
      ['summary', 'notes', true],
      ['summary', 'context', false],
      ['drinks', 'headline', true],
      ['drinks', 'points', true],
      ['drinks', 'prose', true],
      ['drinks', 'notes', true],
    ]);
    const headline = english.find(({ part }) => part === 'headline');
    expect(headline?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { text: '61.5', kind: 'removed' },
      { text: '60.9', kind: 'added' },
    ]);
    for (const { pieces, before: was, after: is } of texts) {
      const woven = (kind: string): string =>
        pieces
          .flatMap((piece) => (piece.kind === 'same' || piece.kind === kind ? [piece.text] : []))
          .join('');
      expect([woven('removed'), woven('added')]).toEqual([was, is]);
    }
  });

  it('names exactly the pages and exhibits that show something else', async () => {
    const { pages, exhibits } = await redlineTo(SMALL);
    expect(exhibits).toEqual([{ id: 'drinks', kind: 'changed' }]);
    const shown = before.record.publications.flatMap(({ medium, language, pages: all }) =>
      all.flatMap(({ id, printed, figures }) => {
        const isUsed = printed.some((one) => one.figures.includes('drinks.green')) || figures['drinks.green'];
        return isUsed ? [[medium, language, id]] : [];
      }),
    );
    const changed = pages.map(({ medium, language, id }) => [medium, language, id]);
    expect(changed.length).toBeGreaterThan(4);
    expect(changed.filter((page) => !shown.some((one) => String(one) === String(page)))).toEqual([]);
    expect(pages.every(({ kind }) => kind === 'changed')).toBe(true);
  });

  it('names claims that the figures no longer bear, though pages could not be laid out', async () => {
    const { claims, pages, figures } = await redlineTo(FLIPPED);
    expect(figures.map(({ id }) => id)).toEqual(['drinks.black']);
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(['flipped']));
    expect(claims).toContainEqual({
      kind: 'flipped',
      language: 'en',
      section: 'drinks',
      part: 'headline',
      source: 'highest drinks.green among published',
      words: 'leads',
      now: null,
    });
    expect(pages).toEqual([]);
  });

  it('names the flip where the text was corrected, with what is said now', async () => {
    const { claims } = await redlineTo(CORRECTED);
    expect(claims[0]).toMatchObject({ kind: 'flipped', words: '居首', now: '第二' });
    expect(claims.filter(({ kind, language }) => kind === 'flipped' && language === 'en')).toHaveLength(5);
  });

  it('tells what is no longer said from what is no longer true', async () => {
    const { claims } = await redlineTo({
      'commentary.en.md': replacing('[grew]{rose sales.2029}**: from', 'stands**: from'),
      'commentary.zh-CN.md': replacing('[扩大]{rose sales.2029}**：由', '规模**：由'),
    });
    expect(claims.map(({ kind, words }) => [kind, words])).toEqual([
      ['dropped', '扩大'],
      ['dropped', 'grew'],
    ]);
  });

  it('cannot tell a flip from manifests alone', async () => {
    const { record, name } = await compiled(CORRECTED);
    expect(new Set(diff(before, { record, name }).claims.map(({ kind }) => kind))).toEqual(
      new Set(['dropped']),
    );
  });
});

describe('an issue', () => {
  const manifest = async (changes: Changes): Promise<Uint8Array> => {
    const workspace = openTestWorkspace(sampleReport(changes));
    const tool = { name: 'proofdeck', version: '0.0.0' };
    await build(workspace, { folder: SAMPLE, tool, write: true });
    return (await workspace.read('out/tea-2030/manifest.json')) ?? new Uint8Array();
  };

  it('is read from its manifest as it was compiled', async () => {
    const issue = readIssue(await manifest(NO_CHANGE));
    if (issue === null) throw new Error('the manifest cannot be read');
    expect(await redlineTo(NO_CHANGE, issue)).toMatchObject({
      from: { version: '1.0', issued: '2030-02-28' },
      figures: [],
      claims: [],
      texts: [],
      exhibits: [],
      pages: [],
    });
    expect((await redlineTo(SMALL, issue)).pages).toEqual((await redlineTo(SMALL)).pages);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"tool": {"name": "proofdeck"}}'],
    [
      'a manifest without figures',
      '{"report": {"version": "1.0", "issued": "2030-02-28"}, "publications": []}',
    ],
  ])('is not read from %s', (_, text) => {
    expect(readIssue(new TextEncoder().encode(text))).toBeNull();
  });
});

describe('a redline in words', () => {
  it('is told as text', async () => {
    const text = redlineAsText(await redlineTo(CORRECTED), 'en');
    expect(text).toContain('What changed from v1.0 (2030-02-28) to v1.0 (2030-02-28)');
    expect(text).toContain(
      'Teas they drink · Black tea {drinks.black}\n    48.2% -> 63.0% (+14.8\u00a0pp, +30.7%)',
    );
    expect(text).toContain('no longer true: “leads” {highest drinks.green among published}; now: “second”');
  });

  it('is told as Markdown whose marks are its own', async () => {
    const text = redlineAsMarkdown(
      await redlineTo({
        'commentary.en.md': replacing('the public abstract says', 'the *public* | `abstract` says'),
      }),
      'en',
    );
    expect(text).toMatch(/^# What changed/);
    expect(text).toContain('\\|');
    expect(redlineAsMarkdown(await redlineTo(SMALL), 'zh')).toContain(
      '| 常喝的茶 · 绿茶 `drinks.green` | 61.5% | 60.9% | −0.6个百分点, −1.0% |',
    );
  });

  it('is told as a page that loads nothing and runs nothing', async () => {
    const page = redlineAsPage(
      await redlineTo({ 'commentary.en.md': replacing('No more than', 'a < b & "c"') }),
      'en',
    );
    expect(page).toContain('<ins>a &lt; b &amp; &quot;c&quot; </ins>');
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
  });
});
