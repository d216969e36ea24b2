import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

/** What Python's `email` reads of a message. */
export interface ReadByPython {
  readonly subject: string;
  readonly to: readonly string[];
  readonly defects: readonly string[];
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
}

const READER = `
import email, email.policy, json, sys
message = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
parts = list(message.walk())
headers = [value for part in parts for value in part.values()]
print(json.dumps({
  'subject': message['subject'],
  'to': [one.addr_spec for one in message['to'].addresses],
  'defects': [str(one) for part in parts for one in part.defects] + [str(one) for value in headers for one in getattr(value, 'defects', ())],
  'text': message.get_body(('plain',)).get_content(),
  'attachments': [{'name': one.get_filename(), 'size': len(one.get_payload(decode=True))} for one in message.iter_attachments()],
}))
`;

/** Whether this machine has Python 3. */
export async function hasPython(): Promise<boolean> {
  try {
    await promisify(execFile)('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Null where this machine has no Python 3. */
export async function readByPython(message: Uint8Array): Promise<ReadByPython | null> {
  if (!(await hasPython())) return null;
  const told = execFileSync('python3', ['-c', READER], {
    input: message,
    maxBuffer: 100_000_000,
    env: { PYTHONIOENCODING: 'utf-8', PATH: process.env.PATH ?? '' },
  });
  return JSON.parse(told.toString('utf8')) as ReadByPython;
}
