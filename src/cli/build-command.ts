import {
  type BuildRequest,
  type BuildResult,
  build,
  check,
  checkOutputs,
  openDiskWorkspace,
  openPaint,
  openPaintingThread,
  privateWords,
  type Stage,
  type Workspace,
} from '../index.js';
import type { BuildWords } from './command.js';
import { fileTable } from './file-table.js';
import { mend } from './mend.js';
import { preferredLanguage } from './preferred-language.js';
import { inPrintedOrder, printDiagnostics } from './print-diagnostics.js';
import { problemForGithub, problemsAsJson, type ReportProblems } from './problems-for-programs.js';
import { reportsIn } from './reports-in.js';
import type { Terminal } from './run-command.js';
import { stageTimer } from './stage-timer.js';
import { toolVersion } from './tool-version.js';
import { watchSources } from './watch-sources.js';

/** Builds or checks the named reports, or all in `data/`. */
export async function buildCommand(command: BuildWords, terminal: Terminal): Promise<number> {
  const workspace = await openDiskWorkspace(terminal.folder, {
    cache: !command.noCache,
    watching: command.watch,
  });
  const world = {
    workspace,
    paint: command.verb === 'build' ? openPaintingThread(openPaint()) : openPaint(),
  };
  if (command.watch) return watchReports(command, world, terminal);
  return buildReports(command, await reportsIn(workspace, command.reports), world, terminal);
}

/** What a report is built in. */
interface World extends Pick<Required<BuildRequest>, 'paint'> {
  readonly workspace: Workspace;
}

/** Every report is tried even when one has errors. */
async function buildReports(
  command: BuildWords,
  reports: readonly string[],
  { workspace, paint }: World,
  terminal: Terminal,
): Promise<number> {
  const tool = { name: 'proofdeck', version: await toolVersion() };
  const language = command.messages ?? preferredLanguage(terminal);
  const told: ReportProblems[] = [];
  let failed = false;
  let blocked = false;
  for (const report of reports) {
    const timer = stageTimer(terminal);
    const request = {
      folder: `data/${report}`,
      strict: command.strict,
      onStage: (stage: Stage) => {
        timer.enter(stage);
        if (command.format === 'text') progress(report, stage, terminal);
      },
    };
    const run = async (): Promise<Pick<BuildResult, 'diagnostics' | 'files'>> =>
      command.verb === 'check'
        ? { ...(await check(workspace, request)), files: [] }
        : build(workspace, {
            ...request,
            tool,
            paint,
            write: true,
            deckPdf: command.deckPdf,
            pictures: command.pictures ? 'all' : 'first',
            ...(command.markChanges === null ? {} : { markChanges: command.markChanges }),
          });
    let result = await run();
    if (
      command.fix &&
      (await mend(
        result.diagnostics,
        workspace,
        command.format === 'text' ? terminal.print : terminal.complain,
      ))
    )
      result = await run();
    if (command.outputs) {
      const found = await checkOutputs(workspace, report, privateWords(terminal.folder));
      result = { ...result, diagnostics: [...result.diagnostics, ...found] };
    }
    timer.end();
    if (terminal.isTerminal && command.format === 'text') terminal.rewrite('');
    const diagnostics = inPrintedOrder(result.diagnostics);
    told.push({ report, diagnostics });
    if (command.format === 'text') await printDiagnostics(diagnostics, { workspace, language, terminal });
    if (command.format === 'github')
      for (const diagnostic of diagnostics) terminal.print(problemForGithub(diagnostic, language));
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    blocked ||= errors.some(({ code }) => code === 'deliver/not-writable');
    failed ||= errors.length > 0;
    const isQuiet = errors.length > 0 || command.format !== 'text';
    const say = isQuiet ? terminal.complain : terminal.print;
    say(conclusion(report, result, errors.length, command.verb));
    if (command.timings) say(timer.table());
  }
  if (command.format === 'json') terminal.print(problemsAsJson(told, language));
  return blocked ? 2 : failed ? 1 : 0;
}

/** Builds now and after every change, until it is interrupted; whatever goes wrong is told and outlived. */
async function watchReports(command: BuildWords, world: World, terminal: Terminal): Promise<number> {
  await watchSources(terminal, 'Built', async (touched) => {
    const all = await reportsIn(world.workspace, command.reports);
    const reports = touched === null ? all : all.filter((report) => touched.includes(report));
    if (reports.length > 0) await buildReports(command, reports, world, terminal);
  });
  return 0;
}

function progress(report: string, stage: Stage, terminal: Terminal): void {
  if (terminal.isTerminal) terminal.rewrite(`${report}: ${stage} ...`);
}

function conclusion(
  report: string,
  { files, diagnostics }: Pick<BuildResult, 'files' | 'diagnostics'>,
  errors: number,
  verb: 'build' | 'check',
): string {
  const warnings = diagnostics.length - errors;
  const warned = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  if (errors > 0) {
    const kept = verb === 'build' ? ' Nothing was written; the last good outputs are untouched.' : '';
    return `${report}: ${errors} ${errors === 1 ? 'error' : 'errors'}${warned}.${kept}`;
  }
  return verb === 'check' ? `${report}: no errors${warned}.` : `${report}: ${fileTable(files)}`;
}
