import { ranking } from './ranking.js';

/** At exactly this position, counted from the highest: `rank 2` is 其次, second. */
export const rank = ranking({
  verb: 'rank',
  form: 'rank N x [among segments]',
  means: { en: 'exactly N − 1 are above x', zh: '高于x的恰有N − 1项' },
  from: 'top',
  exactly: true,
  says: (number) => ({ en: `number ${number ?? '?'}`, zh: `第${number ?? '？'}位` }),
});
