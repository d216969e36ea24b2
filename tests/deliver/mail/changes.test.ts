import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { bundlesOf, draftOf } from '../../../src/deliver/index.js';
import type { ClaimChange, FigureChange, Redline } from '../../../src/model/redline.js';
import { mailRequest } from './request.js';

const claim = (kind: ClaimChange['kind'], language: string, words: string): ClaimChange => ({
  kind,
  language,
  section: 'summary',
  part: 'headline',
  source: 'highest drinks.green',
  words,
  now: kind === 'flipped' ? 'comes second' : null,
});

const figure = (index: number): FigureChange => ({
  id: `drinks.tea${index}`,
  kind: 'changed',
  label: { 'zh-CN': `茶${index}`, en: `Tea ${index}` },
  before: { 'zh-CN': '40.0%', en: '40.0%' },
  after: { 'zh-CN': '41.0%', en: '41.0%' },
  difference: { 'zh-CN': '+1.0个百分点', en: '+1.0 pp' },
  relative: null,
});

const REDLINE: Redline = {
  from: { version: '0.9', issued: '2030-01-31' },
  to: { version: '1.0', issued: '2030-02-28' },
  figures: Array.from({ length: 10 }, (_, index) => figure(index + 1)),
  claims: [
    claim('added', 'en', 'a <new> one'),
    claim('flipped', 'en', 'leads'),
    claim('flipped', 'zh-CN', '居首'),
  ],
  texts: [],
  exhibits: [],
  pages: [],
};

/** The English letter to the clients of a report that changed so. */
async function letter(redline: Redline) {
  const request = { ...(await mailRequest()), redline };
  const bundle = bundlesOf(request, 'clients').find(({ language }) => language === 'en');
  if (bundle === undefined) throw new Error('there is no English letter');
  const [, bytes] = await draftOf(bundle, request);
  return simpleParser(Buffer.from(bytes));
}

describe('what changed since the last issue', () => {
  it('begins with claims that turned false, in the language of the letter', async () => {
    const { text = '' } = await letter(REDLINE);
    const told = text
      .slice(text.indexOf('What changed since v0.9 (2030-01-31)'))
      .split('\n\n')[0]
      ?.split('\n');
    expect(told).toEqual([
      'What changed since v0.9 (2030-01-31)',
      '- no longer true: “leads”; now: “comes second”',
      '- newly said: “a <new> one”',
      ...Array.from({ length: 8 }, (_, index) => `- Tea ${index + 1}: 40.0% → 41.0% (+1.0 pp)`),
      '- and 2 more',
    ]);
  });

  it('is told in HTML, too, with nothing that the words could break', async () => {
    const { html } = await letter(REDLINE);
    expect(html).toContain('>no longer true: “leads”; now: “comes second”</strong>');
    expect(html).toContain('“a &lt;new&gt; one”');
    expect(html).not.toMatch(/<(?:table|script|link)\b/);
  });

  it('is left out where nothing changed', async () => {
    const { text } = await letter({ ...REDLINE, figures: [], claims: [] });
    expect(text).not.toContain('What changed');
  });
});
