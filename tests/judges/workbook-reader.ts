import * as mupdf from 'mupdf';

/** What MuPDF reads in a workbook's first sheet, row by row, without white space. */
export function textsOfWorkbook(bytes: Uint8Array): string {
  const document = mupdf.Document.openDocument(bytes, 'judged.xlsx');
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('').asText(),
  );
  return pages.join(' ').replace(/\s+/g, '');
}
