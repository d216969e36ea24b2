import { type PdfKit, pdfString } from './pdfkit.js';

/** A file carried inside the PDF, such as the dataset. */
export interface Attachment {
  readonly name: string;
  /** In words, for the viewer's list of attachments. */
  readonly description: string;
  /** Such as `text/csv`. */
  readonly mime: string;
  /** `Data`: what its charts and tables were drawn from; `Source`: what the whole was made of (ISO 32000-2, 7.11.3). */
  readonly relationship: 'Data' | 'Source';
  readonly bytes: Uint8Array;
}

/**
 * Attaches files as data that belongs to the whole document (PDF/A-3, ISO 19005-3, 6.8). Written here, because
 * pdfkit's own writes a CheckSum that is not 16 bytes.
 */
export function attachFiles(file: PdfKit, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const names = new Set(attachments.map((attachment) => attachment.name));
  if (names.size !== attachments.length) throw new Error('Two attachments have the same name.');
  file._root.data.AF = attachments.map((attachment) => {
    const embedded = file.ref({
      Type: 'EmbeddedFile',
      Subtype: attachment.mime.replace(/[^A-Za-z0-9.+-]/g, escapeInName),
      Params: { CreationDate: date, ModDate: date, Size: attachment.bytes.length },
    });
    embedded.end(attachment.bytes);
    const specification = file.ref({
      Type: 'Filespec',
      F: pdfString(attachment.name),
      UF: pdfString(attachment.name),
      Desc: pdfString(attachment.description),
      AFRelationship: attachment.relationship,
      EF: { F: embedded, UF: embedded },
    });
    specification.end();
    file.addNamedEmbeddedFile(attachment.name, specification);
    return specification;
  });
}

function escapeInName(character: string): string {
  return `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
