import { inspectPackage } from '../../inspect/index.js';
import type { DrawnChart } from '../../model/drawing.js';
import type { EditableChart } from '../../model/native-chart.js';
import type { Publication } from '../../model/page.js';
import { closePackage, openPackage, writeZip } from '../../opc/index.js';
import { checkPublication } from './check-publication.js';
import type { Pass } from './deck.js';
import { pageOfTarget } from './page-of-target.js';
import { alternativeTexts } from './passes/alternative-texts.js';
import { chartsAsShapes } from './passes/charts-as-shapes.js';
import { chartsAsSvgAndPng } from './passes/charts-as-svg-and-png.js';
import { colorsFromTheTheme } from './passes/colors-from-the-theme.js';
import { contentTypesOfWhatIsThere } from './passes/content-types-of-what-is-there.js';
import { firstLineIndents } from './passes/first-line-indents.js';
import { framesKeepTheirSize } from './passes/frames-keep-their-size.js';
import { layoutsOfTheReport } from './passes/layouts-of-the-report.js';
import { linksWithoutUnderline } from './passes/links-without-underline.js';
import { marksInLatinFont } from './passes/marks-in-latin-font.js';
import { nativeCharts } from './passes/native-charts.js';
import { notesMasterBeforeSlides } from './passes/notes-master-before-slides.js';
import { notesWhereThereAreNotes } from './passes/notes-where-there-are-notes.js';
import { onePropertySetAParagraph } from './passes/one-property-set-a-paragraph.js';
import { propertiesOfTheReport } from './passes/properties-of-the-report.js';
import { runsByLanguage } from './passes/runs-by-language.js';
import { sectionsOfTheContents } from './passes/sections-of-the-contents.js';
import { shapesWithTextBody } from './passes/shapes-with-text-body.js';
import { tablesWithHeaderRow } from './passes/tables-with-header-row.js';
import { themeOfTheReport } from './passes/theme-of-the-report.js';
import { titlesInPlaceholders } from './passes/titles-in-placeholders.js';
import { uniqueShapeIds } from './passes/unique-shape-ids.js';
import { settleLayouts } from './settle-layouts.js';
import { withDrawings } from './with-drawings.js';
import { writeSlides } from './write-slides.js';

/** What is done to the package that pptxgenjs writes, in order. Each pass mends one defect and says which. */
const PASSES: readonly Pass[] = [
  // Texts
  onePropertySetAParagraph,
  firstLineIndents,
  marksInLatinFont,
  framesKeepTheirSize,
  linksWithoutUnderline,
  runsByLanguage,
  // Shapes
  shapesWithTextBody,
  nativeCharts,
  chartsAsShapes,
  chartsAsSvgAndPng,
  tablesWithHeaderRow,
  alternativeTexts,
  // Master, layouts, notes
  themeOfTheReport,
  layoutsOfTheReport,
  titlesInPlaceholders,
  notesWhereThereAreNotes,
  // The whole
  colorsFromTheTheme,
  uniqueShapeIds,
  notesMasterBeforeSlides,
  sectionsOfTheContents,
  propertiesOfTheReport,
  contentTypesOfWhatIsThere,
];

/**
 * The deck as a .pptx file: one slide a page, every text where `compose` put it. pptxgenjs writes the slides; the
 * passes make of them a deck with layouts, placeholders, languages and true pictures. Equal input gives equal bytes.
 * `charts` holds the drawn chart of every picture by its key, each with a PNG; `editables` the
 * exhibits that are shown as office charts or as shapes instead, by id. Throws on what no author can cause: a
 * picture without a chart, a link to nowhere, a page without a title, a deck that breaks a rule of `inspect`.
 */
export async function renderPptx(
  composed: Publication,
  charts: ReadonlyMap<string, DrawnChart>,
  editables: ReadonlyMap<string, EditableChart> = new Map(),
): Promise<Uint8Array> {
  checkPublication(composed);
  const publication = settleLayouts(withDrawings(composed, editables));
  const base = await writeSlides(publication, (target) => pageOfTarget(target, publication));
  const finished = PASSES.reduce(
    (parts, pass) => pass(parts, { publication, charts, editables }),
    openPackage(base),
  );
  const [fault] = inspectPackage(finished);
  if (fault) throw new Error(`The deck breaks the rule "${fault.rule}": ${fault.part} ${fault.found}.`);
  return writeZip(closePackage(finished));
}
