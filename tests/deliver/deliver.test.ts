import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/deliver/index.js';
import { recordPublication } from '../../src/deliver/record-pages.js';
import type { Delivery, FinishedPublication, Manifest } from '../../src/model/delivery.js';
import type { Page } from '../../src/model/page.js';
import type { Run, TextStyle } from '../../src/model/text.js';
import type { Workspace } from '../../src/model/workspace.js';
import { openMemoryWorkspace } from '../../src/platform/index.js';

const STYLE: TextStyle = {
  name: 'body',
  size: 10,
  leading: 1.5,
  weight: 'regular',
  color: '#000000',
  align: 'left',
};
const BOX = { x: 0, y: 0, width: 100, height: 20 };

const bytes = (text: string) => new TextEncoder().encode(text);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function pageOf(number: number, figures: readonly string[], runs: readonly Run[]): Page {
  const paragraph = { runs, style: STYLE, spaceBefore: 0, firstIndent: 0, mark: 'none' } as const;
  const text = {
    kind: 'text',
    role: 'body',
    name: 'body',
    box: BOX,
    language: 'en',
    lines: [],
    anchor: 'top',
  } as const;
  return {
    number,
    id: `page-${number}`,
    section: `page-${number}`,
    starts: [{ section: `page-${number}`, title: `Page ${number}`, item: 0, top: 0 }],
    layout: 'plain',
    title: `Page ${number}`,
    items: [{ ...text, paragraphs: [paragraph] }],
    notes: [],
    figures,
    place: { file: 'commentary.en.md', line: 1, column: 1 },
  };
}

const DECK: FinishedPublication = {
  publication: {
    medium: 'deck',
    language: 'zh-CN',
    pages: [
      pageOf(
        1,
        ['reach.a', 'reach.b', 'reach.c'],
        [
          { text: 'A leads with ' },
          { text: '40.5%', figures: ['reach.a'] },
          { text: '5.2 points', figures: ['reach.a', 'reach.b'] },
        ],
      ),
    ],
  },
  bytes: bytes('deck'),
  charts: [
    { exhibit: 'reach', svg: '<svg/>' },
    { exhibit: 'reach', svg: '<svg id="2"/>' },
  ],
  thumbnails: [{ page: 1, format: 'svg', bytes: bytes('thumbnail') }],
  values: new Map([['reach.b', '35.3%']]),
};

const BRIEFING: FinishedPublication = {
  ...DECK,
  publication: { ...DECK.publication, medium: 'briefing', language: 'en' },
  bytes: bytes('briefing'),
  charts: [],
  thumbnails: [{ page: 1, format: 'png', bytes: bytes('png') }],
};

const OUTPUTS = [DECK, BRIEFING];

const DELIVERY: Delivery = {
  tool: { name: 'proofdeck', version: '1.2.3' },
  report: {
    id: 'sample',
    fileName: { publisher: 'Acme', topic: 'service', year: '2025' },
    version: '1.0',
    issued: '2025-03-07',
  },
  inputs: new Map([
    ['data/sample/b.csv', bytes('b')],
    ['data/sample/a.yaml', bytes('a')],
  ]),
  outputs: OUTPUTS,
  record: {
    figures: [],
    editions: [],
    publications: OUTPUTS.map(({ publication, values }) =>
      recordPublication({ publication, charts: new Map(), values }),
    ),
  },
};

const DECK_NAME = 'acme_service_2025_deck_zh_v1.0_20250307.pptx';
const BRIEFING_NAME = 'acme_service_2025_brief_en_v1.0_20250307.pdf';

async function manifestIn(workspace: Workspace): Promise<Manifest> {
  const file = await workspace.read('out/sample/manifest.json');
  return JSON.parse(new TextDecoder().decode(file ?? new Uint8Array()));
}

