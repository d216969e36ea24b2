import { ranking } from './ranking.js';

/** Lowest of its kind; `lowest 2` is true of the last two. */
export const lowest = ranking('lowest', { from: 'bottom', exactly: false }, (number) =>
  number === undefined
    ? { en: 'the lowest', zh: '最低' }
    : { en: `among the lowest ${number}`, zh: `最低的${number}项之一` },
);
