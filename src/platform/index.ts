export { openDiskWorkspace } from './disk-workspace.js';
export { openGitRevision } from './git-revision.js';
export { serveLoopback } from './loopback-server.js';
export { openMailJournal, whileSending } from './mail-journal.js';
export { openMemoryWorkspace } from './memory-workspace.js';
export {
  openPaintingThread,
  type PaintAnswer,
  type PaintMessage,
  type PaintOrder,
} from './painting-thread.js';
export { previewProgram } from './preview-program.js';
export { privateWords } from './private-words.js';
export { postBySmtp, type SmtpSettings } from './smtp.js';
export { watchFolders } from './watch-folders.js';
