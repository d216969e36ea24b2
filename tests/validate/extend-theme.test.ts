import { describe, expect, it } from 'vitest';
import { replacing } from '../sample-report.js';
import { checkSample, onlyProblem, sampleMaterial, underlined } from './check-sample.js';

const MINE = 'templates/themes/mine.yaml';
const USED = { 'report.yaml': replacing('theme: house', 'theme: mine') };

/** The sample report in a theme of its own that states so much. */
const themed = (text: string) => ({ ...USED, [MINE]: text });

const THIRD = 'templates/themes/third.yaml';

describe('a theme that extends another', () => {
  it('states only what differs', async () => {
    const house = await sampleMaterial();
    const own = await sampleMaterial(
      themed('extends: house\ncolors: {accent: "#0E6A80"}\nstyles: {deck: {footer: {size: {en: 9.5}}}}\n'),
    );
    const [theme, base] = [own, house].map(
      ({ themes }) => themes.find(({ language }) => language === 'en')?.theme,
    );
    expect(theme?.name).toBe('mine');
    expect(theme?.colors).toEqual({ ...base?.colors, accent: '#0E6A80' });
    expect(theme?.palettes).toEqual(base?.palettes);
    expect(theme?.styles.footer).toEqual({ ...base?.styles.footer, size: 9.5 });
    expect(theme?.styles.folio).toEqual(base?.styles.folio);
  });

  it('may rest on one that rests on another', async () => {
    const { themes } = await sampleMaterial({
      ...themed('extends: third\ncolors: {accent: "#0E6A80"}\n'),
      [THIRD]: 'extends: house\ncolors: {accent: "#000000", ink: "#15212C"}\n',
    });
    expect(themes[0]?.theme.colors).toMatchObject({ accent: '#0E6A80', ink: '#15212C', navy: '#0B2E4F' });
  });

  it('is the whole of a list that it states', async () => {
    const changes = themed('extends: house\ncontrast:\n  - {color: white, on: tint, at-least: 3}\n');
    const found = onlyProblem((await checkSample(changes)).diagnostics);
    expect(underlined(found, changes)).toContain(`${MINE} validate/low-contrast`);
  });

  it('is told of a fault where the fault was written', async () => {
    const changes = themed('extends: house\ncolors: {accent: "#EEEEEE", acent: "#000000"}\n');
    const codes = (await checkSample(changes)).diagnostics.map((one) => underlined(one, changes));
    expect(codes.join('\n')).toContain(`${MINE} validate/unknown-key acent`);
    const inherited = themed('extends: house\ncolors: {white: "#888888"}\n');
    const places = (await checkSample(inherited)).diagnostics.map(({ place }) => place?.file);
    expect(places).toContain('templates/themes/house.yaml');
  });

  it.each([
    ['itself', { [MINE]: 'extends: mine\n' }, `${MINE} validate/themes-in-a-circle mine`],
    [
      'one that extends it',
      { [MINE]: 'extends: third\n', [THIRD]: 'extends: mine\n' },
      `${THIRD} validate/themes-in-a-circle mine`,
    ],
    ['one that is not there', { [MINE]: 'extends: hous\n' }, `${MINE} load/missing-file hous`],
  ])('is refused when that is %s', async (_, files, expected) => {
    const changes = { ...USED, ...files };
    const { material, diagnostics } = await checkSample(changes);
    expect(underlined(onlyProblem(diagnostics), changes)).toBe(expected);
    expect(material).toBeNull();
  });

  it('is refused when the name is none', async () => {
    const { material, diagnostics } = await checkSample(themed('extends: [house]\n'));
    expect(diagnostics.map(({ code }) => code)).toContain('validate/wrong-type');
    expect(material).toBeNull();
  });

  it('is refused when the name leads elsewhere', async () => {
    const changes = themed('extends: ../charts/line\n');
    const { material, diagnostics } = await checkSample(changes);
    expect(underlined(onlyProblem(diagnostics), changes)).toBe(
      `${MINE} validate/unknown-reference ../charts/line`,
    );
    expect(material).toBeNull();
  });
});
