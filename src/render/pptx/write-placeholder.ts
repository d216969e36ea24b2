import type { Box } from '../../model/length.js';
import type { Publication } from '../../model/page.js';
import type { TextStyle } from '../../model/text.js';
import { element, type XmlElement } from '../../opc/index.js';
import { solidFill, themeFonts, transform } from './drawing-ml.js';
import { officeLanguage } from './office-language.js';
import { type Placeholder, placeholderMark, styleOf } from './placeholders.js';
import { promptFor } from './prompts.js';

/** A layout's or master's placeholder: its box, its text style and what it shows until it is filled. */
export function writePlaceholder(placeholder: Placeholder, publication: Publication): XmlElement {
  const { slot, type } = placeholder;
  const manner = element('a:rPr', { lang: officeLanguage(publication.language) });
  const content =
    type === 'sldNum'
      ? element('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, [manner, element('a:t', {}, ['‹#›'])])
      : element('a:r', {}, [manner, element('a:t', {}, [promptFor(placeholder, publication)])]);
  return placeholderShape({
    name: slot.name,
    mark: placeholderMark(placeholder),
    box: slot.box,
    body: textBody({
      anchor: slot.anchor,
      level: levelOf(placeholder, styleOf(slot, publication)),
      content: [content],
    }),
  });
}

/** A shape that other shapes inherit from, locked against grouping as PowerPoint's own are. */
export function placeholderShape(shape: {
  readonly name: string;
  /** Its `p:nvPr`. */
  readonly mark: XmlElement;
  readonly box: Box;
  readonly body: XmlElement;
}): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 0, name: shape.name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      shape.mark,
    ]),
    element('p:spPr', {}, [
      transform(shape.box),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    ]),
    shape.body,
  ]);
}

/** The field of a page number; any constant id will do, it names no thing outside its paragraph. */
export const NUMBER_FIELD = '{8B0C2E7A-51D4-4E0B-9C1F-3A6D2F70B915}';

/** A text body of one paragraph without insets, in a frame that keeps its size; `level` is its first list level. */
export function textBody(body: {
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly level: XmlElement | null;
  readonly content: readonly XmlElement[];
}): XmlElement {
  const anchor = { top: 't', middle: 'ctr', bottom: 'b' }[body.anchor];
  return element('p:txBody', {}, [
    element('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor }, [
      element('a:noAutofit'),
    ]),
    element('a:lstStyle', {}, body.level ? [body.level] : []),
    element('a:p', {}, body.content),
  ]);
}

/** The first level of a placeholder whose slot has this text style: titles are set in the font of headings. */
export function levelOf({ type }: Placeholder, style: TextStyle): XmlElement {
  return slotLevel(style, type === 'title' ? 'mj' : 'mn');
}

/** A slot's text style as the first level of its placeholder. */
export function slotLevel(style: TextStyle, fonts: 'mj' | 'mn'): XmlElement {
  return element(
    'a:lvl1pPr',
    { algn: { left: 'l', right: 'r', center: 'ctr' }[style.align], indent: 0, marL: 0 },
    [
      element('a:lnSpc', {}, [element('a:spcPts', { val: Math.round(style.size * style.leading * 100) })]),
      element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
      element('a:buNone'),
      element('a:defRPr', { sz: Math.round(style.size * 100), b: style.weight === 'bold' ? 1 : 0 }, [
        solidFill(style.color),
        ...themeFonts(fonts),
      ]),
    ],
  );
}
