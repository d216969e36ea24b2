import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { Refusal } from './proposal.js';

/** Why no question can be made of a table. */
export function importFailed(file: string, refusal: Refusal): Diagnostic {
  const noNumbers = refusal === 'no-numbers';
  return {
    code: noNumbers ? 'intake/no-numbers' : 'intake/too-many',
    severity: 'error',
    message: noNumbers
      ? {
          en: 'The table has no column of numbers beside a column that names them.',
          zh: '表格中没有“名称列 + 数字列”。',
        }
      : {
          en: 'The table has more than 300 different answers, groups or periods: more than a question has.',
          zh: '表格中的选项、人群或时期超过 300 个，不像一道题。',
        },
    place: { file, line: 1, column: 1 },
    hints: [
      noNumbers
        ? {
            en: 'one row an answer: a name, then its value; in a workbook choose the part with --range A3:F20',
            zh: '每行一个选项：先名称，后数值；工作簿可用 --range A3:F20 指定范围',
          }
        : {
            en: 'import the part that answers one question: --range A3:F20',
            zh: '请只导入回答一道题的部分：--range A3:F20',
          },
    ],
    related: [],
  };
}

/** A question or a table of that name is in the report already. */
export function nameTaken(place: Place, name: string): Diagnostic {
  return {
    code: 'intake/taken',
    severity: 'error',
    message: { en: `The report has “${name}” already.`, zh: `报告中已有“${name}”。` },
    place,
    hints: [
      {
        en: 'give the question another name with --title="...", or rename the file before it is imported',
        zh: '请用 --title="..." 换一个题目名称，或先把文件改名再导入',
      },
    ],
    related: [],
  };
}

/** No question can be added to this dataset without touching what is there. */
export function noOpening(file: string): Diagnostic {
  return {
    code: 'intake/no-opening',
    severity: 'error',
    message: {
      en: 'The dataset has no `questions:`, `scopes:` and `sections:` in blocks indented by two, to which a question could be added.',
      zh: '数据集中没有以两个空格缩进书写的 `questions:`、`scopes:` 与 `sections:`，无法添加题目。',
    },
    place: { file, line: 1, column: 1 },
    hints: [
      {
        en: 'import the table into a report of its own, and move its question by hand',
        zh: '请先导入为单独的报告，再手工移入该题',
      },
    ],
    related: [],
  };
}
