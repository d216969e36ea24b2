export { amend, type Edit, editsOf } from './bind/index.js';
export { type BuildRequest, type BuildResult, build, type Stage } from './build.js';
export { type CheckRequest, type CheckResult, check } from './check.js';
export {
  type Fate,
  type Issue,
  type JournalEntry,
  type PostOffice,
  previewFiles,
  redlineAsMarkdown,
  redlineAsPage,
  redlineAsText,
  sendAll,
} from './deliver/index.js';
export { diff, type LaterIssue, readIssue } from './diff.js';
export { CODES, type CodeEntry, codeNamed, codes, codeText } from './explain/codes/index.js';
export {
  type Explained,
  type ExplainedClaim,
  type ExplainedFigure,
  type ExplainedPage,
  type ExplainedPublishedClaim,
  type Explanation,
  explain,
  explanationText,
  type Told,
} from './explain/index.js';
export { addTable, type ImportRequest, type ImportResult, importTable } from './import.js';
export { byNumber, issueFolder, issuesOf } from './issues.js';
export {
  checkOutputs,
  type MailOrder,
  outgoingMail,
  type PreparedMail,
  prepareMail,
  writeDrafts,
} from './mail.js';
export type { Compilation } from './model/compilation.js';
export type { Diagnostic, Sentence, Severity } from './model/diagnostic.js';
export type { DiagnosticCode } from './model/diagnostic-code.js';
export type { Place } from './model/place.js';
export type { Preview } from './model/preview.js';
export type { ReportRecord } from './model/record.js';
export type { Redline } from './model/redline.js';
export type { FontSource, Workspace, WriteFailure } from './model/workspace.js';
export {
  openDiskWorkspace,
  openGitRevision,
  openMailJournal,
  openMemoryWorkspace,
  openPaintingThread,
  postBySmtp,
  previewProgram,
  privateWords,
  type SmtpSettings,
  serveLoopback,
  watchFolders,
  whileSending,
} from './platform/index.js';
export { type PreviewRequest, preview } from './preview.js';
export { openPaint } from './raster/index.js';
export { journalIn as readJournal, jsonSchemas } from './schema/index.js';
export {
  type NewLanguage,
  type NewReport,
  type NotStarted,
  type NotTranslated,
  startReport,
  startTranslation,
} from './starter/index.js';
