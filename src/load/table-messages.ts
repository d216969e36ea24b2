import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Delimiter, TextEncoding } from '../schema/index.js';
import type { Unreadable } from './decode.js';
import { alsoAt, ENCODINGS, problem } from './messages.js';

/** What this room says about tables. What it says about workbooks stands in `xlsx/messages.ts`. */

export function csvSyntax(place: Place, code: string): Diagnostic {
  const unclosed = code === 'CSV_QUOTE_NOT_CLOSED';
  return problem(
    'load/bad-csv',
    place,
    unclosed
      ? { en: 'The quote that opens this cell is never closed.', zh: '此单元格开头的引号没有闭合。' }
      : {
          en: `This cell has a quote in a wrong position (${code}).`,
          zh: `此单元格中引号位置有误（${code}）。`,
        },
    {
      en: 'quote the whole cell and double the quotes inside it: "say ""yes"""',
      zh: '请给整个单元格加引号，并将其中的引号双写："say ""yes"""',
    },
  );
}

export function tooManyCells(place: Place, most: number): Diagnostic {
  return problem(
    'load/too-large',
    place,
    { en: `The table has more than ${most} cells.`, zh: `表格超过 ${most} 个单元格。` },
    {
      en: 'count the answers first: a report needs a row an option, not a row a respondent',
      zh: '请先汇总：报告需要每个选项一行，而不是每位受访者一行',
    },
  );
}

export function emptyTable(place: Place): Diagnostic {
  return problem(
    'load/bad-csv',
    place,
    { en: 'The table is empty.', zh: '表格为空。' },
    { en: 'start with a line of column names, such as option,share', zh: '首行应为列名，如 option,share' },
  );
}

/** A table whose encoding could not be told, or is not the declared one. */
export function tableEncoding(path: string, found: Unreadable, wantedAt: Place): Diagnostic {
  return problem(
    'load/not-readable',
    wantedAt,
    {
      en: `${path} looks to be ${ENCODINGS[found].en}.`,
      zh: `${path} 看起来是${ENCODINGS[found].zh}。`,
    },
    {
      en: 'save it as UTF-8 or .xlsx, or state its encoding, such as `encoding: big5`',
      zh: '请另存为 UTF-8 或 .xlsx，或写明编码，如 `encoding: big5`',
    },
  );
}

/** What was detected and not declared: nothing is wrong, but a wrong guess would be seen here first. */
export function readAs(path: string, encoding: TextEncoding | null, delimiter: Delimiter | null): Diagnostic {
  const lines = [
    ...(encoding === null ? [] : [`encoding: ${encoding}`]),
    ...(delimiter === null ? [] : [`delimiter: ${delimiter}`]),
  ];
  const stated = lines.join(', ');
  return {
    ...problem(
      'load/table-read-as',
      { file: path, line: 1, column: 1 },
      { en: `${path} was read with \`${stated}\`.`, zh: `${path} 按 \`${stated}\` 读取。` },
      { en: `add \`${stated}\` to the table to settle it`, zh: `请在表格中写明 \`${stated}\`` },
    ),
    severity: 'note',
  };
}

export function duplicateColumn(place: Place, name: string, first: Place): Diagnostic {
  return alsoAt(
    problem(
      'load/bad-csv',
      place,
      { en: `Two columns are called "${name}".`, zh: `有两列同名“${name}”。` },
      { en: 'rename or remove one of the columns', zh: '请重命名或删除其中一列' },
    ),
    first,
  );
}

export function raggedRow(place: Place, found: number, wanted: number): Diagnostic {
  return problem(
    'load/bad-csv',
    place,
    {
      en: `This row has ${found} cells; the header has ${wanted}.`,
      zh: `此行有 ${found} 个单元格，表头有 ${wanted} 个。`,
    },
    found > wanted
      ? { en: 'put a cell that holds a comma into "quotes"', zh: '含逗号的单元格请加引号' }
      : {
          en: 'add the missing cells, with - where a value was not published',
          zh: '请补齐单元格，未公布的值写 -',
        },
  );
}
