import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a server does with a message, attempt by attempt; behind the last fault it takes it. */
export type Fault =
  | { readonly kind: 'reply'; readonly at: 'recipient' | 'message'; readonly code: number }
  /** Breaks the line after the first bytes of a message. */
  | { readonly kind: 'cut-inside' }
  /** Keeps the message and breaks the line before it says so. */
  | { readonly kind: 'cut-after' };

export interface FaultyServer {
  readonly port: number;
  /** Message-IDs kept, by recipient, a copy an entry. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A real SMTP server that keeps what it takes in memory, with faults by recipient. `onRecipient` may stop it for a while. */
export async function startFaultyServer(
  faults: Readonly<Record<string, readonly Fault[]>> = {},
  watch: {
    readonly largest?: number;
    readonly onRecipient?: (address: string) => void;
    readonly onKept?: (address: string) => void;
    readonly login?: { readonly user: string; readonly password: string };
  } = {},
): Promise<FaultyServer> {
  const kept = new Map<string, string[]>();
  const left = new Map(Object.entries(faults).map(([address, list]) => [address, [...list]]));
  const refusal = (code: number): Error =>
    Object.assign(new Error(`told to say ${code}`), { responseCode: code });
  const sockets = new Map<string, import('node:net').Socket>();
  const server = new SMTPServer({
    disabledCommands: watch.login === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: watch.login === undefined,
    ...(watch.largest === undefined ? {} : { size: watch.largest }),
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      username === watch.login?.user && password === watch.login?.password
        ? done(null, { user: username })
        : done(Object.assign(new Error('no such user'), { responseCode: 535 })),
    onRcptTo({ address }, _, done) {
      watch.onRecipient?.(address);
      const [fault] = left.get(address) ?? [];
      if (fault?.kind !== 'reply' || fault.at !== 'recipient') return done();
      left.get(address)?.shift();
      return done(refusal(fault.code));
    },
    onData(stream, session, done) {
      const address = session.envelope.rcptTo[0]?.address ?? '';
      const fault = left.get(address)?.shift();
      if (fault?.kind === 'cut-inside') {
        stream.once('data', () => sockets.get(session.id)?.destroy());
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (fault?.kind === 'reply') return done(refusal(fault.code));
        if (stream.sizeExceeded) return done(refusal(552));
        const text = Buffer.concat(chunks).subarray(0, 4000).toString();
        kept.set(address, [...(kept.get(address) ?? []), /^Message-ID: <(.*)>/im.exec(text)?.[1] ?? '']);
        watch.onKept?.(address);
        if (fault?.kind === 'cut-after') sockets.get(session.id)?.destroy();
        else done();
      });
    },
    onConnect(session, done) {
      const open = [...server.connections].find((one) => Reflect.get(one, 'id') === session.id);
      const socket: unknown = open === undefined ? undefined : Reflect.get(open, '_socket');
      sockets.set(session.id, socket as import('node:net').Socket);
      done();
    },
  });
  // A line that is cut is no surprise here.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, kept, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
