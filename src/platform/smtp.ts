import { Readable } from 'node:stream';

/** A mail server, and how to log in there. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection is upgraded where the server offers it. */
  readonly isSecure: boolean;
  /** False: a connection that is not encrypted is refused. */
  readonly allowsPlain: boolean;
  /** Null: without logging in. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/**
 * What became of an attempt, and what the server or the line said, in one line. `unknown`: handed over whole, and no
 * answer. `no-service`: no server, or none that lets us in; `mayRecover` where it may be there another time.
 */
export type SmtpOutcome =
  | { readonly kind: 'sent' | 'refused' | 'later' | 'unknown'; readonly reply: string }
  | { readonly kind: 'no-service'; readonly reply: string; readonly mayRecover: boolean };

/** How far an attempt has come. */
type Progress = 'connecting' | 'sending' | 'handed';

/** Milliseconds. */
const LONGEST_CONNECT = 30_000;
const LONGEST_SILENCE = 120_000;
/** Bytes that are kept back until it is written down that the end follows. */
const TAIL = 64;
const CHUNK = 65_536;

/**
 * Hands one message to a server, on a connection of its own. `beforeEnd` is awaited before its last bytes go out: a
 * line that breaks earlier has delivered nothing.
 */
export async function postBySmtp(
  settings: SmtpSettings,
  message: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
  beforeEnd: () => Promise<void>,
): Promise<SmtpOutcome> {
  const { host, port, isSecure, allowsPlain, login } = settings;
  const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
  const connection = new SMTPConnection({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !allowsPlain,
    connectionTimeout: LONGEST_CONNECT,
    greetingTimeout: LONGEST_CONNECT,
    socketTimeout: LONGEST_SILENCE,
    logger: false,
  });
  let progress: Progress = 'connecting';
  const hand = async (): Promise<void> => {
    await beforeEnd();
    progress = 'handed';
  };
  try {
    const failed = new Promise<never>((_, reject) => connection.on('error', reject));
    failed.catch(() => undefined);
    const work = async (): Promise<SmtpOutcome> => {
      await called((done) => connection.connect(done));
      if (login !== null)
        await called((done) =>
          connection.login({ credentials: { user: login.user, pass: login.password } }, done),
        );
      progress = 'sending';
      const info = await called<{ readonly response: string }>((done) =>
        connection.send(
          { from: message.from, to: [message.to], size: message.bytes.length },
          Readable.from(piecewise(message.bytes, hand), { objectMode: false }),
          done,
        ),
      );
      return { kind: 'sent', reply: oneLine(info.response) };
    };
    return await Promise.race([work(), failed]);
  } catch (error) {
    return outcomeOf(error, progress);
  } finally {
    connection.close();
  }
}

async function* piecewise(bytes: Uint8Array, hand: () => Promise<void>): AsyncGenerator<Buffer> {
  const end = Math.max(0, bytes.length - TAIL);
  for (let start = 0; start < end; start += CHUNK)
    yield Buffer.from(bytes.subarray(start, Math.min(end, start + CHUNK)));
  await hand();
  yield Buffer.from(bytes.subarray(end));
}

function called<T = unknown>(start: (done: (error?: Error | null, result?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    start((error, result) => (error ? reject(error) : resolve(result as T))),
  );
}

/** A number of the server decides; without one, how far the attempt had come. */
function outcomeOf(error: unknown, progress: Progress): SmtpOutcome {
  const reply = oneLine(error instanceof Error ? error.message : String(error));
  const code = numberOf(error, 'responseCode');
  if (progress === 'connecting') return { kind: 'no-service', reply, mayRecover: code < 500 };
  if (code >= 500) return { kind: 'refused', reply };
  if (code >= 400) return { kind: 'later', reply };
  if (progress === 'handed') return { kind: 'unknown', reply };
  // Without asking the server: larger than it said that it takes, or no address.
  const isHopeless = ['EMESSAGE', 'EENVELOPE'].includes(String(property(error, 'code')));
  return { kind: isHopeless ? 'refused' : 'later', reply };
}

function numberOf(error: unknown, key: string): number {
  const value = property(error, key);
  return typeof value === 'number' ? value : 0;
}

function property(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
