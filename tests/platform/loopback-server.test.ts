import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedFile } from '../../src/model/preview.js';
import { type LoopbackServer, serveLoopback } from '../../src/platform/loopback-server.js';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

function ask(
  url: string,
  {
    method = 'GET',
    host,
    connectTo,
  }: { readonly method?: string; readonly host?: string; readonly connectTo?: string } = {},
): Promise<Answer> {
  const { port, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: connectTo ?? '127.0.0.1',
        port,
        path: `${pathname}${search}`,
        method,
        headers: { host: host ?? `127.0.0.1:${port}` },
      },
      (response) => {
        let body = '';
        response.on('data', (text) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asking.on('error', reject);
    asking.end();
  });
}

const text = (body: string, isKept = false): ServedFile => ({ type: 'text/plain', body, isKept });

describe('the server of the preview', () => {
  let server: LoopbackServer;
  let port: string;

  beforeAll(async () => {
    const opened = await serveLoopback(0);
    if (typeof opened === 'string') throw new Error(opened);
    server = opened;
    port = new URL(server.address).port;
    server.show(
      new Map([
        ['', text('the page')],
        ['pages/a.svg', text('a picture', true)],
      ]),
    );
  });
  afterAll(() => server.close());

  it('serves what it was given, and says what may run', async () => {
    const page = await ask(server.address);
    expect(page).toMatchObject({ status: 200, body: 'the page' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
    const picture = await ask(`${server.address}pages/a.svg?again`);
    expect(picture).toMatchObject({ status: 200, body: 'a picture' });
    expect(picture.headers['cache-control']).toContain('immutable');
  });

  it('serves nothing else: not the disk, not without the secret', async () => {
    const { origin, pathname } = new URL(server.address);
    expect(pathname).toMatch(/^\/[0-9a-f]{32}\/$/);
    const wrong = pathname.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0'));
    for (const path of [
      '/',
      wrong,
      pathname.slice(0, -1),
      `${pathname}none`,
      `${pathname}%2e%2e/package.json`,
    ])
      expect(await ask(`${origin}${path}`), path).toMatchObject({ status: 404, body: '' });
  });

  it('answers to names of this machine alone, since other names may be made to lead here', async () => {
    for (const host of ['localhost', '[::1]', 'LOCALHOST'])
      expect(await ask(server.address, { host: `${host}:${port}` })).toMatchObject({ status: 200 });
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1',
    ])
      expect(await ask(server.address, { host }), host).toMatchObject({ status: 421, body: '' });
  });

  it('takes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect(await ask(server.address, { method }), method).toMatchObject({
        status: 405,
        headers: { allow: 'GET' },
      });
  });

  it('listens on loopback alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((one) => (one !== undefined && !one.internal && one.family === 'IPv4' ? [one.address] : []));
    for (const connectTo of others)
      await expect(ask(server.address, { connectTo }), connectTo).rejects.toThrow('ECONNREFUSED');
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
  });

  it('tells open pages of every change', async () => {
    const heard: string[] = [];
    const asking = request(`${server.address}events`);
    const listening = new Promise<void>((resolve) => {
      asking.on('response', (response) => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.on('data', (bytes) => {
          heard.push(String(bytes));
          if (heard.length === 1) resolve();
        });
      });
    });
    asking.on('error', () => {});
    asking.end();
    await listening;
    server.show(new Map([['', text('another page')]]));
    while (!heard.join('').includes('data: changed')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await ask(server.address)).toMatchObject({ body: 'another page' });
    expect(await ask(`${server.address}pages/a.svg`)).toMatchObject({ status: 404 });
    asking.destroy();
  });

  it('says that a port is in use', async () => {
    expect(await serveLoopback(Number(port))).toBe('in-use');
  });
});
