import type { Publication } from '../../model/page.js';
import type { TextStyle } from '../../model/text.js';
import { element, type XmlElement } from '../../opc/index.js';
import { emu, SHAPE_NAMESPACES, shapeTree, themeFonts } from './drawing-ml.js';
import { officeLanguage } from './office-language.js';
import { type Placeholder, placeholdersOf, styleOf } from './placeholders.js';
import { bodyPrompt } from './prompts.js';
import { placeholderShape, slotLevel, textBody, writePlaceholder } from './write-placeholder.js';

/**
 * The slide master: white ground, and title, body, date, footer and number placed as on the first layout that has a page
 * number. `layoutIds` are the relationship ids of the layouts.
 */
export function writeMaster(publication: Publication, layoutIds: readonly string[]): XmlElement {
  const model = publication.layouts.find(({ slots }) => slots.some(({ role }) => role === 'folio'));
  const layout = model ?? publication.layouts[0];
  const placeholders = layout ? placeholdersOf(layout, publication) : [];
  const framed = placeholders.filter(({ type }) => type !== 'body' && type !== 'content');
  const title = framed.find(({ type }) => type === 'title');
  return element('p:sldMaster', { ...SHAPE_NAMESPACES }, [
    element('p:cSld', {}, [
      element('p:bg', {}, [element('p:bgRef', { idx: 1001 }, [element('a:schemeClr', { val: 'bg1' })])]),
      shapeTree([
        ...framed.map((each) => writePlaceholder({ ...each, index: masterIndex(each) }, publication)),
        bodyShape(publication, title),
      ]),
    ]),
    element('p:clrMap', COLOR_MAP),
    element(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map((id, at) => element('p:sldLayoutId', { id: FIRST_LAYOUT_ID + at, 'r:id': id })),
    ),
    element('p:hf', { hdr: 0, dt: 0 }),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [titleLevel(title ? styleOf(title.slot, publication) : null)]),
      element('p:bodyStyle', {}, levels('body')),
      element('p:otherStyle', {}, levels('other')),
    ]),
  ]);
}

/** Layout ids share one number range with the master's own id, 2147483648. */
const FIRST_LAYOUT_ID = 2147483649;

export const COLOR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
} as const;

/** The master's body: below the title, to the lower margin; layouts place their own. */
function bodyShape({ size, language }: Publication, title: Placeholder | undefined): XmlElement {
  const box = title?.slot.box ?? {
    x: size.width * 0.05,
    y: size.height * 0.08,
    width: size.width * 0.9,
    height: size.height * 0.12,
  };
  const top = box.y + box.height;
  const prompt = element('a:r', {}, [
    element('a:rPr', { lang: officeLanguage(language) }),
    element('a:t', {}, [bodyPrompt(language)]),
  ]);
  return placeholderShape({
    name: 'body',
    mark: element('p:nvPr', {}, [element('p:ph', { type: 'body', idx: 1 })]),
    box: { ...box, y: top, height: Math.max(size.height * 0.9 - top, 1) },
    body: textBody({ anchor: 'top', level: null, content: [prompt] }),
  });
}

function masterIndex({ type }: Placeholder): number | null {
  return type === 'dt' ? 2 : type === 'ftr' ? 3 : type === 'sldNum' ? 4 : null;
}

function titleLevel(style: TextStyle | null): XmlElement {
  if (style) return slotLevel(style, 'mj');
  return element('a:lvl1pPr', { algn: 'l' }, [defaultRun(2400, 'mj')]);
}

/** Nine levels of plain text: bulleted below the first in bodies, unmarked elsewhere. */
function levels(kind: 'body' | 'other'): readonly XmlElement[] {
  return Array.from({ length: 9 }, (_, at) => {
    const marked = kind === 'body' && at > 0;
    const margin = kind === 'body' ? emu(18) * at : emu(36) * at;
    return element(
      `a:lvl${at + 1}pPr`,
      { marL: margin, indent: marked ? -emu(18) : 0, algn: 'l', eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
      [
        ...(marked ? [element('a:buFont', { typeface: '+mn-lt' }), element('a:buChar', { char: '•' })] : []),
        ...(kind === 'body' && !marked ? [element('a:buNone')] : []),
        defaultRun(kind === 'body' ? 1600 : 1800, 'mn'),
      ],
    );
  });
}

function defaultRun(size: number, fonts: 'mj' | 'mn'): XmlElement {
  return element('a:defRPr', { sz: size, kern: 1200 }, [
    element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx1' })]),
    ...themeFonts(fonts),
  ]);
}
