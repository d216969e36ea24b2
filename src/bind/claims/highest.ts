import { ranking } from './ranking.js';

/** Highest of its kind; `highest 2` is true of the first two. */
export const highest = ranking({
  verb: 'highest',
  form: 'highest [N] x [among segments]',
  means: { en: 'no other is above x; with N: fewer than N are', zh: '没有高于x的；带N时，高于x的不足N项' },
  from: 'top',
  exactly: false,
  says: (number) =>
    number === undefined
      ? { en: 'the highest', zh: '最高' }
      : { en: `among the highest ${number}`, zh: `最高的${number}项之一` },
});
