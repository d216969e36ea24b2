import { createHash } from 'node:crypto';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { renderSvg } from '../../../src/render/svg/index.js';
import { briefingFaces } from '../../text/open-test-faces.js';
import { type Sample, type SampleLanguage, samplePublication } from './sample-publication.js';

/** One parse for all tests of a file. */
export const faces = briefingFaces();

export const DATASET = {
  name: 'dataset.csv',
  description: 'The figures & <where> they are from',
  mime: 'text/csv',
  relationship: 'Data' as const,
  bytes: new TextEncoder().encode('id,value\nscenes.mobile,49.82\n'),
};

/** The sample's PDF, after a change where a test wants one. */
export function renderSample(
  language: SampleLanguage,
  change: (sample: Sample) => Sample = (sample) => sample,
): Promise<Uint8Array> {
  const { publication, charts } = change(samplePublication(faces, language));
  return renderPdf(publication, charts, faces, [DATASET]);
}

/** One line that differs whenever any byte of any sample does. */
export async function hashSamples(): Promise<string> {
  const hash = createHash('sha256');
  for (const language of ['zh-CN', 'en'] as const) {
    const { publication, charts } = samplePublication(faces, language);
    hash.update(await renderPdf(publication, charts, faces, [DATASET]));
    for (const { svg } of renderSvg(publication, charts, faces)) hash.update(svg);
  }
  return hash.digest('hex');
}
