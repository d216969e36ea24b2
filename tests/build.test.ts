import { describe, expect, it } from 'vitest';
import { build } from '../src/build.js';
import { pdfProblems } from './judges/pdf-accessibility.js';
import { readPdf } from './judges/pdf-reader.js';
import { openTestWorkspace } from './run/test-workspace.js';
import { type Change, replacing, SAMPLE, sampleReport } from './sample-report.js';

const TOOL = { name: 'proofdeck', version: '0.0.0' };

/** Codes with their files, of a check of the sample report with these changes. */
async function problems(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
  const workspace = openTestWorkspace(sampleReport(changes));
  const { diagnostics } = await build(workspace, { folder: SAMPLE, tool: TOOL, write: false });
  for (const { message, hints, place } of diagnostics) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(hints.map(({ en, zh }) => en !== '' && zh !== '')).toEqual([true]);
    expect(place?.line).toBeGreaterThan(0);
  }
  return diagnostics.map(({ code, place }) => `${place?.file.split('/').at(-1)} ${code}`);
}

describe('a build', () => {
  it('writes every deck as a PDF, too, where that is asked for', async () => {
    const workspace = openTestWorkspace(sampleReport({}));
    const request = { folder: SAMPLE, tool: TOOL, write: true, deckPdf: true };
    const { files, outputs } = await build(workspace, request);
    expect(files.filter(({ path }) => path.endsWith('.pdf')).map(({ path }) => path.split('_')[3])).toEqual([
      'brief',
      'brief',
      'deck',
      'deck',
    ]);
    for (const { publication, pdf } of outputs) {
      expect(pdf === undefined).toBe(publication.medium === 'briefing');
      if (pdf === undefined) continue;
      expect(pdfProblems(pdf)).toEqual([]);
      const { texts, attachments, outline } = readPdf(pdf);
      expect(texts.map((text) => text.trim() !== '')).toEqual(publication.pages.map(() => true));
      expect(outline).toEqual(publication.pages.map(({ title }) => title));
      expect(attachments.map(({ name }) => name)).toEqual(['figures.csv', 'figures.json']);
    }
  });

  it('finds nothing wrong with the sample', async () => {
    expect(await problems({})).toEqual([]);
  });

  it('refuses a reference to an exhibit that the document does not show', async () => {
    const found = await problems({
      'report.yaml': replacing(
        '{id: sales, deck: exhibit, briefing: section,',
        '{id: sales, briefing: section,',
      ),
    });
    expect(found).toEqual(['commentary.zh-CN.md compose/dead-link', 'commentary.en.md compose/dead-link']);
  });

  it('refuses two slides of one title, and leaves a briefing its pages', async () => {
    const twice = {
      'commentary.en.md': replacing(
        '## The market [rose]{rose sales.2029} to {sales.2029}',
        '## Green tea stands at {drinks.green} and [leads]{highest drinks.green among published}',
      ),
      'commentary.zh-CN.md': replacing(
        '## 市场规模[增至]{rose sales.2029}{sales.2029}',
        '## 绿茶占{drinks.green}，[居首]{highest drinks.green among published}',
      ),
    };
    const found = ['commentary.zh-CN.md compose/same-title', 'commentary.en.md compose/same-title'];
    expect(await problems(twice)).toEqual(found);
    const briefing = replacing('outputs: [deck, briefing]', 'outputs: [briefing]');
    expect(await problems({ ...twice, 'report.yaml': briefing })).toEqual([]);
  });

  it('refuses a theme without a style that pages ask for', async () => {
    const found = await problems({
      'templates/themes/house.yaml': replacing('    speaker-note:', '    spoken-note:'),
    });
    expect(found).toEqual(['house.yaml validate/missing-key']);
  });

  it('refuses to free a number that is the value of a figure', async () => {
    const found = await problems({
      'commentary.zh-CN.md': replacing(
        '### 备注\n开场。',
        '### 备注\n开场，[61.5%]{free}，[17%]{free}，{= 48.2%}。',
      ),
    });
    expect(found).toEqual([
      'commentary.zh-CN.md bind/unbound-quantity',
      'commentary.zh-CN.md bind/unbound-quantity',
    ]);
  });
});
