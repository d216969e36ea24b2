import { ranking } from './ranking.js';

/** At exactly this position, counted from the highest: `rank 2` is 其次, second. */
export const rank = ranking('rank', { from: 'top', exactly: true }, (number) => ({
  en: `number ${number ?? '?'}`,
  zh: `第${number ?? '？'}位`,
}));
