import type { Outgoing } from './drafts.js';

/** What became of an attempt to hand over a message. */
export type Posted =
  /** The server took it, and said so. */
  | { readonly kind: 'sent'; readonly reply: string }
  /** The server will never take it, at least not from here. */
  | { readonly kind: 'refused'; readonly reply: string }
  /** It was not handed over and may be another time: a busy server, a line that broke before the end. */
  | { readonly kind: 'later'; readonly reply: string }
  /** All of it was handed over, and the line broke before the server answered. Nobody knows. */
  | { readonly kind: 'unknown'; readonly reply: string }
  /** There is no server, or none that lets us in. `mayRecover`: it may be there another time. */
  | { readonly kind: 'no-service'; readonly reply: string; readonly mayRecover: boolean };

/** Hands a message over. `beforeEnd` is awaited before its last bytes go out: from then on it may have arrived. */
export type Post = (
  message: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
  beforeEnd: () => Promise<void>,
) => Promise<Posted>;

/** A line of the journal. `trying` comes before the first byte of a message, `handed` before its last. */
export interface JournalEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly messageId: string;
  readonly to: string;
  readonly list: string;
  readonly event: 'trying' | 'handed' | Posted['kind'];
  /** What the server or the line said; empty where nothing was said. */
  readonly reply: string;
}

/** The world that sending needs: each line of the journal is on the disk before `write` returns. */
export interface PostOffice {
  readonly post: Post;
  readonly write: (entry: JournalEntry) => Promise<void>;
  /** ISO 8601. */
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What became of a message in the end. `sent-before` and `unknown-before` are told by the journal; it was left alone. */
export interface Fate {
  readonly list: string;
  readonly to: string;
  readonly messageId: string;
  readonly fate: Posted['kind'] | 'sent-before' | 'unknown-before' | 'not-tried';
  readonly reply: string;
}

/** Waits between attempts, in milliseconds: a message is tried once more after each. */
const PAUSES = [2_000, 10_000, 60_000] as const;

/**
 * Sends one message after the other. What the journal calls sent is not sent again; what was handed over without an
 * answer only where `resendUnknown` says so. A server that is busy is asked again after longer and longer pauses; where
 * there is none at all, nothing more is tried.
 */
export async function sendAll(
  messages: readonly Outgoing[],
  journal: readonly JournalEntry[],
  sender: string,
  resendUnknown: boolean,
  office: PostOffice,
): Promise<readonly Fate[]> {
  const known = statesOf(journal);
  const fates: Fate[] = [];
  let isServed = true;
  for (const message of messages) {
    const { list, to, messageId } = message;
    const told = { list, to: to.address, messageId };
    const state = known.get(messageId) ?? null;
    if (state === 'sent') fates.push({ ...told, fate: 'sent-before', reply: '' });
    else if (state === 'unknown' && !resendUnknown)
      fates.push({ ...told, fate: 'unknown-before', reply: '' });
    else if (!isServed) fates.push({ ...told, fate: 'not-tried', reply: '' });
    else {
      const posted = await sendOne(message, sender, office);
      isServed = posted.kind !== 'no-service';
      fates.push({ ...told, fate: posted.kind, reply: posted.reply });
    }
  }
  return fates;
}

async function sendOne(message: Outgoing, from: string, office: PostOffice): Promise<Posted> {
  const { list, to, messageId } = message;
  const note = (event: JournalEntry['event'], reply = ''): Promise<void> =>
    office.write({ at: office.now(), messageId, to: to.address, list, event, reply });
  const bytes = await message.write(office.now());
  for (let attempt = 0; ; attempt += 1) {
    await note('trying');
    const posted = await office.post({ from, to: to.address, bytes }, () => note('handed'));
    await note(posted.kind, posted.reply);
    const pause = PAUSES[attempt];
    const isOver = posted.kind === 'no-service' ? !posted.mayRecover : posted.kind !== 'later';
    if (isOver || pause === undefined) return posted;
    await office.wait(pause);
  }
}

/**
 * What the journal says of each message that may have arrived. A process that was killed leaves `trying` (nothing went
 * out whole) or `handed` (nobody knows) as the last word. What is unknown stays so until it is sent.
 */
function statesOf(journal: readonly JournalEntry[]): ReadonlyMap<string, 'sent' | 'unknown'> {
  const states = new Map<string, 'sent' | 'unknown'>();
  const handed = new Set<string>();
  for (const { messageId, event } of journal) {
    const isUnknown = event === 'unknown' || (event === 'trying' && handed.has(messageId));
    if (event === 'sent') states.set(messageId, 'sent');
    else if (isUnknown && states.get(messageId) !== 'sent') states.set(messageId, 'unknown');
    if (event === 'handed') handed.add(messageId);
    else handed.delete(messageId);
  }
  for (const messageId of handed) if (states.get(messageId) !== 'sent') states.set(messageId, 'unknown');
  return states;
}
