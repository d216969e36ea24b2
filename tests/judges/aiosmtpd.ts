import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** A mail server in Python, which is none of ours: what it received, by recipient. */
export interface PythonServer {
  readonly port: number;
  readonly stop: () => Promise<readonly { readonly to: string; readonly messageId: string }[]>;
}

const SERVER = `
import email, json, socket, sys
from aiosmtpd.controller import Controller
received = []
class Handler:
    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content)
        received.extend({'to': one, 'messageId': message['message-id'].strip('<>')} for one in envelope.rcpt_tos)
        return '250 taken'
with socket.socket() as free:
    free.bind(('127.0.0.1', 0))
    port = free.getsockname()[1]
controller = Controller(Handler(), hostname='127.0.0.1', port=port)
controller.start()
print(port, flush=True)
sys.stdin.read()
controller.stop()
print(json.dumps(received), flush=True)
`;

/** Whether a Python of this machine has aiosmtpd. */
export async function hasAiosmtpd(): Promise<boolean> {
  return (await pythonWithAiosmtpd()) !== null;
}

/** Debian's package belongs to the system's Python, which need not be the first on the path. */
async function pythonWithAiosmtpd(): Promise<string | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    const found = await promisify(execFile)(python, ['-c', 'import aiosmtpd']).catch(() => null);
    if (found !== null) return python;
  }
  return null;
}

/** Null where this machine has no such server. */
export async function startAiosmtpd(): Promise<PythonServer | null> {
  const python = await pythonWithAiosmtpd();
  if (python === null) return null;
  const server = spawn(python, ['-c', SERVER]);
  let told = '';
  server.stdout.on('data', (text) => {
    told += text;
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  await Promise.race([new Promise((resolve) => server.stdout.once('data', resolve)), ended]);
  if (told === '') throw new Error('the server in Python did not start');
  return {
    port: Number.parseInt(told, 10),
    stop: async () => {
      server.stdin.end();
      await ended;
      return JSON.parse(told.trim().split('\n').at(-1) ?? '[]');
    },
  };
}
