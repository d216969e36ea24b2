import { wordingOf } from '../figures/index.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Localized } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { BindContext } from './context.js';
import { findQuantities } from './find-quantities.js';
import { looseInWording } from './quantity-messages.js';

/**
 * The wordings of report.yaml are printed like any text: a quantity in them must be one that the dataset declares.
 * What the dataset itself says, such as labels and disclosures, is declared and is not looked at.
 */
export function checkReportWordings(context: BindContext): readonly Diagnostic[] {
  const { report, pack, declared } = context;
  const wordings: readonly (readonly [Localized | null, Place])[] = [
    [report.shortTitle, report.place],
    [report.author, report.place],
    [report.keywords, report.place],
    ...[...report.exhibits.values()].map(({ label, place }) => [label, place] as const),
  ];
  return wordings.flatMap(([wording, place]) =>
    wording === null
      ? []
      : findQuantities(wordingOf(wording, pack), pack, declared).map(({ text }) =>
          looseInWording(place, text, wordingOf(wording, pack)),
        ),
  );
}
