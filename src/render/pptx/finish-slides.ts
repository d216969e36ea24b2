import { createHash } from 'node:crypto';
import type { Size } from '../../model/length.js';
import type { Workspace } from '../../model/workspace.js';
import { openPackage, type Package, type Parts, relationshipsPartOf } from '../../opc/index.js';
import { type Pass, slidePart } from './deck.js';
import { type FinishedParts, finishParts } from './finish-parts.js';
import { alternativeTexts } from './passes/alternative-texts.js';
import { chartsAsShapes } from './passes/charts-as-shapes.js';
import { chartsAsSvgAndPng } from './passes/charts-as-svg-and-png.js';
import { colorsFromTheTheme } from './passes/colors-from-the-theme.js';
import { firstLineIndents } from './passes/first-line-indents.js';
import { framesKeepTheirSize } from './passes/frames-keep-their-size.js';
import { linksWithoutUnderline } from './passes/links-without-underline.js';
import { marksInLatinFont } from './passes/marks-in-latin-font.js';
import { nativeCharts } from './passes/native-charts.js';
import { notesWhereThereAreNotes } from './passes/notes-where-there-are-notes.js';
import { onePropertySetAParagraph } from './passes/one-property-set-a-paragraph.js';
import { runsByLanguage } from './passes/runs-by-language.js';
import { shapesWithTextBody } from './passes/shapes-with-text-body.js';
import { slideNamedForItsPage } from './passes/slide-named-for-its-page.js';
import { slideOnItsLayout } from './passes/slide-on-its-layout.js';
import { tablesWithHeaderRow } from './passes/tables-with-header-row.js';
import { titlesInPlaceholders } from './passes/titles-in-placeholders.js';
import { uniqueShapeIds } from './passes/unique-shape-ids.js';
import type { SlidePlan } from './slide-plan.js';
import { restoreParts, storeParts } from './store-parts.js';
import { writeSlides } from './write-slides.js';

/** What is done to each slide that pptxgenjs writes, in order. Each pass mends one defect and says which. */
const SLIDE_PASSES: readonly Pass<SlidePlan>[] = [
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
  // Layout, notes
  slideOnItsLayout,
  titlesInPlaceholders,
  notesWhereThereAreNotes,
  // The whole slide
  slideNamedForItsPage,
  colorsFromTheTheme,
  uniqueShapeIds,
];

/** The slides of a deck, and what pptxgenjs writes around any slides. */
export interface FinishedSlides {
  readonly slides: readonly FinishedParts[];
  readonly frame: Package;
}

/** What is left of earlier builds, in memory and on the disk. */
export type Kept = Pick<Workspace, 'keep' | 'remember'>;

/**
 * The slides of these plans. One that is known from an earlier build is not written again; all others are written at once
 * and finished one after the other, so that of few slides a tree is held.
 */
export async function finishSlides(
  size: Size,
  plans: readonly SlidePlan[],
  { keep, remember }: Kept,
): Promise<FinishedSlides> {
  const missing: SlidePlan[] = [];
  const written = openPromise<Parts>();
  const looked: Promise<void>[] = [];
  const keyOf = openKeys();
  const slides = plans.map((plan) => {
    const key = keyOf(plan);
    return keep(key, async () => {
      const look = openPromise<void>();
      looked.push(look.promise);
      const stored = remember(key, async () => {
        const number = missing.push(plan);
        look.resolve();
        return storeParts(finishSlide(slideOf(await written.promise, number, plan), plan));
      });
      return restoreParts(await stored.finally(look.resolve));
    });
  });
  await Promise.all(looked);
  written.resolve(writeSlides(size, missing));
  return { slides: await Promise.all(slides), frame: frameOf(await written.promise) };
}

/** A promise that is fulfilled from outside. */
function openPromise<T>() {
  let resolve = (_: T | Promise<T>): void => {};
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve: (value: T | Promise<T>): void => resolve(value) };
}

/** Changes whenever a slide may come out differently for the same plan; the packages that write it are part of it. */
export const SLIDE_VERSION = 'slides 1, pptxgenjs 4.0.1, fflate 0.8.3';

/** Names plans by their content. What many of them share is read once. */
function openKeys(): (plan: SlidePlan) => string {
  const known = new Map<object, string>();
  const digestOf = (value: object): string =>
    createHash('sha256').update(JSON.stringify(value)).digest('hex');
  const shared = (value: object): string => {
    const digest = known.get(value) ?? digestOf(value);
    known.set(value, digest);
    return digest;
  };
  return ({ theme, layout, ...own }) =>
    `${SLIDE_VERSION} ${digestOf({ theme: shared(theme), layout: shared(layout), ...own })}`;
}

function finishSlide(slide: Package, plan: SlidePlan): FinishedParts {
  const finished = SLIDE_PASSES.reduce((parts, pass) => pass(parts, plan), slide);
  return finishParts(finished, new Map([[plan.layout.part, plan.layout.root]]));
}

/** The slide that pptxgenjs numbered so, under the number of its page. */
function slideOf(written: Parts, number: number, { page }: SlidePlan): Package {
  const [from, to] = [slidePart(number), slidePart(page.number)];
  const parts = [
    [to, written.get(from)],
    [relationshipsPartOf(to), written.get(relationshipsPartOf(from))],
  ] as const;
  return openPackage(new Map(parts.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : []))));
}

/** What belongs to no slide. */
function frameOf(written: Parts): Package {
  return openPackage(
    new Map([...written].filter(([name]) => !/^ppt\/(slides|notesSlides|media)\//.test(name))),
  );
}
