import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledTool, compileTool } from '../run/compiled-tool.js';
import { startFaultyServer } from './faulty-server.js';

const RECIPIENTS = Array.from({ length: 200 }, (_, index) => `r${index}@example.org`);

/** Sends a small message to each of two hundred recipients, with the journal on the disk; tells what became of them. */
const SENDER = `
  const [entry, root, port] = process.argv.slice(1);
  const { openMailJournal, postBySmtp, readJournal, sendAll } = await import(entry);
  const journal = openMailJournal(root, 'report');
  const settings = { host: '127.0.0.1', port: Number(port), isSecure: false, allowsPlain: true, login: null };
  const messages = ${JSON.stringify(RECIPIENTS)}.map((address) => ({
    list: 'all', to: { name: '', address, language: 'en' }, messageId: address,
    write: async () => Buffer.from('Message-ID: <' + address + '>\\r\\n\\r\\nwords\\r\\n'),
  }));
  const fates = await sendAll(messages, readJournal(await journal.read()), 'a@example.org', false, {
    post: (message, beforeEnd) => postBySmtp(settings, message, beforeEnd),
    write: journal.append, now: () => new Date().toISOString(), wait: (pause) => new Promise((resolve) => setTimeout(resolve, pause)),
  });
  process.stdout.write(JSON.stringify(fates.map(({ fate }) => fate)));
`;

let tool: CompiledTool;

beforeAll(() => {
  tool = compileTool();
});

afterAll(() => tool.remove());

function startSender(
  root: string,
  port: number,
): { readonly child: ChildProcess; readonly told: Promise<string> } {
  const entry = tool.module('index.js');
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SENDER, entry, root, String(port)]);
  let told = '';
  child.stdout.on('data', (text) => {
    told += text;
  });
  child.stderr.on('data', (text) => {
    told += text;
  });
  return { child, told: new Promise((resolve) => child.once('close', () => resolve(told))) };
}

describe('two hundred mails, and a process that is killed', () => {
  it.each([
    ['before a message was handed over', 'onRecipient', 'sent'],
    ['after the server kept it and before it said so', 'onKept', 'unknown-before'],
  ] as const)('%s: nobody twice, nobody left out', { timeout: 300_000 }, async (_, moment, fate) => {
    const root = mkdtempSync(join(tmpdir(), 'proofdeck-mail-'));
    let sender: ChildProcess | null = null;
    let kills = 0;
    const kill = (address: string): void => {
      if (address !== 'r117@example.org' || kills > 0) return;
      kills += 1;
      sender?.kill('SIGKILL');
    };
    const server = await startFaultyServer({}, { [moment]: kill });
    try {
      const first = startSender(root, server.port);
      sender = first.child;
      expect([await first.told, kills]).toEqual(['', 1]);
      expect(server.kept.size).toBeLessThan(RECIPIENTS.length);
      const second = startSender(root, server.port);
      const fates: unknown = JSON.parse(await second.told);
      expect(fates).toEqual(
        RECIPIENTS.map((__, index) => (index < 117 ? 'sent-before' : index === 117 ? fate : 'sent')),
      );
      expect([...server.kept.keys()].sort()).toEqual([...RECIPIENTS].sort());
      expect([...server.kept.values()].filter((copies) => copies.length !== 1)).toEqual([]);
    } finally {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
