import { wordingOf } from '../figures/index.js';
import { type LanguagePack, packOf } from '../language/index.js';
import type { Commentary } from '../model/commentary.js';
import type { Dataset } from '../model/dataset.js';
import type { Diagnostic, Staged } from '../model/diagnostic.js';
import type { Language, Localized } from '../model/language.js';
import type { Material } from '../model/material.js';
import type { JudgedClaim } from '../model/published-claim.js';
import type { DerivedValue, Edition, Story } from '../model/story.js';
import type { Workspace } from '../model/workspace.js';

export { amend, type Edit, editsOf } from './amend.js';
export { judgeAgain } from './judge-again.js';

import { bindMail } from './bind-mail.js';
import type { BoundSection } from './bind-section.js';
import { checkReportWordings } from './check-report-wordings.js';
import type { BindContext } from './context.js';
import { type DeclaredWordings, declaredWordings, NOTHING_DECLARED } from './declared-wordings.js';
import { printedFigures } from './figures-printed.js';
import { findQuantities } from './find-quantities.js';
import { sectionBinder } from './kept-sections.js';
import { type BoundEdition, checkParity } from './parity.js';
import { claimTable, judgePublishedClaim } from './published-claims/index.js';
import { figuresByQuestion } from './resolve-figure.js';
import { languageUnchecked } from './wording-messages.js';

/**
 * Judges what the publisher says, binds every number, checks every claim, and holds the languages against each other.
 * `keep` spares a process that binds again the sections in which nothing has changed.
 */
export function bind(
  commentaries: ReadonlyMap<Language, Commentary>,
  material: Material,
  keep?: Workspace['keep'],
): Staged<Story> {
  const { dataset } = material;
  const figures = { dataset, figuresOf: figuresByQuestion(dataset) };
  const judgements = material.claims.map((claim) => judgePublishedClaim(claim, figures));
  const judged = judgements.map(({ value }) => value);
  const editions = material.report.languages.flatMap((language) => {
    const commentary = commentaries.get(language);
    return commentary === undefined ? [] : [bindEdition(commentary, material, judged, keep)];
  });
  const mail =
    material.mail === null
      ? { value: [], diagnostics: [] }
      : bindMail(
          material.mail,
          new Map(material.report.languages.map((language) => [language, contextOf(language, material)])),
        );
  const diagnostics: Diagnostic[] = [
    ...judgements.flatMap((one) => one.diagnostics),
    ...editions.flatMap(({ sections }) => [...sections.values()].flatMap((section) => section.diagnostics)),
    ...editions.flatMap((edition) => edition.diagnostics),
    ...checkParity(editions, material.report),
    ...mail.diagnostics,
  ];
  return {
    value: { editions: editions.map((edition) => finish(edition, material)), judged, mail: mail.value },
    diagnostics,
  };
}

function contextOf(language: Language, { dataset, report }: Material): BindContext {
  const pack = packOf(language);
  return {
    pack,
    dataset,
    figuresOf: figuresByQuestion(dataset),
    report,
    declared: declaredIn(dataset, pack),
    printed: printedFigures(dataset, pack),
    nearby: [],
    inClaim: false,
    section: '',
    part: 'headline',
    prominent: false,
    printsFootnotes: false,
  };
}

function bindEdition(
  commentary: Commentary,
  material: Material,
  judged: readonly JudgedClaim[],
  keep: Workspace['keep'] | undefined,
): BoundEdition {
  const context = contextOf(commentary.language, material);
  const bindOne = sectionBinder(context, keep);
  const sections = commentary.sections.map((section): [string, BoundSection] => [
    section.id,
    withClaims(bindOne(section), judged, context),
  ]);
  return {
    language: commentary.language,
    commentary,
    sections: new Map(sections),
    diagnostics: checkEdition(context, commentary),
  };
}

function checkEdition(context: BindContext, { file, language }: Commentary): readonly Diagnostic[] {
  const unchecked =
    context.pack.statementWords === null ? [languageUnchecked({ file, line: 1, column: 1 }, language)] : [];
  return [...checkReportWordings(context), ...unchecked];
}

/** The section that shows the publisher's claims rests on what their table rests on. */
function withClaims(bound: BoundSection, judged: readonly JudgedClaim[], context: BindContext): BoundSection {
  const { report } = context;
  const shown = report.sections.find(({ id }) => id === bound.section.id)?.exhibits ?? [];
  if (!shown.some((id) => report.exhibits.get(id)?.of === 'claims')) return bound;
  const claims = claimTable(judged, { ...context, section: bound.section.id, part: 'points' });
  return {
    ...bound,
    wordings: claims.table,
    figures: [...new Set([...bound.figures, ...claims.bound.figures])],
    derived: [...bound.derived, ...claims.bound.derived],
    claims: [...bound.claims, ...claims.bound.claims],
    uses: [...bound.uses, ...claims.bound.uses],
    diagnostics: [...bound.diagnostics, ...claims.bound.diagnostics],
  };
}

/** In the order of report.yaml, whatever the order in the Markdown file. */
function finish({ language, sections }: BoundEdition, { report }: Material): Edition {
  const ordered = report.sections.flatMap(({ id }) => {
    const bound = sections.get(id);
    return bound === undefined ? [] : [bound];
  });
  const derived = new Map<string, DerivedValue>();
  for (const value of ordered.flatMap((bound) => bound.derived)) {
    if (!derived.has(value.expression)) derived.set(value.expression, value);
  }
  return {
    language,
    sections: ordered.map(({ section }) => section),
    derived: [...derived.values()],
    claims: ordered.flatMap(({ claims }) => claims),
    uses: ordered.flatMap(({ uses }) => uses),
    wordings: ordered.find(({ wordings }) => wordings !== null)?.wordings ?? null,
  };
}

/** Labels, scale points, periods and titles of the dataset: their digits are declared and need no binding. */
function declaredIn(dataset: Dataset, pack: LanguagePack): DeclaredWordings {
  const { publication } = dataset;
  const localized: readonly (Localized | null)[] = [
    publication.title,
    publication.notPublished,
    ...publication.sections.values(),
    ...[...dataset.questions.values()].flatMap(({ label, measure, options, metrics, segments }) => [
      label,
      measure,
      ...options.flatMap((option) => [option.label, option.detail]),
      ...metrics.map((metric) => metric.label),
      ...segments.map((segment) => segment.label),
    ]),
  ];
  const labels = localized
    .flatMap((wording) => (wording === null ? [] : [wordingOf(wording, pack)]))
    .filter((label) => findQuantities(label, pack, NOTHING_DECLARED).length > 0);
  const periods = [...dataset.questions.values()].flatMap((question) => question.periods);
  return declaredWordings([...labels, ...periods, ...periods.map((period) => pack.words.period(period))]);
}
