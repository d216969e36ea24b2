import type { Diagnostic } from '../model/diagnostic.js';
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
