import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replacing, SAMPLE, sampleReport } from '../sample-report.js';
import { filesBelow, runIn, withFolder } from './terminal.js';

const NOWHERE = new Map<string, Uint8Array>();
const FALSE_CLAIM = {
  'commentary.en.md': replacing('[rose]{rose sales.2029} from', '[fell]{fell sales.2029} from'),
};

/** Lines of a file of the report with the false claim. */
function linesOf(file: string): readonly string[] {
  return new TextDecoder().decode(sampleReport(FALSE_CLAIM).get(`${SAMPLE}/${file}`)).split('\n');
}

describe('words', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']], [['build', '--help']]])('%j: help', async (words) => {
    const { code, printed, complained } = await withFolder(NOWHERE, (folder) => runIn(folder, words));
    expect([code, complained]).toEqual([0, '']);
    expect(printed).toContain('proofdeck build [report ...]');
    expect(printed).toContain('Exit codes: 0 done, 1 the files have errors, 2 wrong usage');
  });

  it.each([[['--version']], [['version']]])('%j: the version', async (words) => {
    const { code, printed } = await withFolder(NOWHERE, (folder) => runIn(folder, words));
    expect([code, printed]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  it.each([
    [
      ['bild'],
      'Unknown command “bild”; there are new, import, build, check, preview, diff, issue, mail, explain, schema',
    ],
    [['build', '--fast'], 'Unknown option “--fast” for build.'],
    [['check', '--format=deck.pdf'], '“check” writes no deck.pdf.'],
    [['build', '--port=4000'], 'Unknown option “--port” for build.'],
    [['preview', '--port=http'], '“--port” takes a number up to 65535; it is given “http”.'],
    [['preview', '--strict'], 'Unknown option “--strict” for preview.'],
    [['check', '--mark-changes'], 'Unknown option “--mark-changes” for check.'],
    [['diff', '--mark-changes=v1.0'], 'Unknown option “--mark-changes” for diff.'],
    [['build', '--mark-changes=new'], '“--mark-changes” takes a version, such as v1.0; it is given “new”.'],
    [['check', '--messages=fr'], '“--messages” takes en, zh; it is given “fr”.'],
  ])('%j: wrong usage', async (words, sentence) => {
    const { code, printed, complained } = await withFolder(NOWHERE, (folder) => runIn(folder, words));
    expect([code, printed]).toEqual([2, '']);
    expect(complained).toContain(sentence);
    expect(complained).toContain('proofdeck build [report ...]');
  });

  it('a folder without a report is no folder to build in', async () => {
    const { code, complained } = await withFolder(NOWHERE, (folder) => runIn(folder, ['build']));
    expect([code, complained]).toEqual([2, expect.stringContaining('There is no report here')]);
  });

  it('a report that is not there is named, with those that are', async () => {
    const { code, complained } = await withFolder(sampleReport(), (folder) =>
      runIn(folder, ['build', 'coffee']),
    );
    expect([code, complained]).toEqual([
      2,
      expect.stringContaining('no report “coffee”; there are tea-2030'),
    ]);
  });
});

describe('check', () => {
  it('says that all is well, and writes nothing but its cache', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const ended = await runIn(folder, ['check']);
      expect(ended).toEqual({ code: 0, printed: 'tea-2030: no errors.', complained: '', rewritten: [] });
      const files = [...(await filesBelow(folder)).keys()].filter((path) => !path.startsWith('.proofdeck/'));
      expect(files).toEqual([...sampleReport().keys()].sort());
    });
  });

  it('shows a problem with its place, its line, what it is about and how to mend it', async () => {
    const { code, printed, complained } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, ['check']),
    );
    expect([code, printed]).toEqual([1, '']);
    const [where, message, line, marks, ...rest] = complained.split('\n');
    expect(where).toMatch(/^data\/tea-2030\/commentary\.en\.md:\d+:12 error bind\/claim-not-true$/);
    const number = where?.split(':')[1] ?? '';
    expect(linesOf('commentary.en.md')[Number(number) - 1]).toMatch(/^The market \[fell\]/);
    expect(message).toMatch(/^ {2}“fell” is not true: sales\.2029 .* did not fall/);
    expect(line).toMatch(/^ +\d+ \| The market \[fell\]\{fell sales\.2029\} from \{sales\.2028\}/);
    expect(line?.trim()).toMatch(new RegExp(`^${number} `));
    expect(marks).toBe(`        | ${' '.repeat(11)}${'^'.repeat('[fell]{fell sales.2029}'.length)}`);
    expect(rest.filter((text) => text.startsWith('  data/tea-2030/dataset.yaml:')).length).toBeGreaterThan(0);
    expect(rest.filter((text) => text.startsWith('  hint: '))).toHaveLength(1);
    expect(rest.at(-1)).toBe('tea-2030: 1 error.');
  });

  it.each([
    ['asked for', ['check', '--messages=zh'], {}],
    ['the locale is Chinese', ['check'], { LANG: 'zh_CN.UTF-8' }],
  ])('speaks Chinese when %s', async (_, words, environment) => {
    const { complained } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, words, { environment }),
    );
    expect(complained).toContain('“fell”不成立');
    expect(complained).toContain('建议：');
    expect(complained).not.toContain('hint:');
  });

  it('speaks English when asked for, whatever the locale', async () => {
    const environment = { LC_ALL: 'zh_CN.UTF-8' };
    const words = ['check', '--messages=en'];
    const { complained } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, words, { environment }),
    );
    expect(complained).toContain('“fell” is not true');
  });

  it('underlines Chinese words at their width', async () => {
    const changes = { 'commentary.zh-CN.md': replacing('乌龙茶占{drinks.oolong}', '乌龙茶占三成') };
    const { complained } = await withFolder(sampleReport(changes), (folder) => runIn(folder, ['check']));
    const lines = complained.split('\n');
    const marked = lines.findIndex((line) => /^ {8}\| +\^+$/.test(line));
    const [line = '', marks = ''] = lines.slice(marked - 1, marked + 1);
    const columns = (text: string): number =>
      [...text].reduce((sum, character) => sum + (/[\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
    expect(columns(line.slice(0, line.indexOf('三成')))).toBe(marks.indexOf('^'));
    expect(marks.replace(/[^^]/g, '')).toBe('^^^^');
  });
});

describe('build', () => {
  it('lists what it made, with pages and sizes', async () => {
    await withFolder(sampleReport(), async (folder) => {
      const { code, printed, complained, rewritten } = await runIn(folder, [
        'build',
        'tea-2030',
        '--timings',
      ]);
      expect([code, complained, rewritten]).toEqual([0, '', []]);
      const written = await filesBelow(join(folder, 'out', 'tea-2030'));
      expect(printed).toContain(`tea-2030: ${written.size} files`);
      const documents = [...written].filter(([path]) => /\.(pptx|pdf)$/.test(path));
      expect(documents).toHaveLength(4);
      for (const [path, bytes] of documents) {
        const row = printed.split('\n').find((line) => line.includes(path)) ?? '';
        expect(row).toMatch(new RegExp(`\\d+ ${path.endsWith('.pptx') ? 'slides' : 'pages'}`));
        expect(row).toContain(`${Math.ceil(bytes.length / 1024)} KB`);
      }
      for (const stage of [
        'load',
        'validate',
        'bind',
        'exhibit',
        'compose',
        'chart',
        'render',
        'deliver',
        'total',
      ]) {
        expect(printed).toMatch(new RegExp(`^ {2}${stage} +\\d+ ms$`, 'm'));
      }
    });
  });

  it('shows on a terminal, and only there, which stage it is in', async () => {
    const { rewritten } = await withFolder(sampleReport(FALSE_CLAIM), (folder) =>
      runIn(folder, ['build'], { isTerminal: true }),
    );
    expect(rewritten).toEqual(['tea-2030: load ...', 'tea-2030: validate ...', 'tea-2030: bind ...', '']);
  });

  it('calls a bug a bug', async () => {
    const clock = (): number => {
      throw new Error('the clock fell down');
    };
    const { code, complained } = await withFolder(sampleReport(), (folder) =>
      runIn(folder, ['check'], { clock }),
    );
    expect(code).toBe(70);
    expect(complained).toContain('This is a bug in Proofdeck, not in your files.');
    expect(complained).toContain('the clock fell down');
  });

  it('tries every report, also after one with errors', async () => {
    const files = sampleReport(FALSE_CLAIM);
    for (const [path, bytes] of sampleReport()) files.set(path.replace('/tea-2030/', '/tea-2031/'), bytes);
    const { code, printed, complained } = await withFolder(files, (folder) => runIn(folder, ['check']));
    expect([code, printed]).toEqual([1, 'tea-2031: no errors.']);
    expect(complained).toContain('tea-2030: 1 error.');
  });
});

describe('check --strict', () => {
  const unproven = {
    'commentary.en.md': replacing('Every day: {habit.daily}.', 'It keeps growing: {habit.daily}.'),
  };

  it('takes warnings for errors, which they are not otherwise', async () => {
    const [loose, strict] = await withFolder(sampleReport(unproven), async (folder) => [
      await runIn(folder, ['check']),
      await runIn(folder, ['check', '--strict']),
    ]);
    expect(loose.code).toBe(0);
    expect(loose.complained).toContain('warning bind/unproven-words');
    expect(strict.code).toBe(1);
    expect(strict.complained).toContain('error bind/unproven-words');
  });
});

describe('check --fix', () => {
  const typed = {
    'commentary.en.md': replacing(
      'Every day: {habit.daily}.',
      'Every day: 62.4%, or 62.4% of all; 7% never.',
    ),
  };

  it('writes the bindings that are certain, and tells what is left', async () => {
    await withFolder(sampleReport(typed), async (folder) => {
      const file = join(folder, SAMPLE, 'commentary.en.md');
      const { code, printed, complained } = await runIn(folder, ['check', '--fix']);
      expect(code).toBe(1);
      expect(printed).toContain(`${SAMPLE}/commentary.en.md: 2 bindings written.`);
      expect(await readFile(file, 'utf8')).toContain(
        'Every day: {habit.daily}, or {habit.daily} of all; 7% never.',
      );
      expect(complained.match(/bind\/unbound-quantity/g)).toHaveLength(1);
      expect((await runIn(folder, ['check', '--fix'])).printed).toBe('');
    });
  });

  it('is no option of build', async () => {
    const { code } = await withFolder(NOWHERE, (folder) => runIn(folder, ['build', '--fix']));
    expect(code).toBe(2);
  });
});
