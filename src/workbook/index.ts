export { type Cell, cellName, columnName, type Sheet, sheetNames, text } from './workbook.js';
export { type KeepPacked, writeWorkbook } from './write-workbook.js';
