import { describe, expect, it } from 'vitest';
import { problemForGithub } from '../../src/cli/problems-for-programs.js';
import type { Diagnostic } from '../../src/index.js';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';
import { filesBelow, runIn, withFolder } from './terminal.js';

const FALSE_CLAIM = {
  'commentary.en.md': replacing('[rose]{rose sales.2029} from', '[fell]{fell sales.2029} from'),
};
/** A footnote that is printed nowhere is the sample's only warning. */
const WARNED = {
  'commentary.en.md': replacing(
    'Every day: {habit.daily}.\n\n### Notes\nGreen tea',
    'Every day: {habit.daily}.\n\n### Notes\nGreen^[A note.] tea',
  ),
};

describe('problems as JSON', () => {
  it('are one document on standard output, for all reports', async () => {
    const files = sampleReport(FALSE_CLAIM);
    for (const [path, bytes] of sampleReport()) files.set(path.replace('/tea-2030/', '/tea-2031/'), bytes);
    const { code, printed, complained } = await withFolder(files, (folder) =>
      runIn(folder, ['check', '--format', 'json']),
    );
    expect(code).toBe(1);
    expect(complained).toBe('tea-2030: 1 error.\ntea-2031: no errors.');
    const { reports } = JSON.parse(printed);
    expect(reports).toMatchObject([
      {
        report: 'tea-2030',
        errors: 1,
        warnings: 0,
        problems: [{ code: 'bind/claim-not-true', severity: 'error' }],
      },
      { report: 'tea-2031', errors: 0, warnings: 0, problems: [] },
    ]);
    expect(reports[0].problems[0]).toMatchObject({
      file: `${SAMPLE}/commentary.en.md`,
      column: 12,
      length: '[fell]{fell sales.2029}'.length,
      message: expect.stringContaining('“fell” is not true'),
      hints: [expect.stringContaining('{rose sales.2029}')],
    });
    expect(reports[0].problems[0].related.map(({ file }: { file: string }) => file)).toContain(
      `${SAMPLE}/dataset.yaml`,
    );
  });

  it('speak Chinese when asked to', async () => {
    const { printed } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, ['check', '--format=json', '--messages', 'zh']),
    );
    expect(JSON.parse(printed).reports[0].problems[0].message).toContain('“fell”不成立');
  });
});

describe('problems for GitHub', () => {
  it('are one workflow command a problem', async () => {
    const { code, printed, complained } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, ['check', '--format=github']),
    );
    expect([code, complained]).toEqual([1, 'tea-2030: 1 error.']);
    expect(printed).toMatch(
      /^::error file=data\/tea-2030\/commentary\.en\.md,line=\d+,col=12,endColumn=35,title=bind\/claim-not-true::“fell” is not true: .*%0A.*\{rose sales\.2029\}$/,
    );
  });

  it('escape what would end a property or a line', () => {
    const diagnostic: Diagnostic = {
      code: 'load/missing-file',
      severity: 'warning',
      message: { en: '100%\nof it', zh: '' },
      place: { file: 'a,b:c%.md', line: 2, column: 3 },
      hints: [],
      related: [],
    };
    expect(problemForGithub(diagnostic, 'en')).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=2,col=3,endColumn=4,title=load/missing-file::100%25%0Aof it',
    );
  });
});

describe('warnings', () => {
  it('stop nothing', async () => {
    const { code, printed } = await withFolder(sampleReport(WARNED), (folder) => runIn(folder, ['check']));
    expect([code, printed]).toEqual([0, 'tea-2030: no errors, 1 warning.']);
  });

  it('are errors when strict, and nothing is written', async () => {
    await withFolder(sampleReport(WARNED), async (folder) => {
      const { code, complained } = await runIn(folder, ['build', '--strict']);
      expect(code).toBe(1);
      expect(complained).toContain('error bind/footnote-not-printed');
      expect([...(await filesBelow(folder)).keys()].filter((path) => path.startsWith('out/'))).toEqual([]);
    });
  });
});

describe('wrong words', () => {
  it.each([
    [
      ['check', '--format=xml'],
      '“--format” takes text, json, github, deck.pdf, markdown, html; it is given “xml”',
    ],
    [['check', '--messages'], '“--messages” takes en, zh; it is given “”'],
    [['check', '--format', '--strict'], 'it is given “--strict”'],
  ])('%j', async (words, sentence) => {
    const { code, complained } = await withFolder(sampleReport(), (folder) => runIn(folder, words));
    expect([code, complained]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe('explain', () => {
  it('prints text, in the language of the messages', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const english = await runIn(folder, ['explain', 'drinks.green']);
      expect([english.code, english.complained]).toEqual([0, '']);
      expect(english.printed).toContain('tea-2030: drinks.green (figure)');
      const chinese = await runIn(folder, ['explain', 'drinks.green', 'tea-2030', '--messages=zh']);
      expect(chinese.printed).toContain('tea-2030: drinks.green (数值)');
    });
  });

  it('prints JSON', async () => {
    const { code, printed } = await withFolder(sampleReport(), (folder) =>
      runIn(folder, ['explain', 'sales', '--format=json']),
    );
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject([{ report: 'tea-2030', name: 'sales', kind: 'section' }]);
  });

  it('explains what it can of a report with errors, and says so', async () => {
    const { code, printed, complained } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, ['explain', 'sales.2029']),
    );
    expect([code, complained]).toEqual([1, 'tea-2030: 1 error; “proofdeck check” tells them.']);
    expect(printed).toContain('sales.2029 (figure)');
  });

  it.each([
    [['explain'], '“explain” needs the name of a figure'],
    [['explain', 'drinks.gren'], 'is called “drinks.gren”. Did you mean “drinks.green”?'],
    [['explain', 'sales', '--format=github'], '“explain” answers as text or json'],
  ])('%j: wrong usage', async (words, sentence) => {
    const { code, complained } = await withFolder(sampleReport(), (folder) => runIn(folder, words));
    expect([code, complained]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
