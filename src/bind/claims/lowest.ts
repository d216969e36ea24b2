import { ranking } from './ranking.js';

/** Lowest of its kind; `lowest 2` is true of the last two. */
export const lowest = ranking({
  verb: 'lowest',
  form: 'lowest [N] x [among segments]',
  means: { en: 'no other is below x; with N: fewer than N are', zh: '没有低于x的；带N时，低于x的不足N项' },
  from: 'bottom',
  exactly: false,
  says: (number) =>
    number === undefined
      ? { en: 'the lowest', zh: '最低' }
      : { en: `among the lowest ${number}`, zh: `最低的${number}项之一` },
});
