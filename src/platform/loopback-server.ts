import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ServedFile } from '../model/preview.js';
import { systemCode } from './workspace-path.js';

/** A server for browsers of this machine alone. */
export interface LoopbackServer {
  /** Such as `http://127.0.0.1:49152/3f.../`. */
  readonly address: string;
  /** Serves these files from now on, by path below the address, and tells every open page so. */
  show(files: ReadonlyMap<string, ServedFile>): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Where open pages listen for changes, below the address. */
const EVENTS = 'events';

/** Bytes of the secret in the address. */
const SECRET_LENGTH = 16;

/** Only what the server itself serves may load or run; nobody may embed it, and nothing leaves it. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves files from memory on 127.0.0.1; no path of a request is ever one of the disk. Who asks must be on this
 * machine, name it as itself (a page elsewhere may have its name resolve to here), and know the secret in the address:
 * loopback is open to every user and every program of a machine, and the pages may not be public yet.
 *
 * @param port 0: any that is free
 * @returns why the port cannot be had, where it cannot
 */
export async function serveLoopback(port: number): Promise<LoopbackServer | 'in-use' | 'not-allowed'> {
  const secret = randomBytes(SECRET_LENGTH).toString('hex');
  const listening = new Set<ServerResponse>();
  let files: ReadonlyMap<string, ServedFile> = new Map();
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refused = refusal(request, server.address());
    if (refused !== null) return end(response, refused);
    const path = pathBelow(request.url ?? '', secret);
    if (path === EVENTS) return listen(response, listening);
    const file = path === null ? undefined : files.get(path);
    if (file === undefined) return end(response, 404);
    response.setHeader('Content-Type', file.type);
    response.setHeader('Cache-Control', file.isKept ? 'private, max-age=86400, immutable' : 'no-store');
    response.end(file.body);
  });
  try {
    await new Promise<void>((ready, failed) => {
      server.once('error', failed);
      server.listen({ host: HOST, port, exclusive: true }, ready);
    });
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EADDRINUSE') return 'in-use';
    if (code === 'EACCES') return 'not-allowed';
    throw error;
  }
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://${HOST}:${bound.port}/${secret}/`,
    show(next) {
      files = next;
      for (const response of listening) response.write('data: changed\n\n');
    },
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

/** The status with which a request is refused; null where it is not. */
function refusal({ method, headers }: IncomingMessage, bound: ReturnType<Server['address']>): number | null {
  const port = bound === null || typeof bound === 'string' ? 0 : bound.port;
  const names = [HOST, 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!names.includes((headers.host ?? '').toLowerCase())) return 421;
  return method === 'GET' ? null : 405;
}

/** What stands behind the secret, without a query; null where the secret is missing. */
function pathBelow(url: string, secret: string): string | null {
  const [path = ''] = url.split('?', 1);
  return path.startsWith(`/${secret}/`) ? path.slice(secret.length + 2) : null;
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  if (status === 405) response.setHeader('Allow', 'GET');
  response.end();
}

/** Keeps a connection open on which a page is told of changes (server-sent events of the HTML standard). */
function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.setHeader('Content-Type', 'text/event-stream');
  response.setHeader('Cache-Control', 'no-store');
  response.write('retry: 500\n\n');
  listening.add(response);
  response.once('close', () => listening.delete(response));
}
