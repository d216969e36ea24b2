import type { Language } from '../../../model/language.js';
import type { Paragraph } from '../../../model/text.js';
import {
  element,
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
  type XmlElement,
} from '../../../opc/index.js';
import { changeLinkedSlide, linkTo, notesPart, type Pass, RELATIONSHIP, slidePart } from '../deck.js';
import { SHAPE_NAMESPACES, shapeTree } from '../drawing-ml.js';
import { splitByLanguage } from '../office-language.js';
import type { SlidePlan } from '../slide-plan.js';
import { NOTES_MASTER } from '../write-notes-master.js';
import { plainText } from '../write-text.js';

/**
 * pptxgenjs gives every slide a notes page, empty or not, with all notes in one run. Slides with notes get a page with
 * real paragraphs, the others none.
 */
export const notesWhereThereAreNotes: Pass<SlidePlan> = (parts, plan) => {
  const { number, notes } = plan.page;
  const [slide, page] = [slidePart(number), notesPart(number)];
  const isNotes = (type: string): boolean => type === `${RELATIONSHIP}notesSlide`;
  if (notes.length === 0) {
    return changeLinkedSlide(parts, plan, (before) => ({
      ...before,
      links: before.links.filter(({ type }) => !isNotes(type)),
    }));
  }
  const links = [
    linkTo('rId1', 'notesMaster', relativeTarget(page, NOTES_MASTER)),
    linkTo('rId2', 'slide', relativeTarget(page, slide)),
  ];
  const written = withParts(parts, [
    [page, writeNotes(notes, plan.language)],
    [relationshipsPartOf(page), writeRelationships(links)],
  ]);
  const target = relativeTarget(slide, page);
  return changeLinkedSlide(written, plan, (before) => ({
    ...before,
    links: before.links.map((link) => (isNotes(link.type) ? { ...link, target } : link)),
  }));
};

function writeNotes(paragraphs: readonly Paragraph[], language: Language): XmlElement {
  const texts = paragraphs.map((paragraph) =>
    element(
      'a:p',
      {},
      splitByLanguage(plainText(paragraph), language).map(({ text, lang, altLang }) =>
        element('a:r', {}, [
          element('a:rPr', { lang, altLang: altLang ?? undefined }),
          element('a:t', {}, [text]),
        ]),
      ),
    ),
  );
  return element('p:notes', { ...SHAPE_NAMESPACES }, [
    element('p:cSld', {}, [
      shapeTree([
        notesShape('slide', { type: 'sldImg' }, null),
        notesShape('notes', { type: 'body', idx: 1 }, texts),
      ]),
    ]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ]);
}

function notesShape(
  name: string,
  placeholder: { readonly type: string; readonly idx?: number },
  texts: readonly XmlElement[] | null,
): XmlElement {
  const isImage = texts === null;
  const locks = isImage ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 0, name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', locks)]),
      element('p:nvPr', {}, [element('p:ph', placeholder)]),
    ]),
    element('p:spPr'),
    ...(isImage ? [] : [element('p:txBody', {}, [element('a:bodyPr'), element('a:lstStyle'), ...texts])]),
  ]);
}
