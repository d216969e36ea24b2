import { describe, expect, it } from 'vitest';
import {
  type Fate,
  type JournalEntry,
  type Outgoing,
  type PostOffice,
  sendAll,
} from '../../src/deliver/index.js';
import { postBySmtp, type SmtpSettings } from '../../src/platform/index.js';
import { startAiosmtpd } from '../judges/aiosmtpd.js';
import { type Fault, startFaultyServer } from './faulty-server.js';

const settings = (port: number, login: SmtpSettings['login'] = null): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  isSecure: false,
  allowsPlain: true,
  login,
});

/** A message of so many bytes for each recipient. */
const messages = (names: readonly string[], size = 2_000): readonly Outgoing[] =>
  names.map((name) => ({
    list: 'all',
    to: { name: '', address: `${name}@example.org`, language: 'en' },
    messageId: `${name}@sender.example.org`,
    write: async () =>
      new TextEncoder().encode(
        `Message-ID: <${name}@sender.example.org>\r\nSubject: x\r\n\r\n${`${'a'.repeat(70)}\r\n`.repeat(size / 72)}`,
      ),
  }));

/** Sends over a real line; the journal is kept in memory and the pauses are only noted. */
async function send(
  port: number,
  letters: readonly Outgoing[],
  {
    journal = [],
    resendUnknown = false,
    login = null,
  }: {
    readonly journal?: JournalEntry[];
    readonly resendUnknown?: boolean;
    readonly login?: SmtpSettings['login'];
  } = {},
) {
  const waits: number[] = [];
  const office: PostOffice = {
    post: (message, beforeEnd) => postBySmtp(settings(port, login), message, beforeEnd),
    write: async (entry) => void journal.push(entry),
    now: () => '2030-03-01T08:00:00Z',
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
  const fates = await sendAll(letters, [...journal], 'reports@example.org', resendUnknown, office);
  return { fates: fates.map(({ fate }) => fate), replies: fates.map(({ reply }) => reply), waits, journal };
}

const busy: Fault = { kind: 'reply', at: 'message', code: 451 };

describe('sending over a faulty line', () => {
  it.each<[string, readonly Fault[], Fate['fate'], number, number]>([
    ['none', [], 'sent', 1, 0],
    ['451 twice, then taken', [busy, busy], 'sent', 1, 2],
    ['450 for the recipient', [{ kind: 'reply', at: 'recipient', code: 450 }], 'sent', 1, 1],
    ['421 in the middle', [{ kind: 'reply', at: 'message', code: 421 }], 'sent', 1, 1],
    ['busy for ever', [busy, busy, busy, busy, busy], 'later', 0, 3],
    ['550 for the recipient', [{ kind: 'reply', at: 'recipient', code: 550 }], 'refused', 0, 0],
    ['552 for the message', [{ kind: 'reply', at: 'message', code: 552 }], 'refused', 0, 0],
    ['a cut after the message was kept', [{ kind: 'cut-after' }], 'unknown', 1, 0],
  ])('%s', async (_, faults, fate, copies, pauses) => {
    const server = await startFaultyServer({ 'b@example.org': faults });
    try {
      const { fates, waits, journal } = await send(server.port, messages(['a', 'b', 'c']));
      expect(fates).toEqual(['sent', fate, 'sent']);
      expect(server.kept.get('a@example.org')).toEqual(['a@sender.example.org']);
      expect(server.kept.get('b@example.org') ?? []).toHaveLength(copies);
      expect(server.kept.get('c@example.org')).toHaveLength(1);
      expect(waits).toHaveLength(pauses);
      // Started again, nobody who has it gets it twice, and nobody is asked about it.
      const again = await send(server.port, messages(['a', 'b', 'c']), { journal });
      expect(again.fates[0]).toBe('sent-before');
      expect(server.kept.get('a@example.org')).toHaveLength(1);
      if (copies === 1) expect(server.kept.get('b@example.org')).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  it('a cut in the middle of a message: sent again, one copy', async () => {
    const server = await startFaultyServer({
      'b@example.org': [{ kind: 'cut-inside' }, { kind: 'cut-inside' }],
    });
    try {
      const { fates, journal } = await send(server.port, messages(['b'], 24_000_000));
      expect(fates).toEqual(['sent']);
      expect(server.kept.get('b@example.org')).toEqual(['b@sender.example.org']);
      expect(journal.map(({ event }) => event)).toEqual([
        'trying',
        'later',
        'trying',
        'later',
        'trying',
        'handed',
        'sent',
      ]);
    } finally {
      await server.close();
    }
  });

  it('an unknown end is left alone until it is asked for', async () => {
    const server = await startFaultyServer({ 'a@example.org': [{ kind: 'cut-after' }] });
    try {
      const { journal } = await send(server.port, messages(['a']));
      expect(journal.map(({ event }) => event)).toEqual(['trying', 'handed', 'unknown']);
      expect((await send(server.port, messages(['a']), { journal })).fates).toEqual(['unknown-before']);
      expect(server.kept.get('a@example.org')).toHaveLength(1);
      expect((await send(server.port, messages(['a']), { journal, resendUnknown: true })).fates).toEqual([
        'sent',
      ]);
      expect(server.kept.get('a@example.org')).toEqual(['a@sender.example.org', 'a@sender.example.org']);
    } finally {
      await server.close();
    }
  });

  it('no server: tried again, then nothing more is tried', async () => {
    const server = await startFaultyServer();
    await server.close();
    const { fates, waits } = await send(server.port, messages(['a', 'b']));
    expect([fates, waits.length]).toEqual([['no-service', 'not-tried'], 3]);
  });

  it('a wrong password is tried once', async () => {
    const server = await startFaultyServer({}, { login: { user: 'u', password: 'right' } });
    try {
      const wrong = await send(server.port, messages(['a', 'b']), {
        login: { user: 'u', password: 'wrong' },
      });
      expect([wrong.fates, wrong.waits]).toEqual([['no-service', 'not-tried'], []]);
      expect(JSON.stringify([wrong.replies, wrong.journal])).not.toContain('"wrong"');
      const right = await send(server.port, messages(['a', 'b']), {
        journal: wrong.journal,
        login: { user: 'u', password: 'right' },
      });
      expect(right.fates).toEqual(['sent', 'sent']);
    } finally {
      await server.close();
    }
  });

  it('a message that is larger than the server says', async () => {
    const server = await startFaultyServer({}, { largest: 1_000 });
    try {
      expect((await send(server.port, messages(['a']))).fates).toEqual(['refused']);
    } finally {
      await server.close();
    }
  });

  it('every message arrives at a server in Python', async () => {
    const server = await startAiosmtpd();
    if (server === null) return;
    const names = ['a', 'b', 'c'];
    const { fates } = await send(server.port, messages(names));
    const received = await server.stop();
    expect(fates).toEqual(['sent', 'sent', 'sent']);
    expect(received).toEqual(
      names.map((name) => ({ to: `${name}@example.org`, messageId: `${name}@sender.example.org` })),
    );
  });
});

describe('a journal', () => {
  const entry = (event: JournalEntry['event']): JournalEntry => {
    return { at: '', messageId: 'a@sender.example.org', to: '', list: '', event, reply: '' };
  };

  it.each<[readonly JournalEntry['event'][], Fate['fate']]>([
    [['trying'], 'sent'],
    [['trying', 'handed'], 'unknown-before'],
    [['trying', 'handed', 'later'], 'sent'],
    [['trying', 'handed', 'refused'], 'sent'],
    [['trying', 'handed', 'sent'], 'sent-before'],
    [['trying', 'handed', 'trying', 'later'], 'unknown-before'],
    [['trying', 'handed', 'unknown', 'trying', 'later'], 'unknown-before'],
    [['trying', 'handed', 'unknown', 'trying', 'handed', 'sent'], 'sent-before'],
  ])('that ends with %s', async (events, fate) => {
    const server = await startFaultyServer();
    try {
      expect((await send(server.port, messages(['a']), { journal: events.map(entry) })).fates).toEqual([
        fate,
      ]);
    } finally {
      await server.close();
    }
  });
});
