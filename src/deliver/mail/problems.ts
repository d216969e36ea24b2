import type { Diagnostic } from '../../model/diagnostic.js';
import { documentMissing, tooLarge } from '../mail-messages.js';
import type { Bundle } from './drafts.js';

/** What is to be said of a bundle: documents that are not there, that go in a lighter form, or do not go. */
export function bundleProblems(
  { list, letter, asPdf, missing }: Bundle,
  report: string,
  largest: number,
): readonly Diagnostic[] {
  const megabytes = largest / 1_000_000;
  const how = letter.download === null ? 'on-request' : 'link';
  return [
    ...missing.map((name) => documentMissing(name, report)),
    ...asPdf.map((name) => tooLarge(list, name, megabytes, 'as-pdf')),
    ...letter.leftOut.map(({ name }) => tooLarge(list, name, megabytes, how)),
  ];
}
