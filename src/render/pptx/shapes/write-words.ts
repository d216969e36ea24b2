import type { TextShape } from '../../../model/drawing.js';
import type { Language } from '../../../model/language.js';
import type { Box } from '../../../model/length.js';
import { element, withAttributes, type XmlElement } from '../../../opc/index.js';
import { EXACT_DEPTH } from '../../../text/index.js';
import { solidFill, themeFonts, transform } from '../drawing-ml.js';
import { splitByLanguage } from '../office-language.js';

/** Line height in em; the same on every machine, as it is written exactly. */
const LEADING = 1.2;
/** Room for fonts that run wider than the measured ones, in em of the text's width and in points. */
const SLACK = { share: 0.12, least: 2 };
const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;
/** Units of `rot`: a 60,000th of a degree, clockwise. */
const TURN = 60_000;

/**
 * Words as a text box on their baseline. Its end that is anchored stands where it was drawn; towards the other there is
 * room, so that a viewer with other fonts moves nothing. It is never broken into lines and never fitted.
 */
export function writeWords(words: TextShape, name: string, language: Language): XmlElement {
  const runs = splitByLanguage(words.text, language).map(({ text, lang, altLang }) =>
    element('a:r', {}, [
      element(
        'a:rPr',
        {
          lang,
          altLang: altLang ?? undefined,
          sz: Math.round(words.size * 100),
          b: words.weight === 'bold' ? 1 : 0,
        },
        [solidFill(words.color), ...themeFonts('mn')],
      ),
      element('a:t', {}, [text]),
    ]),
  );
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 0, name: `${name} text` }),
      element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr'),
    ]),
    element('p:spPr', {}, [
      withAttributes(transform(boxOf(words)), {
        rot: words.rotation === 0 ? undefined : Math.round((((words.rotation % 360) + 360) % 360) * TURN),
      }),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    element('p:txBody', {}, [
      element('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 't' }, [
        element('a:noAutofit'),
      ]),
      element('a:lstStyle'),
      element('a:p', {}, [
        element('a:pPr', { algn: ALIGN[words.anchor], marL: 0, indent: 0 }, [
          element('a:lnSpc', {}, [element('a:spcPts', { val: Math.round(words.size * LEADING * 100) })]),
          element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
          element('a:buNone'),
        ]),
        ...runs,
      ]),
    ]),
  ]);
}

/** The box before it is turned about its middle; the text's own pivot is the left end of the baseline. */
function boxOf({ x, y, width, size, anchor, rotation }: TextShape): Box {
  const slack = width * SLACK.share + SLACK.least;
  const before = { start: 0, middle: slack, end: slack }[anchor];
  const after = { start: slack, middle: slack, end: 0 }[anchor];
  const box = { width: before + width + after, height: size * LEADING };
  const pivot = { x: before - box.width / 2, y: size * (LEADING - EXACT_DEPTH) - box.height / 2 };
  const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
  const middle = { x: x - (pivot.x * cos - pivot.y * sin), y: y - (pivot.x * sin + pivot.y * cos) };
  return { x: middle.x - box.width / 2, y: middle.y - box.height / 2, ...box };
}
