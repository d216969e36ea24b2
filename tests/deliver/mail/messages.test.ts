import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { bundleProblems, bundlesOf, draftOf, type MailRequest } from '../../../src/deliver/index.js';
import { readByPython } from '../../judges/python-email.js';
import { withMail } from '../../sample-mail.js';
import { BUILT, mailRequest, outgoing } from './request.js';

async function drafts(request: MailRequest): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const bundle of bundlesOf(request, null)) made.set(...(await draftOf(bundle, request)));
  return made;
}

const read = (bytes: Uint8Array | undefined) => simpleParser(Buffer.from(bytes ?? new Uint8Array()));

const problemsOf = (request: MailRequest): readonly string[] =>
  bundlesOf(request, null).flatMap((bundle) =>
    bundleProblems(bundle, 'tea-2030', request.material.mail?.largest ?? 0).map(
      ({ code, message }) => `${code} ${message.en}`,
    ),
  );

describe('a draft', () => {
  it('is made for each list and language', async () => {
    expect([...(await drafts(await mailRequest())).keys()]).toEqual([
      'clients-zh.eml',
      'clients-en.eml',
      'press-en.eml',
    ]);
  });

  it('has the words, the figures and the documents', async () => {
    const message = await read((await drafts(await mailRequest())).get('clients-zh.eml'));
    expect(message.subject).toBe('茶饮调查：绿茶占61.5%');
    expect(message.headers.get('x-unsent')).toBe('1');
    expect(message.text).toContain('绿茶居首，占61.5%。');
    expect(message.text).toContain('- 常喝的茶 · 绿茶：61.5%');
    expect(message.html).toContain('<strong><span style="white-space:nowrap">61.5%</span></strong>');
    expect(message.attachments.map(({ filename, size }) => [filename, size])).toEqual([
      ['茶饮调查2030_简报_v1.0.pdf', BUILT['leaf_tea_2030_brief_zh_v1.0_20300228.pdf']],
      ['茶饮调查2030_演示文稿_v1.0.pptx', BUILT['leaf_tea_2030_deck_zh_v1.0_20300228.pptx']],
      ['茶饮调查2030_数据_v1.0.xlsx', BUILT['data.xlsx']],
    ]);
  });

  it('takes a document in another language where a list asks for it', async () => {
    const message = await read((await drafts(await mailRequest())).get('press-en.eml'));
    expect(message.attachments.map(({ filename }) => filename)).toEqual([
      'Tea survey 2030_briefing_v1.0.pdf',
      '茶饮调查2030_简报_zh-CN_v1.0.pdf',
    ]);
  });

  it('is the same whenever it is made', async () => {
    const [one, other] = [await drafts(await mailRequest()), await drafts(await mailRequest())];
    for (const [name, bytes] of one)
      expect(Buffer.from(bytes).equals(other.get(name) ?? bytes.subarray(1))).toBe(true);
  });

  it('keeps to the lengths of lines, and ends them with CR LF', async () => {
    for (const bytes of (await drafts(await mailRequest())).values()) {
      const text = Buffer.from(bytes).toString('latin1');
      expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text).not.toMatch(/[^\t\r\n -~]/);
    }
  });

  it('hides several recipients from each other', async () => {
    const two = withMail(['language: en}', 'language: zh-CN}']);
    const text = Buffer.from((await drafts(await mailRequest(two))).get('clients-zh.eml') ?? []).toString();
    expect(text).toMatch(/\r\nTo: .*reports@leaf\.example\.org/);
    expect(text).toMatch(/\r\nBcc: [^:]*wang@client\.example\.org>,[^:]*jane@client\.example\.org>\r\n/);
  });

  it('is read without defects by Python, with the same names and sizes', async () => {
    for (const bytes of (await drafts(await mailRequest())).values()) {
      const [python, own] = [await readByPython(bytes), await read(bytes)];
      if (python === null) continue;
      expect(python.defects).toEqual([]);
      expect(python.subject).toBe(own.subject);
      expect(python.attachments).toEqual(
        own.attachments.map(({ filename, size }) => ({ name: filename, size })),
      );
      expect(python.text.trim()).toBe(own.text?.trim());
    }
  });
});

