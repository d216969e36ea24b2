import type { Publication } from '../../../model/page.js';
import type { ColorName } from '../../../model/theme.js';
import { element, rewrite, withAttributes, withParts, type XmlElement, xmlPart } from '../../../opc/index.js';
import { type Pass, THEME } from '../deck.js';

/** Which of the report's colours stands in which slot of an Office theme. */
export const THEME_SLOTS: readonly (readonly [slot: string, color: ColorName])[] = [
  ['dk1', 'ink'],
  ['lt1', 'white'],
  ['dk2', 'navy'],
  ['lt2', 'tint'],
  ['accent1', 'accent'],
  ['accent2', 'muted-bar'],
  ['accent3', 'likert-2'],
  ['accent4', 'warn'],
  ['accent5', 'ink2'],
  ['accent6', 'mute'],
  ['hlink', 'accent'],
  ['folHlink', 'mute'],
];

/**
 * pptxgenjs's theme is Office's own: its blue and orange, Calibri, no East Asian font, Chinese drawn in DengXian; and
 * it does not escape font names. Colours and fonts become the report's, so that what a user adds looks like the rest.
 */
export const themeOfTheReport: Pass<Publication> = (parts, publication) =>
  withParts(parts, [[THEME, reportTheme(xmlPart(parts, THEME), publication)]]);

function reportTheme(theme: XmlElement, publication: Publication): XmlElement {
  const { name } = publication.theme;
  const colored = rewrite(withAttributes(theme, { name }), 'a:clrScheme', () =>
    element(
      'a:clrScheme',
      { name },
      THEME_SLOTS.map(([slot, color]) => colorSlot(slot, color, publication)),
    ),
  );
  return rewrite(colored, 'a:fontScheme', () =>
    element('a:fontScheme', { name }, [
      element('a:majorFont', {}, fonts(publication)),
      element('a:minorFont', {}, fonts(publication)),
    ]),
  );
}

function colorSlot(slot: string, color: ColorName, publication: Publication): XmlElement {
  const value = publication.theme.colors[color].slice(1).toUpperCase();
  return element(`a:${slot}`, {}, [element('a:srgbClr', { val: value })]);
}

function fonts(publication: Publication): readonly XmlElement[] {
  const { latin, eastAsian } = publication.theme.fonts;
  return [
    element('a:latin', { typeface: latin.name }),
    element('a:ea', { typeface: eastAsian.name }),
    element('a:cs', { typeface: '' }),
    element('a:font', { script: 'Hans', typeface: eastAsian.name }),
  ];
}
