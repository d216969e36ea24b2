import type { Publication } from '../../../model/page.js';
import {
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
  xmlPart,
} from '../../../opc/index.js';
import { linkTo, type Pass, THEME } from '../deck.js';
import { NOTES_MASTER, NOTES_THEME, writeNotesMaster } from '../write-notes-master.js';

/**
 * pptxgenjs's notes master shares the slides' theme, and PowerPoint repairs the file by stripping its placeholders
 * (upstream 1443, 1449). The notes master is written anew, with a theme of its own.
 */
export const notesMasterOfItsOwn: Pass<Publication> = (parts, publication) =>
  withParts(parts, [
    [NOTES_MASTER, writeNotesMaster(publication)],
    [NOTES_THEME, xmlPart(parts, THEME)],
    [
      relationshipsPartOf(NOTES_MASTER),
      writeRelationships([linkTo('rId1', 'theme', relativeTarget(NOTES_MASTER, NOTES_THEME))]),
    ],
  ]);
