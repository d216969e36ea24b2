import { figureName, formatReading, wordingOf } from '../figures/index.js';
import { packOf } from '../language/index.js';
import type { Figure, Quantity, Unit } from '../model/figure.js';
import type { Language, Localized } from '../model/language.js';
import type { Material } from '../model/material.js';
import type { ExplainedFigure, Told } from './explanation.js';

/** A figure with its words in every language of the report. */
export function explainFigure(figure: Figure, { dataset, report }: Material): ExplainedFigure {
  const { id, key, reading, status, base, provenance, place } = figure;
  const question = dataset.questions.get(key.question);
  if (question === undefined) throw new Error(`${id} belongs to no question`);
  const { publication } = dataset;
  const inEach = (say: (language: Language) => string): Told =>
    Object.fromEntries(report.languages.map((language) => [language, say(language)]));
  const quantity: Quantity | null = reading.kind === 'value' ? reading.quantity : null;
  return {
    id,
    label: inEach((language) => figureName(figure, dataset, packOf(language))),
    value: inEach((language) => {
      const pack = packOf(language);
      return formatReading(reading, pack, wordingOf(publication.notPublished, pack));
    }),
    amount: quantity?.amount ?? null,
    unit: unitName(question.unit),
    interval:
      quantity !== null
        ? [quantity.low, quantity.high]
        : reading.kind === 'range'
          ? [reading.low.amount, reading.high.amount]
          : null,
    status,
    base: base.kind === 'n' ? base.n : null,
    sources: provenance.sources.map(({ section, paragraph }) => ({
      section: told(publication.sections.get(section) ?? {}),
      paragraph,
    })),
    inputs: provenance.derivation?.inputs ?? [],
    place,
  };
}

/** Words of a report without the mark of who wrote them. */
export function told(localized: Localized): Told {
  return Object.fromEntries(Object.entries(localized).map(([language, { text }]) => [language, text]));
}

/** A unit by its name, money with its currency and scale. */
export function unitName(unit: Unit): string {
  return unit.kind === 'money' ? `${unit.currency} x ${unit.scale}` : unit.kind;
}
