import { inspectWhole } from '../../inspect/index.js';
import type { DrawnChart } from '../../model/drawing.js';
import type { EditableChart } from '../../model/native-chart.js';
import type { Publication } from '../../model/page.js';
import { withParts, zipParts } from '../../opc/index.js';
import { checkPublication } from './check-publication.js';
import type { Pass } from './deck.js';
import { finishMedia } from './finish-media.js';
import { finishParts, refuseFaults } from './finish-parts.js';
import { finishSlides, type Kept } from './finish-slides.js';
import { colorsFromTheTheme } from './passes/colors-from-the-theme.js';
import { contentTypesOfWhatIsThere } from './passes/content-types-of-what-is-there.js';
import { everySlideListed } from './passes/every-slide-listed.js';
import { layoutsOfTheReport } from './passes/layouts-of-the-report.js';
import { notesMasterBeforeSlides } from './passes/notes-master-before-slides.js';
import { notesMasterOfItsOwn } from './passes/notes-master-of-its-own.js';
import { propertiesOfTheReport } from './passes/properties-of-the-report.js';
import { sectionsOfTheContents } from './passes/sections-of-the-contents.js';
import { themeOfTheReport } from './passes/theme-of-the-report.js';
import { uniqueShapeIds } from './passes/unique-shape-ids.js';
import { planSlides } from './plan-slides.js';
import { settleLayouts } from './settle-layouts.js';
import { withDrawings } from './with-drawings.js';

/** What is done to all that belongs to no slide, in order; what is done to slides stands in `finish-slides.ts`. */
const DECK_PASSES: readonly Pass<Publication>[] = [
  everySlideListed,
  themeOfTheReport,
  layoutsOfTheReport,
  notesMasterOfItsOwn,
  colorsFromTheTheme,
  uniqueShapeIds,
  notesMasterBeforeSlides,
  sectionsOfTheContents,
  propertiesOfTheReport,
];

/** All is made anew. */
const NOTHING_KEPT: Kept = { keep: (_key, make) => make(), remember: (_key, compute) => compute() };

/**
 * The deck as a .pptx file: one slide a page, every text where `compose` put it. pptxgenjs writes the slides; the
 * passes make of them a deck with layouts, placeholders, languages and true pictures. Equal input gives equal bytes,
 * whatever is left of earlier decks: slides that are made of the same are taken from there. Throws on
 * a picture without a chart, a link to nowhere, a page without a title, a deck that breaks a rule of `inspect`.
 */
export async function renderPptx(
  composed: Publication,
  charts: ReadonlyMap<string, DrawnChart>,
  editables: ReadonlyMap<string, EditableChart> = new Map(),
  kept: Kept = NOTHING_KEPT,
): Promise<Uint8Array> {
  checkPublication(composed);
  const publication = settleLayouts(withDrawings(composed, editables));
  const plans = planSlides(publication, { charts, editables });
  const { slides, frame } = await finishSlides(publication.size, plans, kept);
  const done = [...slides, finishMedia(plans, charts)];
  const outlines = new Map(done.flatMap(({ outline }) => [...outline]));
  const mended = DECK_PASSES.reduce((parts, pass) => pass(parts, publication), frame);
  const deck = contentTypesOfWhatIsThere(withParts(mended, outlines), publication);
  const others = finishParts(new Map([...deck].filter(([name]) => !outlines.has(name))), deck);
  refuseFaults(inspectWhole(deck));
  return zipParts(new Map([...done, others].flatMap(({ packed }) => [...packed])));
}
