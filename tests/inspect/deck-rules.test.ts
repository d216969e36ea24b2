import { expect, test } from 'vitest';
import {
  DECK_RULES,
  inspectDeck,
  inspectPackage,
  inspectParts,
  inspectWhole,
  outlineOf,
} from '../../src/inspect/index.js';
import { closePackage, element, type Package, withParts, writeZip, xmlPart } from '../../src/opc/index.js';
import { NATIVES } from '../render/pptx/native/native-sample.js';
import { openDeck } from '../render/pptx/open-deck.js';
import { samplePublication } from '../render/pptx/sample-publication.js';
import {
  having,
  holding,
  inFirst,
  inPart,
  lackingChild,
  type Plant,
  twice,
  withBytes,
  without,
  withoutPart,
} from './planted.js';

const SLIDE = 'ppt/slides/slide2.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const PRESENTATION = 'ppt/presentation.xml';
const TYPES = '[Content_Types].xml';

/** At least one fault for every rule, and what is found then. */
const PLANTED: { readonly [rule: string]: readonly (readonly [Plant, string])[] } = {
  'every part has a content type': [[withBytes('ppt/media/a.gif', 'x'), 'no content type']],
  'every typed part exists, once': [
    [
      inFirst(TYPES, 'Override', having({ PartName: '/ppt/slideMasters/slideMaster2.xml' })),
      'typed and missing',
    ],
    [inFirst(TYPES, 'Override', twice), 'typed twice'],
  ],
  'every relationship leads to a part': [[withoutPart('ppt/media/chart1.png'), 'which is missing']],
  'every part is reached': [[withBytes('ppt/media/chart9.svg', '<svg/>'), 'is an orphan']],
  'relationships are given once and used': [
    [inFirst('ppt/slides/_rels/slide2.xml.rels', 'Relationship', twice), 'has two'],
    [inPart(SLIDE, 'a:blip', having({ 'r:embed': 'rId77' })), 'uses rId77, not given'],
    [inPart(SLIDE, 'p:pic', without), 'does not use it'],
  ],
  'the presentation lists every slide': [[withoutSlides, 'lists 3 slides of 0']],
  'every slide has one title of its own': [
    [inFirst(SLIDE, 'p:sp', without), 'has 0 titles'],
    [inFirst(SLIDE, 'p:sp', twice), 'shares the title'],
  ],
  'every placeholder is offered by its layout': [
    [inPart(SLIDE, 'p:ph', having({ idx: 98 })), 'which its layout lacks'],
    [inFirst(SLIDE, 'p:sp', twice), 'twice'],
  ],
  'no placeholder is empty': [[inPart(SLIDE, 'a:r', without), 'has the empty placeholder']],
  'every object says what it is, or that it is decoration': [
    [inPart(SLIDE, 'p:cNvPr', having({ descr: undefined })), 'does not say what it is'],
  ],
  'shape ids and names are unique': [
    [inPart(SLIDE, 'p:cNvPr', having({ id: 7 })), 'the id "7"'],
    [inPart(SLIDE, 'p:cNvPr', having({ name: '' })), 'or one without'],
  ],
  'tables are whole and have a header row': [
    [inFirst(SLIDE, 'a:tc', without), 'cells wide'],
    [inPart(SLIDE, 'a:tblPr', having({ firstRow: undefined })), 'without a header row'],
  ],
  'runs are in the language of their script': [
    [inPart(SLIDE, 'a:rPr', having({ lang: 'en-US' })), 'in the language "en-US"'],
    [
      inPart('ppt/notesSlides/notesSlide3.xml', 'a:rPr', having({ lang: 'zh-CN' })),
      'in the language "zh-CN"',
    ],
    [inPart(SLIDE, 'a:rPr', having({ lang: undefined })), 'in the language ""'],
  ],
  'lengths are whole numbers, sizes not negative': [
    [inFirst(SLIDE, 'a:off', having({ x: 'NaN' })), 'has the place NaN'],
    [inFirst(SLIDE, 'a:ext', having({ cx: -5 })), 'has the size -5'],
  ],
  'no two masters share a theme': [
    [
      inPart(
        'ppt/notesMasters/_rels/notesMaster1.xml.rels',
        'Relationship',
        having({ Target: '../theme/theme1.xml' }),
      ),
      'theme of two masters',
    ],
  ],
  'every shape has a text body with a paragraph': [
    [inFirst(SLIDE, 'p:sp', lackingChild('p:txBody')), 'without text body'],
  ],
  'outlines and backgrounds are complete': [
    [inFirst(SLIDE, 'p:spPr', holding('a:ln')), 'empty outline'],
    [inFirst(MASTER, 'p:bg', () => element('p:bg', {}, [element('p:bgPr')])), 'without effect list'],
  ],
  'ids of slides and layouts are unique and in range': [
    [inPart(PRESENTATION, 'p:sldId', having({ id: 256 })), 'the id 256'],
    [inPart(MASTER, 'p:sldLayoutId', having({ id: 12 })), 'the id 12'],
  ],
  'section ids are upper-case GUIDs, and sections hold each slide once': [
    [
      inFirst(PRESENTATION, 'p14:section', having({ id: '{a0000000-0000-0000-0000-000000000000}' })),
      'section id',
    ],
    [inFirst(PRESENTATION, 'p14:sldId', without), 'in no section'],
  ],
  'placeholder numbers are small': [
    [inFirst(SLIDE, 'p:ph', having({ idx: '4294967295' })), 'placeholder numbered 4294967295'],
    [inFirst(MASTER, 'p:ph', having({ hasCustomPrompt: '1' })), 'placeholder numbered'],
  ],
  'pictures are what their name says': [
    [withBytes('ppt/media/chart1.png', '<svg/>'), 'is no PNG'],
    [withBytes('ppt/media/chart1.svg', 'GIF89a'), 'is no SVG'],
  ],
  'every SVG has a PNG beside it': [
    [inPart(SLIDE, 'a:blip', having({ 'r:embed': undefined })), 'without a PNG'],
  ],
  'links lead somewhere': [[inFirst(SLIDE, 'a:hlinkClick', having({ 'r:id': '' })), 'leads nowhere']],
  'fields have upper-case GUIDs': [[inPart(SLIDE, 'a:fld', having({ id: '{abc}' })), 'field id {abc}']],
  'resetting a slide moves nothing and adds nothing': [
    [
      inFirst(SLIDE, 'p:spPr', (one) =>
        element('p:spPr', {}, [
          element('a:xfrm', {}, [element('a:off', { x: 1, y: 2 }), element('a:ext', { cx: 3, cy: 4 })]),
          ...one.children,
        ]),
      ),
      'has title elsewhere than its layout',
    ],
    [inPart(SLIDE, 'p:pic', without), 'leaves chart of its layout empty'],
  ],
  'dates are written, and none follows the clock': [
    [inPart(SLIDE, 'a:fld', having({ type: 'datetime1' })), 'today’s'],
  ],
  'date, footer and number of a layout are on its master': [
    [inPart(MASTER, 'p:ph', having({ type: 'body' })), 'offers dt, which its master lacks'],
  ],
  'dates are days in UTC': [
    [
      inPart('docProps/core.xml', 'dcterms:created', () => element('dcterms:created', {}, ['today'])),
      'today',
    ],
  ],
  'the presentation lists masters before slides': [
    [
      (parts) =>
        withParts(parts, [
          [
            PRESENTATION,
            holding('p:notesMasterIdLst')(lackingChild('p:notesMasterIdLst')(xmlPart(parts, PRESENTATION))),
          ],
        ]),
      'masters after slides',
    ],
  ],
};

