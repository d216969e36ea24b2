import { describe, expect, it } from 'vitest';
import { check, type Preview, preview, previewFiles } from '../../src/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';

type Faults = Parameters<typeof sampleReport>[0];

/** What is kept names all that it was made from, so that reports may share it: fonts are opened once. */
const { keep } = openTestWorkspace();

/** The sample as it is looked at, with faults planted. */
async function look(faults: Faults = {}, last: Preview | null = null, earlier = null): Promise<Preview> {
  const workspace = { ...openTestWorkspace(sampleReport(faults)), keep };
  return preview(workspace, { folder: SAMPLE, earlier, tongue: 'en' }, last);
}

function pageOf({ state }: Preview, key: string) {
  const page = state.documents.flatMap(({ pages }) => pages).find((one) => one.key === key);
  if (page === undefined) throw new Error(`there is no page ${key}`);
  return page;
}

describe('a preview', () => {
  it('shows every page of every document, each under an address of its own content', async () => {
    const { state, pictures, faces } = await look();
    expect(state).toMatchObject({
      title: 'Tea survey 2030',
      version: '1.0',
      isStale: false,
      problems: [],
      since: null,
    });
    expect(state.documents.map(({ medium, language }) => `${medium} ${language}`)).toEqual([
      'deck zh-CN',
      'briefing zh-CN',
      'deck en',
      'briefing en',
    ]);
    const pages = state.documents.flatMap((document) => document.pages);
    expect(pages.length).toBeGreaterThan(8);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
    for (const { picture } of pages) expect(pictures.get(picture)).toContain('<svg');
    expect(faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual(
      expect.arrayContaining(['Arimo 400', 'Inter 700', 'Noto Sans SC 400']),
    );
  });

  it('says of every number what it rests on, in text and inside charts', async () => {
    const looked = await look();
    const { stretches, claims, picture } = pageOf(looked, 'deck-en-drinks');
    const svg = looked.pictures.get(picture) ?? '';
    const marks = [...svg.matchAll(/<tspan data-bound="(\d+)">([^<]+)<\/tspan>/g)];
    expect(new Set(marks.map(([, index]) => Number(index)))).toEqual(new Set(stretches.keys()));
    for (const [, index, text = ''] of marks) expect(stretches[Number(index)]?.text).toContain(text);
    const value = stretches.find(({ text }) => text === '61.5%');
    expect(value).toMatchObject({ figures: ['drinks.green'], derivation: null });
    expect(looked.state.figures['drinks.green']).toMatchObject({
      value: { en: '61.5%', 'zh-CN': '61.5%' },
      facts: expect.arrayContaining([
        'exact value 61.45 to 61.55, unit percent',
        'n = 1200',
        'published in Kinds of tea ¶1',
      ]),
      at: `${SAMPLE}/tables/drinks.csv:2:7`,
    });
    const claimed = stretches.find((one) => one.claims.length > 0);
    const [first = -1] = claimed?.claims ?? [];
    expect(claims[first]).toMatchObject({
      source: 'highest drinks.green among published',
      facts: expect.arrayContaining(['false once drinks.green reaches 48.2: 13.3 away']),
    });
    // The bars' own numbers: as many as the exhibit has.
    const drawn = svg.slice(svg.indexOf('role="img" aria-labelledby="deck-en-3-item'));
    for (const printed of ['61.5%', '48.2%', '33.0%'])
      expect(drawn).toMatch(new RegExp(`<tspan data-bound="\\d+">${printed}`));
  });

  it('keeps the last good pages while something is wrong, and says where', async () => {
    const good = await look();
    const broken = await look({ 'tables/drinks.csv': replacing('48.2', '63.0') }, good);
    expect(broken.state.isStale).toBe(true);
    expect(broken.state.documents).toEqual(good.state.documents);
    expect(broken.pictures).toBe(good.pictures);
    const untrue = broken.state.problems.filter(({ code }) => code === 'bind/claim-not-true');
    expect(untrue.length).toBeGreaterThan(2);
    const problem = untrue.find(({ pages }) => pages.includes('deck-en-drinks'));
    expect(problem?.pages).toEqual(['deck-en-drinks', 'briefing-en-drinks']);
    const { frame } = problem ?? {};
    const meant = frame?.lines[frame.line - frame.first]?.slice(
      frame.column - 1,
      frame.column - 1 + frame.length,
    );
    expect(meant).toContain('{highest drinks.green among published}');
    expect(problem?.at).toMatch(new RegExp(`^${SAMPLE}/commentary.en.md:${frame?.line}:${frame?.column}$`));
    expect((await look({}, broken)).state).toEqual(good.state);
  });

  it('outlives files that cannot be read, also as the first thing', async () => {
    const good = await look();
    const unread = await look({ 'report.yaml': () => '{ this is no report' }, good);
    expect(unread.state).toMatchObject({ isStale: true, documents: good.state.documents });
    expect(unread.state.problems[0]).toMatchObject({ severity: 'error', pages: [] });
    const first = await look({ 'report.yaml': () => '{ this is no report' });
    expect(first.state).toMatchObject({ isStale: true, documents: [], version: '' });
    expect(first.state.problems.length).toBeGreaterThan(0);
    expect(previewFiles(first, new Map(), 'en').get('')?.body).toContain('<main');
  });

  it('marks the pages that changed since an issue, and no other', async () => {
    const { record } = await check(openTestWorkspace(sampleReport()), { folder: SAMPLE });
    if (record === null) throw new Error('the sample has errors');
    const earlier = { name: { version: '0.9', issued: '2030-01-01' }, record };
    const looked = async (faults: Faults) =>
      preview(
        { ...openTestWorkspace(sampleReport(faults)), keep },
        { folder: SAMPLE, earlier, tongue: 'en' },
        null,
      );
    const same = await looked({});
    expect(same.state.since).toEqual(earlier.name);
    expect(
      same.state.documents
        .flatMap(({ pages }) => pages.map(({ change }) => change))
        .every((one) => one === null),
    ).toBe(true);
    const other = await looked({ 'tables/drinks.csv': replacing('33.0', '34.0') });
    expect(pageOf(other, 'deck-en-drinks').change).toBe('changed');
    expect(pageOf(other, 'deck-en-sales').change).toBeNull();
    expect(pageOf(other, 'deck-en-sales').picture).toBe(pageOf(same, 'deck-en-sales').picture);
    expect(pageOf(other, 'deck-en-drinks').picture).not.toBe(pageOf(same, 'deck-en-drinks').picture);
  });

  it('lets no word of an author become markup', async () => {
    const looked = await look({
      'report.yaml': replacing('Tea survey 2030', '"</title><script>alert(one)</script>"'),
      'dataset.yaml': replacing('text: Green tea,', 'text: "<script>tea</script>",'),
    });
    const files = previewFiles(looked, new Map(), 'en');
    const page = String(files.get('')?.body);
    expect(looked.state.problems).toEqual([]);
    expect(looked.state.title).toContain('<script>');
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;alert(one)');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script type="module" src="program/main.js">');
    for (const svg of looked.pictures.values()) expect(svg).not.toContain('<script');
    const svgs = [...looked.pictures.values()].join('');
    expect(svgs).toContain('&lt;script&gt;alert');
    expect(svgs).toContain('&lt;script&gt;tea');
    expect(files.get('state.json')?.type).toBe('application/json');
  });
});
