import type { Dataset } from '../model/dataset.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Localized } from '../model/language.js';
import type { Report } from '../model/report.js';
import { DISCLOSURE_ITEMS, type DisclosureItem } from '../schema/index.js';
import { notDisclosed } from './claim-messages.js';

/**
 * A report that shows its method tells of every item that its figures call for, be it that nothing is published of
 * it. Each that is passed over in silence is a warning.
 */
export function checkDisclosures(report: Report, dataset: Dataset, problems: Diagnostic[]): void {
  const shown = [...report.exhibits.values()].find(({ of }) => of === 'disclosures');
  if (shown === undefined) return;
  const told = new Set<string>(dataset.disclosures.flatMap(({ items }) => items));
  for (const item of DISCLOSURE_ITEMS) {
    if (!told.has(item) && isCalledFor(item, report, dataset)) problems.push(notDisclosed(shown.place, item));
  }
}

function isCalledFor(item: DisclosureItem, { languages }: Report, dataset: Dataset): boolean {
  const figures = [...dataset.figures.values()];
  const questions = [...dataset.questions.values()];
  switch (item) {
    case 'publisher':
      return true;
    case 'definitions':
      return questions.some(({ unit }) => unit.kind === 'money');
    case 'forecasts':
      return figures.some(({ status }) => status === 'forecast');
    case 'derivations':
      return figures.some(({ status }) => status === 'derived');
    case 'translation':
      return languages.length > 1 && questions.some(({ label }) => isOurs(label));
    default:
      return isSurvey(dataset);
  }
}

/** Shares that people were asked for and that the publisher computed. */
function isSurvey({ figures, questions }: Dataset): boolean {
  return [...figures.values()].some(
    ({ status, key }) => status === 'published' && questions.get(key.question)?.unit.kind === 'percent',
  );
}

function isOurs(label: Localized): boolean {
  return Object.values(label).some(({ by }) => by === 'ours');
}
