import { bind } from '../../../src/bind/index.js';
import {
  bundlesOf,
  type MailRequest,
  type Outgoing,
  outgoingOf,
  recordOf,
} from '../../../src/deliver/index.js';
import { load } from '../../../src/load/index.js';
import { validate } from '../../../src/validate/index.js';
import { openTestWorkspace } from '../../run/test-workspace.js';
import { MAIL } from '../../sample-mail.js';
import { type Change, SAMPLE, sampleReport } from '../../sample-report.js';

/** Names of the sample's documents as they are built. */
export const BUILT = {
  'leaf_tea_2030_deck_zh_v1.0_20300228.pptx': 40_000,
  'leaf_tea_2030_deck_en_v1.0_20300228.pptx': 50_000,
  'leaf_tea_2030_brief_zh_v1.0_20300228.pdf': 60_000,
  'leaf_tea_2030_brief_en_v1.0_20300228.pdf': 70_000,
  'data.xlsx': 8_000,
} as const;

/** A mail of the sample report, with made-up documents of these sizes. */
export async function mailRequest(
  changes: Readonly<Record<string, Change>> = {},
  sizes: Readonly<Record<string, number>> = BUILT,
): Promise<MailRequest> {
  const files = sampleReport({ 'mail.yaml': MAIL, ...changes });
  const { value: sources } = await load(openTestWorkspace(files), SAMPLE);
  const material = sources === null ? null : validate(sources).value;
  if (sources === null || material === null) throw new Error('the sample is no report');
  const { value: story, diagnostics } = bind(sources.commentaries, material);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return {
    material,
    texts: story.mail,
    record: recordOf({ material, story }, []),
    files: new Map(Object.entries(sizes).map(([name, size]) => [name, bytesOf(name, size)])),
    redline: null,
  };
}

/** Bytes that differ from file to file and are no text. */
function bytesOf(name: string, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + name.length * 7) % 251);
}

/** One message a recipient of all lists. */
export function outgoing(request: MailRequest): readonly Outgoing[] {
  return bundlesOf(request, null).flatMap((bundle) => outgoingOf(bundle, request));
}