function withoutSlides(parts: Parameters<Plant>[0]): ReturnType<Plant> {
  return new Map([...parts].filter(([name]) => !name.startsWith('ppt/slides/')));
}

const CHART = 'ppt/charts/chart-parks.xml';

/** The same for editable charts. */
const PLANTED_IN_CHARTS: typeof PLANTED = {
  'charts have two axes, each named once': [
    [inPart(CHART, 'c:barChart', holding('c:axId', { val: '7' })), 'uses the axes'],
    [inPart(CHART, 'c:valAx', without), 'and has'],
  ],
  'series are numbered, points stand before labels': [
    [inPart(CHART, 'c:order', having({ val: 0 })), 'has series 1 at place 0'],
    [inFirst(CHART, 'c:ser', holding('c:dPt')), 'behind labels'],
  ],
  'no value of a chart is empty or no number': [
    [inFirst(CHART, 'c:v', () => element('c:v')), 'an empty value'],
    [
      inPart(CHART, 'c:numCache', () => element('c:numCache', {}, [element('c:v', {}, ['NaN'])])),
      'the value NaN',
    ],
  ],
  'gaps stay gaps': [[inPart(CHART, 'c:dispBlanksAs', having({ val: 'span' })), 'where there is no value']],
  'charts name a font for both scripts': [[inFirst(CHART, 'a:ea', without), 'without its fonts']],
  'a chart shows what its workbook holds': [
    [withoutPart('ppt/embeddings/chart-parks.xlsx'), 'no workbook'],
    [inFirst(CHART, 'c:v', () => element('c:v', {}, ['x'])), 'shows x where B1 holds'],
    [inPart(CHART, 'c:ser', (one) => (one.children.length > 0 ? [] : [one])), 'does not show what'],
    [
      inPart(CHART, 'c:numCache', (cache) => ({ ...cache, children: cache.children.slice(0, 2) })),
      'shows null where B2 holds 62.4',
    ],
  ],
};

