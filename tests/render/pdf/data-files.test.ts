import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { DataRow } from '../../../src/model/data-row.js';
import { dataFiles } from '../../../src/render/pdf/data-files.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { pdfProblems } from '../../judges/pdf-accessibility.js';
import { readPdf } from '../../judges/pdf-reader.js';
import { faces } from './render-samples.js';
import { samplePublication } from './sample-publication.js';

const ROW: DataRow = {
  id: 'scenes.mobile',
  question: 'Where users meet it',
  option: 'Mobile, "phone" services',
  metric: '',
  period: '2025',
  segment: '',
  scope: 'Survey of users',
  value: '49.80',
  upTo: '',
  unit: '%',
  status: 'published',
  exhibit: '2',
  source: 'Scenarios ¶1',
};

const { publication, charts } = samplePublication(faces, 'en');
const shown = {
  ...publication,
  pages: publication.pages.map((page, index) => ({ ...page, figures: index === 0 ? [] : ['scenes.mobile'] })),
};

test('the figures become rows of a table and of JSON, with the pages that show them', () => {
  const unpublished = { ...ROW, id: 'scenes.rest', value: '', status: 'not-published' as const };
  const [table, json] = dataFiles([ROW, unpublished], 'Source: a survey', shown);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table?.bytes);
  expect(text.startsWith('\ufeffid,question,')).toBe(true);
  const rows: unknown = parse(text, { bom: true, columns: true });
  expect(rows).toEqual([
    { ...ROW, pages: '2 3' },
    { ...unpublished, pages: '' },
  ]);
  const { figures, source } = JSON.parse(new TextDecoder().decode(json?.bytes)) as {
    readonly figures: readonly object[];
    readonly source: string;
  };
  expect(source).toBe('Source: a survey');
  expect(figures[0]).toMatchObject({ id: 'scenes.mobile', value: '49.80', pages: '2 3' });
  expect(figures[1]).not.toHaveProperty('value');
});

test('a PDF carries both and says what each is', async () => {
  const bytes = await renderPdf(shown, charts, faces, dataFiles([ROW], 'Source: a survey', shown));
  const { attachments } = readPdf(bytes);
  expect(attachments.map(({ name, relationship, mime }) => [name, relationship, mime])).toEqual([
    ['figures.csv', 'Data', 'text/csv'],
    ['figures.json', 'Source', 'application/json'],
  ]);
  expect(pdfProblems(bytes)).toEqual([]);
});

test('nothing is attached where there are no figures', () => {
  expect(dataFiles([], 'Source: a survey', shown)).toEqual([]);
});