describe('a message', () => {
  it('goes to one recipient, with a name that stays the same', async () => {
    const [first, again] = [outgoing(await mailRequest()), outgoing(await mailRequest())];
    expect(first.map(({ to }) => to.address)).toEqual([
      'wang@client.example.org',
      'jane@client.example.org',
      'desk@press.example.org',
    ]);
    expect(first.map(({ messageId }) => messageId)).toEqual(again.map(({ messageId }) => messageId));
    expect(new Set(first.map(({ messageId }) => messageId)).size).toBe(3);
    const text = Buffer.from((await first[0]?.write('2030-03-01T08:00:00Z')) ?? []).toString();
    expect(text).toContain(`\r\nMessage-ID: <${first[0]?.messageId}>\r\n`);
    expect(text).toContain('\r\nDate: Fri, 01 Mar 2030 08:00:00 +0000\r\n');
    expect(text).not.toMatch(/Bcc|jane|X-Unsent/);
  });

  it('goes once to whoever stands on two lists', async () => {
    const twice = withMail(['desk@press.example.org', 'WANG@client.example.org']);
    expect(outgoing(await mailRequest(twice)).map(({ list }) => list)).toEqual(['clients', 'clients']);
  });

  it.each([
    ['long', '王'.repeat(300)],
    ['emoji', 'Ms 🍵👩‍🔬 Tea'],
    ['full of marks', `O'Hara, 'the' <boss>; x`],
  ])('bears a name that is %s', async (_, name) => {
    const request = await mailRequest(withMail(['name: 王小明', `name: "${name}"`]));
    const bytes = (await outgoing(request)[0]?.write('2030-03-01T08:00:00Z')) ?? new Uint8Array();
    const { to } = await read(bytes);
    const [told] = (Array.isArray(to) ? to[0] : to)?.value ?? [];
    expect(told).toMatchObject({ address: 'wang@client.example.org', name });
    expect((await readByPython(bytes))?.to ?? ['wang@client.example.org']).toEqual([
      'wang@client.example.org',
    ]);
  });

  it('has a subject of one line, whatever was written', async () => {
    const folded = withMail(['茶饮调查：绿茶占{drinks.green}', '|\n    茶饮调查\n    Bcc: all@example.org']);
    const both = String(folded['mail.yaml']).replace('"Tea survey: green tea at {drinks.green}"', 'Tea');
    const [draft] = (await drafts(await mailRequest({ 'mail.yaml': both }))).values();
    const { subject, bcc } = await read(draft);
    expect([subject, bcc]).toEqual(['茶饮调查 Bcc: all@example.org', undefined]);
  });
});

describe('a message that is too large', () => {
  const sized = (sizes: Partial<typeof BUILT> | object): Record<string, number> => ({ ...BUILT, ...sizes });
  const DECK = 'leaf_tea_2030_deck_zh_v1.0_20300228';

  it('takes the slides as PDF where one was built and is smaller', async () => {
    const request = await mailRequest({}, sized({ [`${DECK}.pptx`]: 30_000_000, [`${DECK}.pdf`]: 900_000 }));
    const draft = (await drafts(request)).get('clients-zh.eml');
    expect((await read(draft)).attachments.map(({ filename }) => filename)).toEqual([
      '茶饮调查2030_简报_v1.0.pdf',
      '茶饮调查2030_演示文稿_v1.0.pdf',
      '茶饮调查2030_数据_v1.0.xlsx',
    ]);
    expect(problemsOf(request)).toEqual([
      'deliver/too-large 茶饮调查2030_演示文稿_v1.0.pptx makes the mail to “clients” larger than 10 MB: it goes as PDF.',
    ]);
  });

  it.each([
    ['', 'the mail says where to ask for it', '请向 editors@leaf.example.org 索取'],
    ['download: https://leaf.example.org/tea\n', 'the mail links to it', 'https://leaf.example.org/tea'],
  ])('leaves the largest out else (%s)', async (line, told, words) => {
    const changes = line === '' ? {} : withMail(['lists:', `${line}lists:`]);
    const request = await mailRequest(changes, sized({ [`${DECK}.pptx`]: 30_000_000 }));
    const draft = (await drafts(request)).get('clients-zh.eml');
    expect(draft?.length).toBeLessThan(1_000_000);
    const { text, attachments } = await read(draft);
    expect(attachments).toHaveLength(2);
    expect(text).toContain('茶饮调查2030_演示文稿_v1.0.pptx (30.0 MB)');
    expect(text).toContain(words);
    expect(problemsOf(request)).toEqual([expect.stringContaining(told)]);
  });

  it.each([10, 20, 25])('stays below %i MB, and makes use of it', async (megabytes) => {
    const limit = withMail(['lists:', `size-limit: ${megabytes}\nlists:`]);
    const raw = Math.floor((megabytes * 1_000_000) / 1.4);
    const fits = await mailRequest(limit, sized({ [`${DECK}.pptx`]: raw }));
    const draft = (await drafts(fits)).get('clients-zh.eml');
    expect(problemsOf(fits)).toEqual([]);
    expect(draft?.length).toBeGreaterThan(megabytes * 950_000);
    expect(draft?.length).toBeLessThan(megabytes * 1_000_000);
    const over = await mailRequest(limit, sized({ [`${DECK}.pptx`]: Math.floor(raw * 1.04) }));
    expect(problemsOf(over)).toHaveLength(1);
  });

  it('says which documents were not built', async () => {
    const request = await mailRequest({}, { 'data.xlsx': 10 });
    expect(problemsOf(request)).toHaveLength(6);
    expect(problemsOf(request)[0]).toContain(
      'brief_zh_v1.0_20300228.pdf is to go with the mail and was not built',
    );
  });
});
