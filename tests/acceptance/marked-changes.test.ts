import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildResult, build, openMemoryWorkspace } from '../../src/index.js';
import { inspectDeck } from '../../src/inspect/index.js';
import type { FinishedPublication } from '../../src/model/delivery.js';
import type { Item, Page } from '../../src/model/page.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { longReport } from '../long-report.js';
import { type Change, replacing, SAMPLE, sampleReport } from '../sample-report.js';

const OUT = 'out/tea-2030';

const over = (bound: string, zh: string, en: string): Readonly<Record<string, Change>> => ({
  'commentary.zh-CN.md': replacing(
    '每天饮茶的占{habit.daily}。',
    `每天饮茶的占{habit.daily}，[${zh}]{over ${bound} habit.daily}。`,
  ),
  'commentary.en.md': replacing('Every day: {habit.daily}.', `[${en}]{over ${bound} habit.daily} daily.`),
});

/** What was issued as 1.0, and what it became: three figures moved, and a claim had to go. */
const FIRST = sampleReport(over('60', '超过60%', 'Over 60%'));
const SECOND = sampleReport({
  ...over('half', '过半', 'Over half'),
  'report.yaml': replacing('version: "1.0"', 'version: "1.1"'),
  'dataset.yaml': (text) =>
    [
      replacing('value: 62.4', 'value: 57.4'),
      replacing('value: 37.6', 'value: 42.6'),
      replacing('value: 150', 'value: 163'),
    ].reduce((changed, change) => change(changed), text),
});

async function built(
  files: ReadonlyMap<string, Uint8Array>,
  markChanges?: string,
): Promise<{ readonly result: BuildResult; readonly workspace: ReturnType<typeof openMemoryWorkspace> }> {
  const workspace = openMemoryWorkspace(files);
  const tool = { name: 'proofdeck', version: '0.0.0' };
  const result = await build(workspace, {
    folder: SAMPLE,
    tool,
    write: true,
    ...(markChanges === undefined ? {} : { markChanges }),
  });
  return { result, workspace };
}

const textsOf = (item: Item): string =>
  item.kind === 'text' ? item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') : '';
const marksOn = ({ items }: Page): readonly string[] =>
  items.filter(({ name }) => name === 'change-mark').map(textsOf);

/** The rows below the header, over all pages that tell of changes. */
function tableRows({ pages }: FinishedPublication['publication']): readonly (readonly string[])[] {
  const tables = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'table' && item.exhibit === 'changes' ? [item] : [])),
  );
  return tables.flatMap(({ rows }) =>
    rows
      .filter(({ header }) => !header)
      .map(({ cells }) =>
        cells.map(({ paragraph }) =>
          paragraph.runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(''),
        ),
      ),
  );
}

let issued: ReadonlyMap<string, Uint8Array>;
let plain: Awaited<ReturnType<typeof built>>;
let marked: Awaited<ReturnType<typeof built>>;

beforeAll(async () => {
  const { workspace } = await built(FIRST);
  const manifest = workspace.files.get(`${OUT}/manifest.json`) ?? new Uint8Array();
  issued = new Map(SECOND).set(`${SAMPLE}/issues/v1.0.json`, manifest);
  plain = await built(issued);
  marked = await built(issued, 'last');
});

describe('a report that marks its changes', () => {
  it('has no problem, in any document', () => {
    expect(marked.result.diagnostics).toEqual([]);
    expect(marked.result.outputs).toHaveLength(4);
    for (const { publication, bytes } of marked.result.outputs)
      expect(publication.medium === 'deck' ? inspectDeck(bytes) : pdfProblems(bytes)).toEqual([]);
  });

  it('marks exactly the pages that show something else', () => {
    for (const { publication } of marked.result.outputs) {
      const { medium, language, pages } = publication;
      const words = language === 'en' ? 'Changed since v1.0' : 'v1.0以来有改动';
      const changed = medium === 'deck' ? ['cover', 'sales'] : ['cover', 'drinks', 'sales'];
      const found = pages.filter((page) => marksOn(page).length > 0);
      expect([medium, language, found.map(({ id }) => id)]).toEqual([medium, language, changed]);
      expect(found.flatMap(marksOn)).toEqual(found.map(() => words));
    }
  });

  it('tells them in one table: claims that turned, figures, paragraphs, pages', () => {
    const told = (medium: string, language: string) => {
      const output = marked.result.outputs.find(
        ({ publication }) => publication.medium === medium && publication.language === language,
      );
      return output === undefined ? [] : tableRows(output.publication);
    };
    expect(told('briefing', 'en')).toEqual([
      ['Claims', '', '', ''],
      ['Kinds of tea', 'Over 60%', 'Over half', 'the earlier words are no longer true'],
      ['Figures', '', '', ''],
      ['How often they drink it · Every day', '62.4%', '57.4%', '−5.0 pp, −8.0%'],
      ['How often they drink it · Less often', '37.6%', '42.6%', '+5.0 pp, +13.3%'],
      ['Tea market · 2030', 'RMB 15bn', 'RMB 16.3bn', '+RMB 1.3bn, +9%'],
      ['Paragraphs', '', '', ''],
      ['Kinds of tea', '', '', '1 reworded'],
      ['Market size', '', '', '1 in figures only'],
      ['Pages', '', '', ''],
      ['Tea survey, abstract', '', '', 'page 1'],
      ['Green tea stands at 61.5% and leads', '', '', 'page 2'],
      ['The market rose to RMB 13.2bn', '', '', 'page 3'],
    ]);
    expect(
      told('deck', 'zh-CN').filter(([name]) => name === '饮茶种类' || name === '饮茶频率 · 每天'),
    ).toEqual([
      ['饮茶种类', '超过60%', '过半', '原说法不再成立'],
      ['饮茶频率 · 每天', '62.4%', '57.4%', '−5.0个百分点，−8.0%'],
      ['饮茶种类', '', '', '1段改写'],
    ]);
  });

  it('binds what it prints, and leads to the pages that it names', () => {
    for (const { publication } of marked.result.outputs) {
      const runs = publication.pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'table' && item.exhibit === 'changes'
            ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraph }) => paragraph.runs))
            : [],
        ),
      );
      expect(runs.find(({ text }) => text === '57.4%')?.figures).toEqual(['habit.daily']);
      const pages = runs.flatMap(({ target }) => (target?.kind === 'page' ? [target.page] : []));
      expect(pages).toEqual(publication.pages.filter((page) => marksOn(page).length > 0).map(({ id }) => id));
    }
  });

  it('moves no page, and records what the report says without it', () => {
    const manifestOf = ({ workspace }: typeof marked): { readonly [key: string]: unknown } =>
      JSON.parse(new TextDecoder().decode(workspace.files.get(`${OUT}/manifest.json`)));
    const [before, after] = [manifestOf(plain), manifestOf(marked)];
    for (const part of ['report', 'figures', 'editions', 'publications', 'inputs'])
      expect(after[part]).toEqual(before[part]);
    for (const [index, { publication }] of marked.result.outputs.entries()) {
      const known = plain.result.outputs[index]?.publication.pages ?? [];
      expect(publication.pages.slice(0, known.length).map(({ id }) => id)).toEqual(known.map(({ id }) => id));
      expect(known.flatMap(marksOn)).toEqual([]);
    }
  });
});

