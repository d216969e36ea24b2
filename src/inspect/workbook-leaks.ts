import { findAll } from '../opc/index.js';
import type { FindLeaks, Leak } from './leaks.js';
import { rootOf, xmlParts } from './parts-of.js';

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
const REMARKS = /^(?:xl|ppt)\/(?:comments|threadedComments|persons|commentAuthors|authors)/;
const FOREIGN = /^(?:xl\/(?:externalLinks|connections|queryTables|pivotCache)|customXml\/)/;

/** Comments, and parts that Office programs add when people work in a file. */
export const addedParts: FindLeaks = (parts) =>
  [...parts.keys()].flatMap((part): readonly Leak[] => {
    if (REMARKS.test(part))
      return [{ part, found: { en: 'is a comment or names who comments', zh: '为批注或批注者信息' } }];
    if (FOREIGN.test(part))
      return [{ part, found: { en: 'leads to data outside the file', zh: '指向文件以外的数据' } }];
    return [];
  });

/** What a workbook must not take along. */
export const WORKBOOK_LEAKS: readonly FindLeaks[] = [
  addedParts,
  (parts) => {
    const book = rootOf(parts, 'xl/workbook.xml');
    return (book ? findAll(book, 'sheet') : [])
      .filter(({ attributes }) => attributes.state !== undefined && attributes.state !== 'visible')
      .map(({ attributes }) => ({
        part: 'xl/workbook.xml',
        found: { en: `hides the sheet “${attributes.name}”`, zh: `隐藏了工作表“${attributes.name}”` },
      }));
  },
  (parts) =>
    xmlParts(parts, SHEETS).flatMap(({ part, root }) => [
      ...['row', 'col']
        .flatMap((name) => findAll(root, name))
        .filter(({ attributes }) => attributes.hidden === '1' || attributes.hidden === 'true')
        .slice(0, 1)
        .map(() => ({ part, found: { en: 'hides rows or columns', zh: '隐藏了行或列' } })),
      ...findAll(root, 'f')
        .slice(0, 1)
        .map(() => ({
          part,
          found: { en: 'holds a formula, whose stored value may be old', zh: '含有公式，其缓存值可能已过时' },
        })),
    ]),
];
