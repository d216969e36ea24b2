export { type Cell, cellName, columnName, type Sheet, sheetNames, text } from './workbook.js';
export { writeWorkbook } from './write-workbook.js';
