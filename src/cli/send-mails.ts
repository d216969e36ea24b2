import {
  type Fate,
  openMailJournal,
  outgoingMail,
  type PreparedMail,
  postBySmtp,
  readJournal,
  sendAll,
  whileSending,
} from '../index.js';
import type { MailWords } from './command.js';
import { preferredLanguage } from './preferred-language.js';
import { printDiagnostics } from './print-diagnostics.js';
import type { Terminal } from './run-command.js';
import { smtpSettings } from './smtp-settings.js';
import { ToolError } from './tool-error.js';

/** Says who would get what, and nothing else. */
export function rehearse({ bundles }: PreparedMail, terminal: Terminal): void {
  for (const { list, language, letter, recipients } of bundles) {
    terminal.print(`${list}, ${language}: ${letter.subject}`);
    for (const { name } of letter.attached) terminal.print(`  with ${name}`);
    for (const { name, address } of recipients)
      terminal.print(`  to ${name === '' ? address : `${name} <${address}>`}`);
  }
}

/** Sends one message a recipient; 1 where one did not go out, or where nobody knows. */
export async function sendMails(
  report: string,
  prepared: PreparedMail,
  command: MailWords,
  workspace: Parameters<typeof printDiagnostics>[1]['workspace'],
  terminal: Terminal,
): Promise<number> {
  const settings = smtpSettings(terminal);
  const { value: messages, diagnostics } = outgoingMail(prepared, terminal.now());
  const language = command.messages ?? preferredLanguage(terminal);
  await printDiagnostics(diagnostics, { workspace, language, terminal });
  if (diagnostics.length > 0) return 1;
  const sender = prepared.request?.material.mail?.from.address ?? '';
  const journal = openMailJournal(terminal.folder, report);
  const fates = await whileSending(terminal.folder, report, async () =>
    sendAll(messages, readJournal(await journal.read()), sender, command.resendUnknown, {
      post: (message, beforeEnd) => postBySmtp(settings, message, beforeEnd),
      write: journal.append,
      now: terminal.now,
      wait: terminal.wait,
    }),
  );
  if ('holder' in fates)
    throw new ToolError(
      `Another process${fates.holder === '' ? '' : `, ${fates.holder},`} is sending the mails of ${report}.`,
    );
  for (const fate of fates) terminal.print(told(fate));
  const open = fates.filter(({ fate }) => fate !== 'sent' && fate !== 'sent-before');
  terminal.print(
    `${report}: ${fates.length - open.length} of ${fates.length} recipients have the mail; .proofdeck/mail/${report}.jsonl tells of each.`,
  );
  if (open.some(({ fate }) => fate === 'unknown' || fate === 'unknown-before'))
    terminal.complain(
      'Of some nobody knows whether the mail arrived. Ask them; “--resend-unknown” sends it once more.',
    );
  return open.length === 0 ? 0 : 1;
}

const SAID: { readonly [fate in Fate['fate']]: string } = {
  sent: 'sent',
  'sent-before': 'sent before',
  refused: 'REFUSED',
  later: 'NOT SENT, the server put it off each time',
  unknown: 'UNKNOWN, the line broke before the server answered',
  'unknown-before': 'UNKNOWN since an earlier run, left alone',
  'no-service': 'NOT SENT, no mail server lets us in',
  'not-tried': 'not tried',
};

function told({ to, fate, reply }: Fate): string {
  return `  ${to}: ${SAID[fate]}${reply === '' || fate === 'sent' ? '' : ` (${reply})`}`;
}
