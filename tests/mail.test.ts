import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkOutputs } from '../src/index.js';
import { openTestWorkspace } from './run/test-workspace.js';

const KNOWN = { folders: ['/srv/reports'], user: 'mzhang' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The codes that are told of a report with one output and one input, of which the manifest says this. */
async function told(
  output: string,
  said: { readonly output?: string; readonly input?: string } = {},
): Promise<readonly string[]> {
  const workspace = openTestWorkspace({
    'data/tea/dataset.yaml': 'figures',
    'out/tea/brief.pdf': output,
    'out/tea/manifest.json': JSON.stringify({
      inputs: { 'data/tea/dataset.yaml': sha256(said.input ?? 'figures') },
      outputs: [{ name: 'brief.pdf', sha256: sha256(said.output ?? output) }],
    }),
  });
  return (await checkOutputs(workspace, 'tea', KNOWN)).map(({ code, message }) => `${code} ${message.en}`);
}

describe('outputs that are to be sent', () => {
  it('may be what the sources say, with nothing private', async () => {
    expect(await told('%PDF <</Title (Tea)>>')).toEqual([]);
  });

  it('hold nothing private', async () => {
    expect(await told('%PDF <</Author (mzhang)>>')).toEqual([
      'deliver/not-for-recipients brief.pdf names the user of this machine (mzhang).',
    ]);
  });

  it('are what was built, from what the sources say now', async () => {
    expect(await told('%PDF', { output: 'other' })).toEqual([
      'deliver/out-of-date The documents of tea are not what its files say now: out/tea/brief.pdf changed since.',
    ]);
    expect(await told('%PDF', { input: 'other' })).toEqual([
      'deliver/out-of-date The documents of tea are not what its files say now: data/tea/dataset.yaml changed since.',
    ]);
  });

  it('were built', async () => {
    const [problem] = await checkOutputs(openTestWorkspace({}), 'tea', KNOWN);
    expect([problem?.code, problem?.hints[0]?.en]).toEqual([
      'deliver/out-of-date',
      'run “proofdeck build tea”',
    ]);
  });
});
