import type { Publication } from '../../../model/page.js';
import type { Paragraph } from '../../../model/text.js';
import {
  element,
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
  type XmlElement,
  xmlPart,
} from '../../../opc/index.js';
import { changeLinkedSlides, linkTo, notesPart, type Pass, RELATIONSHIP, THEME } from '../deck.js';
import { SHAPE_NAMESPACES, shapeTree } from '../drawing-ml.js';
import { splitByLanguage } from '../office-language.js';
import { NOTES_MASTER, NOTES_THEME, writeNotesMaster } from '../write-notes-master.js';
import { plainText } from '../write-text.js';

/**
 * pptxgenjs gives every slide a notes page, empty or not, with all notes in one run; its notes master shares the
 * slides' theme, and PowerPoint repairs the file by stripping its placeholders (upstream 1443, 1449). Slides with
 * notes get a page with real paragraphs, the others none; the notes master is written anew, with a theme of its own.
 */
export const notesWhereThereAreNotes: Pass = (parts, { publication }) => {
  const masterLinks = [linkTo('rId1', 'theme', relativeTarget(NOTES_MASTER, NOTES_THEME))];
  const rebuilt = withParts(parts, [
    [NOTES_MASTER, writeNotesMaster(publication)],
    [NOTES_THEME, xmlPart(parts, THEME)],
    [relationshipsPartOf(NOTES_MASTER), writeRelationships(masterLinks)],
    ...publication.pages.map(
      ({ number, notes }) =>
        [notesPart(number), notes.length > 0 ? writeNotes(notes, publication) : undefined] as const,
    ),
    ...publication.pages
      .filter(({ notes }) => notes.length === 0)
      .map(({ number }) => [relationshipsPartOf(notesPart(number)), undefined] as const),
  ]);
  return changeLinkedSlides(rebuilt, publication, ({ slide, links }, { notes }) => ({
    slide,
    links: links.filter(({ type }) => notes.length > 0 || type !== `${RELATIONSHIP}notesSlide`),
  }));
};

function writeNotes(paragraphs: readonly Paragraph[], publication: Publication): XmlElement {
  const texts = paragraphs.map((paragraph) =>
    element(
      'a:p',
      {},
      splitByLanguage(plainText(paragraph), publication.language).map(({ text, lang, altLang }) =>
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
