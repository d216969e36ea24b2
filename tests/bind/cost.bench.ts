import { bench, describe } from 'vitest';
import { bind } from '../../src/bind/index.js';
import { readCommentary } from '../../src/load/commentary.js';
import { largeReport } from './large-report.js';

/** Times for people: `npx vitest bench tests/bind --run`. */
const half = await largeReport(1_000, 200);
const whole = await largeReport(2_000, 400);
const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

describe('a report', () => {
  bench('1,000 figures, 200 sections', () => void bind(half.commentaries, half.material), once);
  bench('2,000 figures, 400 sections', () => void bind(whole.commentaries, whole.material), once);
});

describe('100,000 characters', () => {
  const texts = {
    一: '一'.repeat(100_000),
    digits: '9'.repeat(100_000),
    brackets: '['.repeat(100_000),
    'open claims': '[甲]{highest '.repeat(9_000),
    'number words': 'two '.repeat(25_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    bench(
      name,
      () => {
        const language = name === 'number words' ? 'en' : 'zh-CN';
        const read = readCommentary('a.md', language, `## 甲 {#s0}\n\n乙\n\n### Prose\n\n${text}\n`);
        bind(new Map([[language, read.value]]), half.material);
      },
      once,
    );
  }
});
