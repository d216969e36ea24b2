import type { Diagnostic, Sentence } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import { problem } from '../messages.js';
import type { WorkbookFault } from './workbook.js';

/** What this room says about workbooks. */

const FAULTS: { readonly [fault in WorkbookFault]: { readonly message: Sentence; readonly hint: Sentence } } =
  {
    'old-or-locked': {
      message: {
        en: 'is a workbook of Excel 97–2003, or locked by a password',
        zh: '是 Excel 97–2003 格式，或设有密码',
      },
      hint: { en: 'save it as .xlsx without a password', zh: '请另存为不带密码的 .xlsx' },
    },
    'not-a-workbook': {
      message: { en: 'is no XLSX workbook', zh: '不是 XLSX 工作簿' },
      hint: { en: 'save the table as .xlsx or .csv', zh: '请将表格另存为 .xlsx 或 .csv' },
    },
    damaged: {
      message: {
        en: 'is a damaged workbook, or one that unpacks to more than 96 MB',
        zh: '是已损坏的工作簿，或解压后超过 96 MB',
      },
      hint: {
        en: 'copy the table into a new workbook and save it as .xlsx',
        zh: '请把表格复制到新工作簿并另存为 .xlsx',
      },
    },
  };

export function unreadableWorkbook(place: Place, file: string, fault: WorkbookFault): Diagnostic {
  const { message, hint } = FAULTS[fault];
  return problem(
    'load/bad-workbook',
    place,
    { en: `${file} ${message.en}.`, zh: `${file} ${message.zh}。` },
    hint,
  );
}

export function unreadableSheet(place: Place, sheet: string, fault: 'damaged' | 'too-large'): Diagnostic {
  return fault === 'damaged'
    ? problem(
        'load/bad-workbook',
        place,
        { en: `The sheet "${sheet}" is damaged.`, zh: `工作表“${sheet}”已损坏。` },
        FAULTS.damaged.hint,
      )
    : problem(
        'load/too-large',
        place,
        {
          en: `The sheet "${sheet}" has more than 600,000 cells.`,
          zh: `工作表“${sheet}”超过 60 万个单元格。`,
        },
        {
          en: 'copy the table into a workbook of its own, without empty cells that have a format',
          zh: '请把表格复制到单独的工作簿，去掉带格式的空单元格',
        },
      );
}

export function whichSheet(place: Place, names: readonly string[]): Diagnostic {
  const listed = names.map((name) => `"${name}"`).join(', ');
  return problem(
    'load/bad-workbook',
    place,
    {
      en: `The workbook shows ${names.length} sheets: ${listed}.`,
      zh: `工作簿有 ${names.length} 个可见工作表：${names.join('、')}。`,
    },
    {
      en: `add \`sheet: ${names[0] ?? 'Sheet1'}\``,
      zh: `请加上 \`sheet: ${names[0] ?? 'Sheet1'}\``,
    },
  );
}

export function noSheet(place: Place, sheet: string, names: readonly string[]): Diagnostic {
  return problem(
    'load/bad-workbook',
    place,
    {
      en: `The workbook has no sheet "${sheet}"; it has ${names.map((name) => `"${name}"`).join(', ')}.`,
      zh: `工作簿没有工作表“${sheet}”，可见的有：${names.join('、')}。`,
    },
    { en: `write \`sheet: ${names[0] ?? 'Sheet1'}\``, zh: `请写 \`sheet: ${names[0] ?? 'Sheet1'}\`` },
  );
}

export function hiddenSheet(place: Place, sheet: string): Diagnostic {
  return problem(
    'load/bad-workbook',
    place,
    { en: `The sheet "${sheet}" is hidden.`, zh: `工作表“${sheet}”处于隐藏状态。` },
    {
      en: 'unhide it in Excel: figures that nobody sees are not published',
      zh: '请在 Excel 中取消隐藏：看不见的数字不算公布',
    },
  );
}

export function wrongRange(place: Place, range: string): Diagnostic {
  return problem(
    'load/bad-workbook',
    place,
    { en: `"${range}" is no range of cells.`, zh: `“${range}”不是单元格范围。` },
    { en: 'write a range such as `range: A3:F20`', zh: '请写范围，如 `range: A3:F20`' },
  );
}

export function neverCalculated(place: Place): Diagnostic {
  return problem(
    'load/bad-workbook',
    place,
    { en: 'This formula has no calculated value.', zh: '此公式没有计算结果。' },
    {
      en: 'open the workbook in Excel, let it calculate, and save it',
      zh: '请用 Excel 打开工作簿，计算后保存',
    },
  );
}

export function hiddenRowsRead(place: Place, file: string, rows: readonly number[]): Diagnostic {
  const [first] = rows;
  return {
    ...problem(
      'load/hidden-rows',
      place,
      {
        en: `${file} has ${rows.length} hidden rows with content, the first is row ${first}; they are read.`,
        zh: `${file} 有 ${rows.length} 个含内容的隐藏行，首个为第 ${first} 行；已一并读取。`,
      },
      {
        en: 'unhide or delete them, or name the rows that count with `range`',
        zh: '请取消隐藏或删除，或用 `range` 写明范围',
      },
    ),
    severity: 'warning',
  };
}
