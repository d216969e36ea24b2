export { type Cell, cellName, columnName, type Sheet, sheetNames, text, type Workbook } from './workbook.js';
export { writeWorkbook } from './write-workbook.js';
