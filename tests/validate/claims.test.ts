import { describe, expect, it } from 'vitest';
import { withClaim } from '../sample-claims.js';
import { checkSample, onlyProblem, sampleMaterial, underlined } from './check-sample.js';

const TRUE = 'verb: highest\nof: drinks.green\namong: published';

describe('claims of the publisher', () => {
  it('are read with their places, one reading for each measure', async () => {
    const { claims } = await sampleMaterial(
      withClaim('verb: highest\nof: drinks.green\nmeasure: [value, taste]'),
    );
    expect(claims).toHaveLength(1);
    const [claim] = claims;
    expect(claim?.id).toBe('green-first');
    expect(claim?.from).toEqual([{ section: 'drinks', paragraph: 1 }]);
    expect(claim?.readings.map(({ measure }) => measure?.kind)).toEqual(['metric', 'not-published']);
    expect(claim?.says.get('en')?.[0]).toMatchObject({
      kind: 'text',
      text: 'Green tea is ',
      place: { line: 6 },
    });
  });

  it('may be left out', async () => {
    expect((await sampleMaterial()).claims).toEqual([]);
  });

  it('in the order of the file, though digits come first in an object', async () => {
    const second = `\n  "2030":\n    from: {section: drinks}\n    says: {zh-CN: 甲, en: a}\n    kind: opinion`;
    const { claims } = await sampleMaterial({
      ...withClaim(TRUE),
      'claims.yaml': `${withClaim(TRUE)['claims.yaml']}${second}\n`,
    });
    expect(claims.map(({ id }) => id)).toEqual(['green-first', '2030']);
  });
});

describe('a verdict is never written', () => {
  it.each(['verdict: holds', 'judgement: true', '判断: 成立'])('%s', async (line) => {
    const changes = withClaim(`${TRUE}\n${line}`);
    const { diagnostics } = await checkSample(changes);
    const problem = onlyProblem(diagnostics);
    expect(underlined(problem, changes)).toBe(`claims.yaml validate/verdict-written ${line.split(':')[0]}`);
    expect(problem.hints[0]?.en).toContain(`remove \`${line.split(':')[0]}\``);
  });
});

describe('what is wrong with an encoding', () => {
  it.each([
    ['validate/unknown-reference tasty', 'verb: highest\nof: drinks.green\nmeasure: tasty'],
    ['validate/unknown-reference market2', 'verb: highest\nof: drinks.green\nscope: market2'],
    ['validate/missing-key green-first', 'verb: highest'],
    ['validate/missing-key green-first', 'of: drinks.green'],
    ['validate/unknown-key subjects', `${TRUE}\nsubjects: a`],
    ['validate/wrong-type many', `${TRUE}\nnumber: many`],
    ['validate/missing-key instead', `${TRUE}\ninstead: {en: tea}`],
  ])('%s', async (found, encoding) => {
    const changes = withClaim(encoding);
    const { diagnostics } = await checkSample(changes);
    expect(underlined(onlyProblem(diagnostics), changes)).toBe(`claims.yaml ${found}`);
  });

  it('a place that the publication does not have', async () => {
    const changes = withClaim(TRUE);
    const wrong = {
      ...changes,
      'claims.yaml': String(changes['claims.yaml']).replace('section: drinks', 'section: drink'),
    };
    const { diagnostics } = await checkSample(wrong);
    expect(underlined(onlyProblem(diagnostics), wrong)).toBe('claims.yaml validate/unknown-reference drink');
  });
});

describe('claims and the section that shows them', () => {
  it('claims that no section shows are a warning', async () => {
    const { diagnostics, material } = await checkSample({
      'claims.yaml': String(withClaim(TRUE)['claims.yaml']),
    });
    expect(onlyProblem(diagnostics)).toMatchObject({
      code: 'validate/claims-not-shown',
      severity: 'warning',
    });
    expect(material).not.toBeNull();
  });

  it('a section cannot show what is not there', async () => {
    const { 'claims.yaml': _, ...changes } = withClaim(TRUE);
    const { diagnostics } = await checkSample(changes);
    expect(underlined(onlyProblem(diagnostics), changes)).toBe('report.yaml validate/missing-key drinks');
  });
});
