import { rivals } from './claim-oracle.js';
import type { Values } from './numbers.js';

/** What each claim of the publisher comes to on given values, worked out by hand for each and not by the product. */
export function verdicts(
  values: Values,
  [low, high]: readonly [number, number],
): Readonly<Record<string, string>> {
  const of = (id: string): number => values.get(id) ?? Number.NaN;
  const place = (id: string, from: 'top' | 'bottom' = 'top'): number =>
    1 + rivals(id, values).filter((other) => (from === 'top' ? other > of(id) : other < of(id))).length;
  const five = (item: string) => `satisfaction.${item}.five`;
  const top2 = (item: string) => `satisfaction.${item}.top2`;
  const statement = (isTrue: boolean): string => (isTrue ? 'holds' : 'contradicted');
  /** True on one measure, with another that is not published. */
  const measured = (...isTrue: readonly boolean[]): string =>
    isTrue.includes(true) ? 'depends' : 'contradicted';
  /** A position among expectations, where options published only as a range may stand in between. */
  const open = (id: string, wanted: number): string =>
    place(id) !== wanted ? 'contradicted' : high > of(id) ? 'unverifiable' : 'holds';
  const over = (id: string): boolean => of(id) > 50 && of(id) <= 60;
  const expectations = ['personal', 'teamwork', 'learning', 'languages'].map((id) =>
    of(`expectations.${id}`),
  );
  const isWithin = (value: number): boolean => value >= 15 && value <= 40;
  const learning = isWithin(of('expectations.learning'));
  const others = [
    learning && isWithin(of('expectations.teamwork')),
    learning && isWithin(low) && isWithin(high),
  ];
  const total = of('contact.yes') + of('contact.no');
  return {
    'clarity-most-satisfied': measured(place(five('clarity')) === 1, place(top2('clarity')) === 1),
    'accuracy-low': measured(place(five('accuracy'), 'bottom') <= 2),
    'timeliness-low': measured(place(five('timeliness'), 'bottom') <= 2),
    'efficiency-low': measured(
      place(five('efficiency'), 'bottom') <= 2,
      place(top2('efficiency'), 'bottom') <= 2,
    ),
    'relevance-next': measured(place(five('relevance')) === 2, place(top2('relevance')) === 2),
    'market-expands': statement(of('market.2023') > of('market.2022')),
    'market-soars': 'unverifiable',
    'other-expectations': measured(...others),
    // Not said of the published options alone, and the list of options is not complete.
    'learning-third': place('expectations.learning') === 3 ? 'unverifiable' : 'contradicted',
    'expectations-high': statement(expectations.every((value) => value >= 15) && low >= 15),
    'scenes-errands': 'unverifiable',
    'scenes-preferred': 'opinion',
    mainstream: 'unverifiable',
    prospects: 'opinion',
    'contact-adds-up': statement(Math.abs(total - 100) <= 0.0101),
    'mobile-first': statement(place('scenes.mobile') === 1),
    'logistics-second': statement(place('scenes.logistics') === 2),
    'shopping-third': statement(place('scenes.shopping') === 3),
    'clarity-fives': statement(place(five('clarity')) === 1),
    'personal-first': open('expectations.personal', 1),
    'teamwork-second': open('expectations.teamwork', 2),
    'personal-majority': statement(over('expectations.personal')),
    'human-majority': statement(over('problem.human')),
    'market-fell': statement(of('market.2023') < of('market.2022')),
  };
}
