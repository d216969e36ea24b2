import { describe, expect, it } from 'vitest';
import { build, check, explain, explanationText, importTable, openMemoryWorkspace } from '../src/index.js';
import { replacing, SAMPLE, sampleReport } from './sample-report.js';

/** What a program sees that uses Proofdeck as a library: nothing of the disk, everything as values. */

const TOOL = { name: 'test', version: '1.2.3' };

describe('the library', () => {
  it('builds a report wholly in memory', async () => {
    const workspace = openMemoryWorkspace(sampleReport());
    const { diagnostics, outputs, files } = await build(workspace, {
      folder: SAMPLE,
      tool: TOOL,
      write: true,
    });
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ publication }) => `${publication.medium} ${publication.language}`)).toEqual([
      'deck zh-CN',
      'briefing zh-CN',
      'deck en',
      'briefing en',
    ]);
    for (const { path, size } of files) expect(workspace.files.get(path)?.length).toBe(size);
    const manifest = [...workspace.files].find(([path]) => path.endsWith('manifest.json'))?.[1];
    expect(JSON.parse(new TextDecoder().decode(manifest)).tool).toEqual(TOOL);
  });

  it('checks without writing, and explains what it checked', async () => {
    const workspace = openMemoryWorkspace(sampleReport());
    const before = [...workspace.files.keys()];
    const { diagnostics, compilation } = await check(workspace, { folder: SAMPLE });
    expect([diagnostics, [...workspace.files.keys()]]).toEqual([[], before]);
    if (compilation === null) throw new Error('nothing was compiled');
    const explained = explain(compilation, 'drinks.green');
    if (explained.kind !== 'found') throw new Error('the figure was not found');
    expect(explanationText(explained.explanation, 'en')).toContain('61.5%');
    expect(explain(compilation, 'drinks.gren')).toMatchObject({ suggestion: 'drinks.green' });
  });

  it('hands back the problems of an author as values', async () => {
    const changes = { 'commentary.en.md': replacing('Every day: {habit.daily}.', 'Every day: 62.4%.') };
    const { diagnostics } = await check(openMemoryWorkspace(sampleReport(changes)), { folder: SAMPLE });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['bind/unbound-quantity', '{habit.daily}'],
    ]);
  });

  it('makes of a table a report that can be built', async () => {
    const templates = [...sampleReport()].filter(([path]) => path.startsWith('templates/'));
    const workspace = openMemoryWorkspace(new Map(templates));
    const bytes = new TextEncoder().encode('place,share\nHome,62.4%\nWork,37.6%\n');
    const { written } = await importTable(workspace, {
      file: 'places.csv',
      bytes,
      folder: 'data/places',
      today: '2031-02-03',
    });
    expect(written).toContain('data/places/dataset.yaml');
    const { diagnostics, outputs } = await build(workspace, {
      folder: 'data/places',
      tool: TOOL,
      write: true,
    });
    expect(diagnostics).toEqual([]);
    expect(outputs.map(({ publication }) => publication.medium)).toEqual(['deck', 'briefing']);
  });
});