describe('contents with no line left', () => {
  it('leave out what changed, so that no page moves', async () => {
    const files = longReport(10);
    const { result, workspace } = await built(files);
    const manifest = workspace.files.get(`${OUT}/manifest.json`) ?? new Uint8Array();
    const later = new Map(files).set(`${SAMPLE}/issues/v1.0.json`, manifest);
    const again = await built(later, '1.0');
    const pagesOf = ({ outputs }: BuildResult) => outputs.flatMap(({ publication }) => publication.pages);
    const contentsOf = (pages: readonly Page[]) =>
      pages.flatMap(({ items }) => items.filter(({ role }) => role === 'contents').map(textsOf)).join('');
    const [before, after] = [pagesOf(result), pagesOf(again.result)];
    expect(again.result.diagnostics).toEqual([]);
    expect(after.length).toBeGreaterThan(0);
    expect(after.some(({ starts }) => starts.some(({ section }) => section === 'changes'))).toBe(true);
    expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(contentsOf(after)).not.toContain('What changed');
    const roomy = marked.result.outputs.find(({ publication }) => publication.medium === 'briefing');
    expect(contentsOf(roomy?.publication.pages ?? [])).toContain('v1.0以来的改动');
  });
});

describe('changes that cannot be told', () => {
  const told = async (files: ReadonlyMap<string, Uint8Array>, markChanges: string) => {
    const { result } = await built(files, markChanges);
    expect(result.files).toEqual([]);
    return result.diagnostics.map(({ code, message }) => [code, message.en]);
  };

  it('for want of an issue, of that issue, or of one that can be read', async () => {
    const code = 'deliver/no-earlier-issue';
    expect(await told(SECOND, 'last')).toEqual([
      [code, 'No change of tea-2030 can be marked: it was not issued yet.'],
    ]);
    expect(await told(issued, '0.9')).toEqual([[code, 'tea-2030 was not issued as v0.9; it was as v1.0.']]);
    const path = `${SAMPLE}/issues/v1.0.json`;
    expect(await told(new Map(issued).set(path, new TextEncoder().encode('{}')), '1.0')).toEqual([
      [code, `${path} is no manifest, or one that an older Proofdeck wrote.`],
    ]);
  });

  it('for want of room beside the footer', async () => {
    const long = `Tea survey${' of all who drink it'.repeat(7)}`;
    const inDeck = replacing('outputs: [deck, briefing]', 'outputs: [deck]');
    const named = replacing('text: Tea survey 2030,', `text: ${long},`);
    const path = `${SAMPLE}/report.yaml`;
    const report = named(inDeck(new TextDecoder().decode(issued.get(path))));
    const files = new Map(issued).set(path, new TextEncoder().encode(report));
    expect((await built(files)).result.diagnostics).toEqual([]);
    expect(await told(files, 'last')).toEqual([
      ['compose/overflow', expect.stringContaining('in slot “footer” of layout “exhibit”, which holds 1.')],
    ]);
  });

  it('but a report that says the same says so, and marks nothing', async () => {
    const manifest = plain.workspace.files.get(`${OUT}/manifest.json`) ?? new Uint8Array();
    const same = await built(new Map(SECOND).set(`${SAMPLE}/issues/v1.1.json`, manifest), 'last');
    expect(same.result.diagnostics).toEqual([]);
    for (const { publication } of same.result.outputs) {
      expect(publication.pages.flatMap(marksOn)).toEqual([]);
      const [page] = publication.pages.filter(({ title }) => /since v1\.1|与v1\.1相比/.test(title));
      expect(page?.title).toMatch(
        /^(No figure, claim or paragraph changed since v1\.1|与v1\.1相比，数据、论断和文字均无改动)$/,
      );
    }
  });
});
