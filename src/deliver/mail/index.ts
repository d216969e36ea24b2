export { builtOutputs } from './built.js';
export { type Bundle, bundlesOf, draftOf, type MailRequest, type Outgoing, outgoingOf } from './drafts.js';
export { bundleProblems } from './problems.js';
export { type Fate, type JournalEntry, type PostOffice, sendAll } from './send.js';
