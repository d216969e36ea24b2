import type { Furniture, Layout } from '../../model/layout.js';
import type { Publication } from '../../model/page.js';
import type { ColorName } from '../../model/theme.js';
import { element, type XmlElement } from '../../opc/index.js';
import { asDecoration, SHAPE_NAMESPACES, shapeTree, solidFill, transform } from './drawing-ml.js';
import { placeholdersOf } from './placeholders.js';
import { textBody, writePlaceholder } from './write-placeholder.js';

/** A slide layout: its furniture drawn behind, then its placeholders with their boxes and text styles. */
export function writeLayout(layout: Layout, publication: Publication): XmlElement {
  const shapes = [
    ...layout.furniture.map((piece) => furnitureShape(piece, publication)),
    ...placeholdersOf(layout, publication).map((each) => writePlaceholder(each, publication)),
  ];
  return element('p:sldLayout', { ...SHAPE_NAMESPACES, preserve: 1, userDrawn: 1 }, [
    element('p:cSld', { name: layout.name }, [shapeTree(shapes)]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ]);
}

function furnitureShape(piece: Furniture, publication: Publication): XmlElement {
  const fill = publication.theme.colors[piece.fill as ColorName];
  if (!fill)
    throw new Error(`Furniture ${piece.name} names the colour ${piece.fill}, which the theme lacks.`);
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      asDecoration(element('p:cNvPr', { id: 0, name: piece.name })),
      element('p:cNvSpPr'),
      element('p:nvPr', { userDrawn: 1 }),
    ]),
    element('p:spPr', {}, [
      transform(piece.box),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      solidFill(fill),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    textBody({ anchor: 'top', level: null, content: [element('a:endParaRPr', { lang: 'en-US' })] }),
  ]);
}
