import { expect, test } from 'vitest';
import { openKeptValues } from '../../../src/platform/kept-values.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { DATASET, faces } from './render-samples.js';
import { type Sample, samplePublication } from './sample-publication.js';

const SAMPLE = samplePublication(faces, 'zh-CN');

/** The sample without its last page. */
function shortened({ publication, charts }: Sample): Sample {
  const pages = publication.pages.slice(0, -1);
  return { publication: { ...publication, pages }, charts };
}

test('a document that is written again is what it is when nothing is kept', async () => {
  const { keep } = openKeptValues();
  const made: string[] = [];
  const counted: typeof keep = (key, make) =>
    keep(key, () => {
      made.push(key);
      return make();
    });
  const write = ({ publication, charts }: Sample, kept?: typeof keep) =>
    renderPdf(publication, charts, faces, [DATASET], kept);
  const first = await write(SAMPLE, counted);
  expect(first).toEqual(await write(SAMPLE));
  const streams = made.length;
  expect(await write(SAMPLE, counted)).toEqual(first);
  expect(made).toHaveLength(streams);

  const other = shortened(SAMPLE);
  const second = await write(other, counted);
  expect(second).toEqual(await write(other));
  expect(second).not.toEqual(first);
  expect(made.length).toBeGreaterThan(streams);
  expect(new Set(made).size).toBe(made.length);
});
