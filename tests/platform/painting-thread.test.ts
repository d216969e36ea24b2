import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paint } from '../../src/model/paint.js';
import { openPaintingThread } from '../../src/platform/index.js';
import { openPaint } from '../../src/raster/index.js';
import { faceFiles } from '../../src/text/index.js';
import { type CompiledTool, compileTool } from '../run/compiled-tool.js';
import { briefingFaces } from '../text/open-test-faces.js';

const faces = faceFiles(briefingFaces());
const how = { scale: 1, faces, characters: 'Ab客' };

let tool: CompiledTool;
let home: string;

beforeAll(() => {
  tool = compileTool();
  home = mkdtempSync(join(tmpdir(), 'proofdeck-painting-'));
});

afterAll(() => {
  tool.remove();
  rmSync(home, { recursive: true, force: true });
});

function svgOf(text: string, family = 'Inter'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><text x="5" y="30" font-size="20" font-family="${family}">${text}</text></svg>`;
}

/** A program for a thread. */
function program(name: string, text: string): URL {
  const file = join(home, `${name}.mjs`);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

/** Paints nothing and counts what it was asked for. */
function counting(): { readonly paint: Paint; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    paint: async (svg) => {
      asked.push(svg);
      return Uint8Array.of(asked.length);
    },
  };
}

describe('a painting thread', () => {
  const painter = (): URL => new URL(tool.module('cli/main.js'));

  it('paints what this thread paints', async () => {
    const { asked, paint: here } = counting();
    const there = openPaintingThread(here, painter());
    there.prepare?.(faces);
    const svgs = ['A', 'b', '客'].map((text) => svgOf(text));
    const painted = await Promise.all(svgs.map((svg) => there(svg, how)));
    const local = openPaint();
    expect(painted).toEqual(await Promise.all(svgs.map((svg) => local(svg, how))));
    expect(asked).toEqual([]);
  });

  it('tells why it cannot paint, and goes on', async () => {
    const there = openPaintingThread(counting().paint, painter());
    const [failed, painted] = await Promise.allSettled([
      there(svgOf('A', 'Arial'), how),
      there(svgOf('A'), how),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/Arial/) } });
    expect(painted.status).toBe('fulfilled');
  });

  it.each([
    ['throws as it begins', "throw new Error('no');"],
    [
      'ends at its first order',
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));",
    ],
  ])('that %s leaves every order to this one', async (name, text) => {
    const { asked, paint: here } = counting();
    const there = openPaintingThread(here, program(name, text));
    const painted = await Promise.all([there('one', how), there('two', how)]);
    expect(painted).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
    expect(await there('three', how)).toEqual(Uint8Array.of(3));
    expect(asked).toEqual(['one', 'two', 'three']);
  });

  it('keeps no process alive', () => {
    const text = `import { openPaintingThread } from ${JSON.stringify(tool.module('platform/index.js'))}; openPaintingThread(async () => null);`;
    const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', text], {
      timeout: 30_000,
    });
    expect([status, signal]).toEqual([0, null]);
  });

  it('is not started where its program is not', async () => {
    const { paint: here } = counting();
    expect(openPaintingThread(here, pathToFileURL(join(home, 'absent.mjs')))).toBe(here);
  });
});
