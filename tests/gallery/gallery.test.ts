import { beforeAll, describe, expect, it } from 'vitest';
import type { BuildResult } from '../../src/index.js';
import type { FinishedPublication } from '../../src/model/delivery.js';
import { openPackage, readZip, xmlPart } from '../../src/opc/index.js';
import { buildFlagship } from '../acceptance/flagship.js';
import { holds } from '../acceptance/published.js';
import { oneLine, paragraphsOf, slideParts } from '../acceptance/read-outputs.js';
import { deckFaults } from '../judges/deck-integrity.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { packageFaults } from '../judges/package-integrity.js';
import { pdfProblems } from '../judges/pdf-accessibility.js';
import { readPdf } from '../judges/pdf-reader.js';
import {
  buildReport,
  flagshipReport,
  type GalleryReport,
  galleryReports,
  tellReport,
} from './gallery-reports.js';
import { expectGoldens } from './goldens.js';
import { pagesText, storyText } from './stage-texts.js';

const REPORTS = galleryReports();

it('there are other reports than the first', () => {
  expect(REPORTS.map(({ name }) => name)).toContain('wildlife-strikes');
});

describe.each(REPORTS)('the report $name', (report) => {
  let result: BuildResult;

  beforeAll(async () => {
    result = await buildReport(report);
  });

  const outputOf = (medium: 'deck' | 'briefing'): FinishedPublication => {
    const found = result.outputs.find(({ publication }) => publication.medium === medium);
    if (found === undefined) throw new Error(`there is no ${medium}`);
    return found;
  };

  it('is built without a problem, as deck and briefing', () => {
    expect(result.diagnostics).toEqual([]);
    expect(result.outputs.map(({ publication }) => publication.medium).sort()).toEqual(['briefing', 'deck']);
  });

  it('makes a deck that the judges of Open XML accept', async () => {
    const { bytes } = outputOf('deck');
    expect(await ooxmlErrors(bytes, 'pptx')).toEqual([]);
    expect(packageFaults(bytes)).toEqual([]);
    expect(deckFaults(bytes)).toEqual([]);
  });

  it('makes a briefing that can be read aloud and kept', () => {
    expect(pdfProblems(outputOf('briefing').bytes)).toEqual([]);
  });

  it.each(['deck', 'briefing'] as const)('prints every figure of the dataset: %s', (medium) => {
    const { bytes, values } = outputOf(medium);
    const text = oneLine(medium === 'deck' ? deckText(bytes) : readPdf(bytes).texts.join(' '));
    expect(values.size).toBeGreaterThan(20);
    expect([...values].filter(([, value]) => !holds(text, oneLine(value)))).toEqual([]);
  });

  it.each(['deck', 'briefing'] as const)('says nothing of the first report: %s', (medium) => {
    const text = pagesText(outputOf(medium));
    expect(text).not.toMatch(/iimedia|excerpt|customer service|survey|users|respondents/i);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('is told and laid out as expected', async () => {
    await expectStages(report, result);
  });
});

describe('the report that this repository ships', () => {
  it('is told and laid out as expected', async () => {
    const { result } = await buildFlagship();
    expect(result.outputs).toHaveLength(4);
    await expectStages(flagshipReport(), result);
  });
});

/** The bound text of every language and the pages of every output, each against its file. */
async function expectStages(report: GalleryReport, { outputs }: BuildResult): Promise<void> {
  const { editions, diagnostics } = await tellReport(report);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const stories = editions.map((edition) => [`story-${edition.language}.txt`, storyText(edition)] as const);
  const pages = outputs.map((output) => {
    const { medium, language } = output.publication;
    return [`${medium}-${language}.txt`, pagesText(output)] as const;
  });
  expectGoldens(report.expected, new Map([...stories, ...pages]));
}

function deckText(bytes: Uint8Array): string {
  const files = readZip(bytes);
  if (files === null) throw new Error('the deck is not a readable ZIP');
  const deck = openPackage(files);
  return slideParts(deck)
    .map((name) => paragraphsOf(xmlPart(deck, name)))
    .join('\n');
}