/** The same for drawings made of shapes. */
const PLANTED_IN_GROUPS: typeof PLANTED = {
  'groups say what they show': [
    [inPart(SLIDE, 'p:cNvPr', having({ descr: undefined })), 'chart drawing does not say what it shows'],
  ],
  'groups are drawn at their own scale': [
    [inPart(SLIDE, 'a:chExt', having({ cx: 7 })), 'is drawn at'],
    [inPart(SLIDE, 'p:grpSpPr', (one) => ({ ...one, children: [] })), 'is drawn at'],
  ],
  'words in groups are neither broken nor fitted': [
    [inPart(SLIDE, 'a:bodyPr', having({ wrap: 'square' })), 'breaks or fits “散步”'],
    [inPart(SLIDE, 'a:noAutofit', without), 'breaks or fits'],
  ],
  'forms have an outline that begins somewhere': [
    [inPart(SLIDE, 'a:moveTo', without), 'a form without an outline'],
  ],
};

/**
 * The faults of a deck, which are the same when its parts are judged one by one and the rules of the whole see no more
 * of slides and what belongs to them than an outline.
 */
function faultsOf(parts: Package) {
  const faults = inspectPackage(parts);
  const slides = [...parts].filter(([name]) => /^ppt\/(slides|notesSlides|charts|embeddings)\//.test(name));
  expect([
    ...[...parts.keys()].flatMap((name) => inspectParts(parts, [name])),
    ...inspectWhole(withParts(parts, outlineOf(new Map(slides)))),
  ]).toEqual(faults);
  return faults;
}

test('every rule has a planted fault', () => {
  const planted = [PLANTED, PLANTED_IN_CHARTS, PLANTED_IN_GROUPS];
  expect(planted.flatMap((one) => Object.keys(one)).sort()).toEqual([...DECK_RULES].sort());
});

test.each(
  Object.entries(PLANTED).flatMap(([rule, plants]) =>
    plants.map(([plant, found]) => ({ rule, plant, found })),
  ),
)('$rule: $found', async ({ rule, plant, found }) => {
  const faults = faultsOf(plant(await openDeck())).filter((fault) => fault.rule === rule);
  expect(faults.map((fault) => fault.found).join('\n')).toContain(found);
});

test.each(
  Object.entries(PLANTED_IN_CHARTS).flatMap(([rule, plants]) =>
    plants.map(([plant, found]) => ({ rule, plant, found })),
  ),
)('$rule: $found', async ({ rule, plant, found }) => {
  const faults = faultsOf(plant(await openDeck(samplePublication(), NATIVES))).filter(
    (fault) => fault.rule === rule,
  );
  expect(faults.map((fault) => fault.found).join('\n')).toContain(found);
});

test.each(
  Object.entries(PLANTED_IN_GROUPS).flatMap(([rule, plants]) =>
    plants.map(([plant, found]) => ({ rule, plant, found })),
  ),
)('$rule: $found', async ({ rule, plant, found }) => {
  const deck = await openDeck(samplePublication(), new Map([['parks', 'shapes']]));
  expect(inspectPackage(deck)).toEqual([]);
  const faults = faultsOf(plant(deck)).filter((fault) => fault.rule === rule);
  expect(faults.map((fault) => fault.found).join('\n')).toContain(found);
});

test('a file that is no package is said to be none', () => {
  expect(inspectDeck(new Uint8Array(12)).map(({ rule }) => rule)).toEqual(['a file is a ZIP']);
});

test('a part that is not well-formed is told with its place', async () => {
  const files = new Map(closePackage(await openDeck()));
  files.set('ppt/presProps.xml', new TextEncoder().encode('<p:presentationPr>&</p:presentationPr>'));
  const faults = inspectDeck(writeZip(files));
  expect(faults.map(({ rule, part }) => `${rule} ${part}`)).toContain(
    'every part is well-formed XML ppt/presProps.xml',
  );
});
