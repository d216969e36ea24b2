import type { Box } from '../../model/length.js';
import type { Publication } from '../../model/page.js';
import { element, type XmlElement } from '../../opc/index.js';
import { SHAPE_NAMESPACES, shapeTree, themeFonts, transform } from './drawing-ml.js';
import { officeLanguage } from './office-language.js';
import { notesPrompt } from './prompts.js';
import { COLOR_MAP } from './write-master.js';

export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
export const NOTES_THEME = 'ppt/theme/theme2.xml';

/** A notes page is 540 x 720 pt: the slide's picture above, the notes below. */
const WIDTH = 540;
const MARGIN = 54;
const NOTES_TOP = 346.5;
const NOTES_HEIGHT = 283.5;

/** The notes master: a picture of the slide and the notes, nothing else. */
export function writeNotesMaster({ size, language }: Publication): XmlElement {
  const width = WIDTH - 2 * MARGIN;
  const image = { x: MARGIN, y: 90, width, height: (width * size.height) / size.width };
  const notes = { x: MARGIN, y: NOTES_TOP, width, height: NOTES_HEIGHT };
  const run = element('a:r', {}, [
    element('a:rPr', { lang: officeLanguage(language) }),
    element('a:t', {}, [notesPrompt(language)]),
  ]);
  return element('p:notesMaster', { ...SHAPE_NAMESPACES }, [
    element('p:cSld', {}, [
      element('p:bg', {}, [element('p:bgRef', { idx: 1001 }, [element('a:schemeClr', { val: 'bg1' })])]),
      shapeTree([
        masterShape('slide', { type: 'sldImg', idx: 2 }, { box: image, content: [] }),
        masterShape('notes', { type: 'body', sz: 'quarter', idx: 3 }, { box: notes, content: [run] }),
      ]),
    ]),
    element('p:clrMap', COLOR_MAP),
    element('p:notesStyle', {}, [
      element('a:lvl1pPr', { marL: 0, algn: 'l' }, [
        element('a:defRPr', { sz: 1200, kern: 1200 }, [
          element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx1' })]),
          ...themeFonts('mn'),
        ]),
      ]),
    ]),
  ]);
}

function masterShape(
  name: string,
  placeholder: { readonly type: string; readonly sz?: string; readonly idx: number },
  filled: { readonly box: Box; readonly content: readonly XmlElement[] },
): XmlElement {
  const isImage = placeholder.type === 'sldImg';
  const locks = isImage ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const line = element('a:ln', { w: 12700 }, [
    element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx1' })]),
  ]);
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 0, name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', locks)]),
      element('p:nvPr', {}, [element('p:ph', placeholder)]),
    ]),
    element('p:spPr', {}, [
      transform(filled.box),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      ...(isImage ? [element('a:noFill'), line] : []),
    ]),
    element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), element('a:p', {}, filled.content)]),
  ]);
}
