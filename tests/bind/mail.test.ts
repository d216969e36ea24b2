import { describe, expect, it } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { load } from '../../src/load/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { MailText } from '../../src/model/mail.js';
import type { Prose } from '../../src/model/story.js';
import { validate } from '../../src/validate/index.js';
import { openTestWorkspace } from '../run/test-workspace.js';
import { withMail } from '../sample-mail.js';
import { SAMPLE, sampleReport } from '../sample-report.js';

const said = (runs: Prose | undefined): string =>
  (runs ?? [])
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');

/** The bound mail of the sample, and every problem as `code line:column`. */
async function boundMail(changes: ReturnType<typeof withMail> | object): Promise<{
  readonly mail: readonly MailText[];
  readonly problems: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly string[];
}> {
  const loaded = await load(openTestWorkspace(sampleReport({ ...changes })), SAMPLE);
  if (loaded.value === null) throw new Error('the sample was not read');
  const material = validate(loaded.value);
  const story = material.value === null ? null : bind(loaded.value.commentaries, material.value);
  const diagnostics = [...loaded.diagnostics, ...material.diagnostics, ...(story?.diagnostics ?? [])];
  return {
    mail: story?.value.mail ?? [],
    diagnostics,
    problems: diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    inputs: [...loaded.value.inputs.keys()],
  };
}

describe('the words of a mail', () => {
  it('are bound as commentary is', async () => {
    const { mail, problems } = await boundMail(withMail());
    expect(problems).toEqual([]);
    expect(mail.map(({ language, subject }) => [language, said(subject)])).toEqual([
      ['zh-CN', '茶饮调查：绿茶占61.5%'],
      ['en', 'Tea survey: green tea at 61.5%'],
    ]);
    const [chinese, english] = mail;
    expect(chinese?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list']);
    const last = english?.body.at(-1);
    expect(last?.kind === 'list' ? last.items.map(said) : []).toEqual(['The market stands at RMB 13.2bn']);
  });

  it('may be missing altogether, and make no document out of date', async () => {
    expect((await boundMail({})).mail).toEqual([]);
    expect((await boundMail(withMail())).inputs).not.toContain(`${SAMPLE}/mail.yaml`);
  });

  it.each([
    ['Dear reader,', 'Dear reader, 61.5% of them,', 'bind/unbound-quantity 26:18'],
    ['各位：', '各位：六成', 'bind/unbound-quantity 20:8'],
    ['green tea at {drinks.green}"', 'green tea at {drinks.gren}"', 'bind/unknown-figure 17:33'],
    [
      '[leads]{highest drinks.green among published}',
      '[leads]{highest drinks.black among published}',
      'bind/claim-not-true 28:15',
    ],
    ['- The market stands at {sales.2029}', '- The market stands still', 'bind/languages-differ 17:8'],
  ])('with %s as %s are refused at their place', async (from, to, problem) => {
    const { problems } = await boundMail(withMail([from, to]));
    expect(problems).toContain(problem);
  });

  it('may differ between the languages where a reason is given', async () => {
    const { problems, mail } = await boundMail(
      withMail(['- The market stands at {sales.2029}', '{differs: the press asks for one figure}']),
    );
    expect(problems).toEqual([]);
    expect(mail[1]?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it.each([
    ['Dear reader,', '# Dear reader'],
    ['Dear reader,', '| a | b |\n    |---|---|\n    | c | d |'],
    ['Dear reader,', '> Dear reader'],
  ])('hold paragraphs and lists alone: %s, not %s', async (from, to) => {
    expect((await boundMail(withMail([from, to]))).problems).toEqual(['load/bad-commentary 26:5']);
  });
});

describe('mail.yaml', () => {
  it.each([
    ['address: wang@client.example.org', 'address: wang', 'validate/wrong-type'],
    ['name: 王小明', 'name: "王\\r\\nBcc: all@example.org"', 'validate/wrong-type'],
    ['recipients:\n      - {address: desk@press.example.org}', 'recipients: []', 'validate/wrong-type'],
    ['jane@client.example.org', 'WANG@client.example.org', 'validate/twice-on-lists'],
    ['desk@press.example.org', 'jane@client.example.org', 'validate/twice-on-lists'],
    ['[briefing, deck, data]', '[briefing, slides]', 'validate/wrong-type'],
    ['[briefing, deck, data]', '[{document: deck, language: fr}]', 'validate/unknown-reference'],
    ['lists:', 'embargo: 2026-02-30T25:00Z\nlists:', 'validate/out-of-range'],
    ['lists:', 'embargo: 2026-02-28 09:00\nlists:', 'validate/wrong-type'],
    ['lists:', 'picture: chart\nlists:', 'validate/unknown-reference'],
    ['drinks.green, sales.2029', 'drinks.gren', 'validate/unknown-reference'],
    ['lists:', 'download: javascript:alert(1)\nlists:', 'validate/wrong-type'],
    ['\n  en: "Tea', '\n  fr: "Tea', 'validate/missing-key'],
    ['reply-to:', 'replyto:', 'validate/unknown-key'],
  ])('with %s as %s is refused in one message', async (from, to, code) => {
    const { diagnostics } = await boundMail(withMail([from, to]));
    const told = diagnostics.filter((one) => one.code === code);
    expect(told.map(({ place }) => place?.file)).toEqual([`${SAMPLE}/mail.yaml`]);
    expect(told[0]?.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('attaches nothing that the report does not make', async () => {
    const loaded = await load(
      openTestWorkspace(
        sampleReport({
          ...withMail(),
          'report.yaml': (text) => text.replace('outputs: [deck, briefing]', 'outputs: [briefing]'),
        }),
      ),
      SAMPLE,
    );
    if (loaded.value === null) throw new Error('the sample was not read');
    const codes = validate(loaded.value).diagnostics.map(({ code, message }) => `${code} ${message.en}`);
    expect(codes).toEqual([expect.stringContaining('“deck” is to be attached')]);
  });
});