describe('deliver', () => {
  it('writes every file under its name and removes what was there', async () => {
    const workspace = openMemoryWorkspace({ 'out/sample/old.pptx': 'old', 'out/other/kept.pdf': 'kept' });
    const { value, diagnostics } = await deliver(workspace, DELIVERY);
    expect(diagnostics).toEqual([]);
    expect(await workspace.list('out')).toEqual([
      'out/other/kept.pdf',
      `out/sample/${BRIEFING_NAME}`,
      `out/sample/${DECK_NAME}`,
      'out/sample/charts/zh/reach-deck-2.svg',
      'out/sample/charts/zh/reach-deck.svg',
      'out/sample/manifest.json',
      'out/sample/pages/brief-en/01.png',
      'out/sample/pages/deck-zh/01.svg',
    ]);
    expect(value.map((file) => file.path)).toEqual(await workspace.list('out/sample'));
    expect(value.find((file) => file.path.endsWith('.pptx'))).toMatchObject({
      size: 4,
      sha256: digest('deck'),
    });
  });

  it('writes the PDF of a deck beside it', async () => {
    const workspace = openMemoryWorkspace();
    const { value } = await deliver(workspace, { ...DELIVERY, outputs: [{ ...DECK, pdf: bytes('slides') }] });
    const pdf = value.find(({ path }) => path.endsWith('.pdf'));
    expect(pdf).toMatchObject({
      path: `out/sample/${DECK_NAME.replace('.pptx', '.pdf')}`,
      sha256: digest('slides'),
      pages: 1,
    });
  });

  it('says in the manifest what was made and from what', async () => {
    const workspace = openMemoryWorkspace();
    await deliver(workspace, DELIVERY);
    const manifest = await manifestIn(workspace);
    expect(manifest.tool).toEqual({ name: 'proofdeck', version: '1.2.3' });
    expect(manifest.report).toEqual({ id: 'sample', version: '1.0', issued: '2025-03-07' });
    expect(manifest.inputs).toEqual({ 'data/sample/a.yaml': digest('a'), 'data/sample/b.csv': digest('b') });
    expect(manifest.outputs).toContainEqual({ name: DECK_NAME, bytes: 4, sha256: digest('deck'), pages: 1 });
    expect(manifest.outputs).toContainEqual(
      expect.objectContaining({ name: 'charts/zh/reach-deck.svg', pages: null }),
    );
    expect(manifest.outputs.map((output) => output.name)).toEqual(
      manifest.outputs.map((output) => output.name).sort(),
    );
  });

  it('says for each page which figures it shows, and as what', async () => {
    const workspace = openMemoryWorkspace();
    await deliver(workspace, DELIVERY);
    const manifest = await manifestIn(workspace);
    expect(manifest.publications.map(({ name, language, medium }) => [name, language, medium])).toEqual([
      [DECK_NAME, 'zh-CN', 'deck'],
      [BRIEFING_NAME, 'en', 'briefing'],
    ]);
    expect(manifest.publications[0]?.pages).toEqual([
      {
        number: 1,
        id: 'page-1',
        title: 'Page 1',
        figures: { 'reach.a': '40.5%', 'reach.b': '35.3%', 'reach.c': null },
        printed: [
          { text: '40.5%', figures: ['reach.a'] },
          { text: '5.2 points', figures: ['reach.a', 'reach.b'] },
        ],
        drawn: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
  });

  it('writes the same manifest whatever the order of inputs', async () => {
    const [one, other] = [openMemoryWorkspace(), openMemoryWorkspace()];
    await deliver(one, DELIVERY);
    await deliver(other, { ...DELIVERY, inputs: new Map([...DELIVERY.inputs].reverse()) });
    const text = new TextDecoder().decode(one.files.get('out/sample/manifest.json'));
    expect(other.files.get('out/sample/manifest.json')).toEqual(one.files.get('out/sample/manifest.json'));
    expect(text).toMatch(
      /^\{\n {2}"editions": \[\],\n {2}"figures": \[\],\n {2}"inputs": \{\n {4}"data\/sample\/a.yaml"/,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('numbers thumbnails with as many digits as the last page needs', async () => {
    const pages = Array.from({ length: 120 }, (_, index) => pageOf(index + 1, [], []));
    const long = { ...DECK, publication: { ...DECK.publication, pages } };
    const workspace = openMemoryWorkspace();
    await deliver(workspace, { ...DELIVERY, outputs: [long] });
    expect(workspace.files.has('out/sample/pages/deck-zh/001.svg')).toBe(true);
  });

  it('writes nothing under a name that is too long', async () => {
    const workspace = openMemoryWorkspace({ 'out/sample/old.pptx': 'old' });
    const fileName = { publisher: 'p'.repeat(20), topic: 't'.repeat(20), year: '2025' };
    const { value, diagnostics } = await deliver(workspace, {
      ...DELIVERY,
      report: { ...DELIVERY.report, fileName },
    });
    expect(value).toEqual([]);
    expect(diagnostics.map((one) => [one.code, one.severity])).toEqual([
      ['deliver/not-writable', 'error'],
      ['deliver/not-writable', 'error'],
    ]);
    expect(diagnostics[0]?.message.en).toContain('73 characters');
    expect(await workspace.list('out')).toEqual(['out/sample/old.pptx']);
  });

  it.each(['in-use', 'not-allowed', 'no-space', 'locked'] as const)(
    'reports a refusal: %s',
    async (reason) => {
      const refusing: Workspace = { ...openMemoryWorkspace(), replace: async (path) => ({ reason, path }) };
      const { value, diagnostics } = await deliver(refusing, DELIVERY);
      expect(value).toEqual([]);
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.message.en).toContain('out/sample');
      expect(diagnostics[0]?.message.zh).toContain('out/sample');
      expect(diagnostics[0]?.hints).toHaveLength(1);
    },
  );

  it('refuses two publications of one name', async () => {
    await expect(deliver(openMemoryWorkspace(), { ...DELIVERY, outputs: [DECK, DECK] })).rejects.toThrow(
      /two outputs/,
    );
  });
});
