import { ranking } from './ranking.js';

/** Highest of its kind; `highest 2` is true of the first two. */
export const highest = ranking('highest', { from: 'top', exactly: false }, (number) =>
  number === undefined
    ? { en: 'the highest', zh: '最高' }
    : { en: `among the highest ${number}`, zh: `最高的${number}项之一` },
);
