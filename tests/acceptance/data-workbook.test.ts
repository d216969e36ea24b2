import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.js';
import { findAll, openPackage, type Package, readZip, textOf, xmlPart } from '../../src/opc/index.js';
import { ooxmlErrors } from '../judges/ooxml-validator.js';
import { textsOfWorkbook } from '../judges/workbook-reader.js';
import { type Built, buildFlagship, fileOf } from './flagship.js';
import { manifestOf } from './read-outputs.js';

let built: Built;
let bytes: Uint8Array;
let parts: Package;

beforeAll(async () => {
  built = await buildFlagship();
  bytes = fileOf(built, 'data.xlsx');
  parts = openPackage(readZip(bytes) ?? new Map());
});

function dataset(): Dataset {
  const found = built.result.compilation?.material.dataset;
  if (found === undefined) throw new Error('the report was not compiled');
  return found;
}

/** Each sheet's rows as text, by name; absent cells are empty. */
function sheets(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const texts = findAll(xmlPart(parts, 'xl/sharedStrings.xml'), 'si').map(textOf);
  const names = findAll(xmlPart(parts, 'xl/workbook.xml'), 'sheet').map(
    ({ attributes }) => attributes.name ?? '',
  );
  return new Map(
    names.map((name, index) => {
      const rows = findAll(xmlPart(parts, `xl/worksheets/sheet${index + 1}.xml`), 'row').map((row) => {
        const cells: string[] = [];
        for (const cell of findAll(row, 'c')) {
          const column = (cell.attributes.r ?? 'A').replace(/\d+$/, '');
          const stored = textOf(findAll(cell, 'v')[0] ?? '');
          cells[column.charCodeAt(0) - 65] =
            cell.attributes.t === 's' ? (texts[Number(stored)] ?? '') : stored;
        }
        return Array.from(cells, (cell) => cell ?? '');
      });
      return [name, rows] as const;
    }),
  );
}

function columnOf(rows: readonly (readonly string[])[], head: string): number {
  return rows.find((row) => row.includes(head))?.indexOf(head) ?? -1;
}

describe('the data beside the documents', () => {
  it('is a valid workbook', async () => {
    expect(await ooxmlErrors(bytes, 'xlsx')).toEqual([]);
  });

  it('has a sheet a question, between what it is and the sign-off', () => {
    expect([...sheets().keys()]).toEqual(['说明 About', ...dataset().questions.keys(), '核对清单 Sign-off']);
  });

  it('holds every figure with its value, its status and its source; what has no value has an empty cell', () => {
    const { figures, questions } = dataset();
    expect(figures.size).toBeGreaterThan(30);
    let empty = 0;
    for (const { id, key, reading } of figures.values()) {
      const rows = sheets().get(key.question) ?? [];
      const value = columnOf(rows, '数值 / Value');
      const own = rows.filter((row) => row[0] === id);
      expect(own, id).toHaveLength(1);
      expect(own[0]?.[value] ?? '', id).toBe(reading.kind === 'value' ? String(reading.quantity.amount) : '');
      expect(own[0]?.[columnOf(rows, '状态 / Status')], id).not.toBe('');
      expect(own[0]?.[columnOf(rows, '来源 / Source')], id).toMatch(/第\d+段/);
      if (reading.kind !== 'value') empty += 1;
    }
    expect(empty).toBeGreaterThan(3);
    expect(questions.size).toBeGreaterThan(8);
  });

  it('names in the sign-off every page on which a figure stands, and no other', () => {
    const rows = sheets().get('核对清单 Sign-off') ?? [];
    const [page, document] = [columnOf(rows, '页 / Page'), columnOf(rows, '文件 / Document')];
    const medium: Readonly<Record<string, string>> = { deck: '演示文稿', briefing: '简报' };
    const listed = rows.slice(1).map((row) => `${row[0]} ${row[document]} ${row[page]}`);
    const expected = manifestOf(built).publications.flatMap((publication) =>
      publication.pages.flatMap(({ number, figures }) =>
        Object.keys(figures).map(
          (id) => `${id} ${medium[publication.medium]} ${publication.language} ${number}`,
        ),
      ),
    );
    const unused = [...dataset().figures.keys()].filter(
      (id) => !expected.some((one) => one.startsWith(`${id} `)),
    );
    expect(expected.length).toBeGreaterThan(300);
    expect(listed.filter((one) => !/undefined$/.test(one)).sort()).toEqual([...expected].sort());
    expect(listed.filter((one) => /undefined$/.test(one))).toHaveLength(unused.length);
  });

  it('is read by another program', () => {
    expect(textsOfWorkbook(bytes)).toContain('49.82');
  });
});
