import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { startFaultyServer } from '../platform/faulty-server.js';
import { withMail } from '../sample-mail.js';
import { sampleReport } from '../sample-report.js';
import { filesBelow, runIn, withFolder } from './terminal.js';

const OUT = 'out/tea-2030';

async function change(folder: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

const environment = (port: number) => ({
  PROOFDECK_SMTP_HOST: '127.0.0.1',
  PROOFDECK_SMTP_PORT: String(port),
  PROOFDECK_SMTP_SECURITY: 'none',
});

describe('proofdeck mail', () => {
  it('needs a mail.yaml and a build', async () => {
    await withFolder(sampleReport(), async (folder) => {
      expect((await runIn(folder, ['mail'])).complained).toContain('No report here has a mail.yaml');
      const named = await runIn(folder, ['mail', 'tea-2030']);
      expect([named.code, named.complained]).toEqual([1, expect.stringContaining('deliver/no-mail')]);
    });
    await withFolder(sampleReport(withMail()), async (folder) => {
      const { code, complained } = await runIn(folder, ['mail']);
      expect([code, complained]).toEqual([1, expect.stringContaining('was not built')]);
    });
  });

  it('writes drafts of what was built, sends them once, and is refused when anything changed', {
    timeout: 400_000,
  }, async () => {
    await withFolder(sampleReport(withMail()), async (folder) => {
      expect((await runIn(folder, ['issue', 'v1.0'])).code).toBe(0);
      const drafted = await runIn(folder, ['mail']);
      expect([drafted.code, drafted.complained]).toEqual([0, '']);
      const drafts = await filesBelow(join(folder, OUT, 'mail'));
      expect([...drafts.keys()]).toEqual(['clients-en.eml', 'clients-zh.eml', 'press-en.eml']);
      const outputs = await filesBelow(join(folder, OUT));
      const { attachments } = await simpleParser(drafts.get('clients-zh.eml') ?? Buffer.of());
      const [picture, briefing, deck, data] = attachments;
      expect(picture?.contentType).toBe('image/png');
      expect(picture?.content.equals(outputs.get('pages/deck-zh/01.png') ?? Buffer.of())).toBe(true);
      const sent = [briefing, deck, data].map((one) => one?.content);
      const built = [
        'leaf_tea_2030_brief_zh_v1.0_20300228.pdf',
        'leaf_tea_2030_deck_zh_v1.0_20300228.pptx',
        'data.xlsx',
      ].map((name) => outputs.get(name));
      expect(sent).toEqual(built);

      await runIn(folder, ['mail']);
      expect(await filesBelow(join(folder, OUT, 'mail'))).toEqual(drafts);

      const checked = await runIn(folder, ['check', '--outputs']);
      expect([checked.code, checked.complained]).toEqual([0, '']);

      const rehearsed = await runIn(folder, ['mail', '--send', '--list=press']);
      expect(rehearsed.printed).toContain('to desk@press.example.org');
      expect(rehearsed.printed).not.toContain('wang@');
      expect(rehearsed.printed).toContain('Nothing was sent');
      expect((await runIn(folder, ['mail', '--send', '--yes'])).complained).toContain('PROOFDECK_SMTP_HOST');

      const server = await startFaultyServer();
      try {
        const setting = { environment: environment(server.port) };
        const first = await runIn(folder, ['mail', '--send', '--yes'], setting);
        expect([first.code, first.complained]).toEqual([0, '']);
        expect(first.printed).toContain('3 of 3 recipients have the mail');
        const again = await runIn(folder, ['mail', '--send', '--yes'], setting);
        expect(again.printed).toContain('wang@client.example.org: sent before');
        expect([...server.kept.values()].map(({ length }) => length)).toEqual([1, 1, 1]);
      } finally {
        await server.close();
      }

      // A re-issue tells what changed.
      await change(folder, 'data/tea-2030/tables/drinks.csv', '33.0', '34.0');
      const stale = await runIn(folder, ['mail']);
      expect([stale.code, stale.complained]).toEqual([1, expect.stringContaining('deliver/out-of-date')]);
      expect((await runIn(folder, ['issue', 'v1.1'])).code).toBe(0);
      expect((await runIn(folder, ['mail'])).code).toBe(0);
      const reissued = await simpleParser(await readFile(join(folder, OUT, 'mail/clients-en.eml')));
      expect(reissued.text).toContain('What changed since v1.0 (2030-02-28)');
      expect(reissued.text?.replaceAll('\u00a0', ' ')).toContain(
        '- Teas they drink · Oolong: 33.0% → 34.0% (+1.0 pp, +3.0%)',
      );
      expect(reissued.html).toContain('33.0% → 34.0%');

      await change(folder, 'data/tea-2030/mail.yaml', 'lists:', 'embargo: 2031-02-03T05:00Z\nlists:');
      const early = await runIn(folder, ['mail', '--send', '--yes'], { environment: environment(1) });
      expect([early.code, early.complained]).toEqual([1, expect.stringContaining('deliver/embargo')]);

      // An output that was worked on by hand.
      await writeFile(join(folder, OUT, 'data.xlsx'), 'x');
      expect((await runIn(folder, ['mail'])).complained).toContain('out/tea-2030/data.xlsx changed since');
      expect((await runIn(folder, ['check', '--outputs'])).code).toBe(1);

      // A claim that fails.
      await change(folder, 'data/tea-2030/tables/drinks.csv', '48.2', '63.0');
      const wrong = await runIn(folder, ['mail', '--send', '--yes'], { environment: environment(1) });
      expect([wrong.code, wrong.complained]).toEqual([1, expect.stringContaining('bind/claim-not-true')]);
    });
  });

  it.each([
    [['mail', '--yes'], '“--yes” goes with --send'],
    [['mail', '--resend-unknown'], '“--resend-unknown” goes with --send'],
    [['build', '--send'], 'Unknown option “--send” for build'],
    [['build', '--outputs'], 'Unknown option “--outputs” for build'],
    [['build', '--list=a'], 'Unknown option “--list” for build'],
  ])('%s is no command', async (words, told) => {
    await withFolder(new Map(), async (folder) => {
      const { code, complained } = await runIn(folder, words);
      expect([code, complained]).toEqual([2, expect.stringContaining(told)]);
    });
  });

  it.each([
    [{ PROOFDECK_SMTP_SECURITY: 'ssl' }, 'starttls, tls or none'],
    [{ PROOFDECK_SMTP_PORT: '0' }, 'from 1 to 65535'],
    [{ PROOFDECK_SMTP_USER: 'u' }, 'go together'],
    [
      { PROOFDECK_SMTP_SECURITY: 'none', PROOFDECK_SMTP_USER: 'u', PROOFDECK_SMTP_PASSWORD: 'secret' },
      'not encrypted',
    ],
  ])('with %s is refused', async (wrong, told) => {
    const { smtpSettings } = await import('../../src/cli/smtp-settings.js');
    const read = () => smtpSettings({ environment: { PROOFDECK_SMTP_HOST: 'mail.example.org', ...wrong } });
    expect(read).toThrow(told);
    expect(read).not.toThrow('secret');
  });
});
