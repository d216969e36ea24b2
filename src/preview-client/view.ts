import type { PreviewDocument, PreviewPage, PreviewState } from '../model/preview.js';

/** What is looked at; a language of null: all of them side by side. */
export interface View {
  readonly medium: PreviewDocument['medium'];
  readonly language: string | null;
  /** Id of the page that is looked at. */
  readonly page: string;
}

/** The pages of one id, one a language; null where a language has no such page. */
export interface Row {
  readonly id: string;
  readonly sheets: readonly { readonly document: PreviewDocument; readonly page: PreviewPage | null }[];
}

export function mediaOf({ documents }: PreviewState): readonly PreviewDocument['medium'][] {
  return [...new Set(documents.map(({ medium }) => medium))];
}

export function languagesOf({ documents }: PreviewState): readonly string[] {
  return [...new Set(documents.map(({ language }) => language))];
}

/** The pages of a view in order. A page that one language alone has stands where it stands there. */
export function rowsOf(
  state: PreviewState,
  { medium, language }: Pick<View, 'medium' | 'language'>,
): readonly Row[] {
  const documents = state.documents.filter(
    (one) => one.medium === medium && (language === null || one.language === language),
  );
  const ids: string[] = [];
  for (const { pages } of documents) {
    let at = 0;
    for (const { id } of pages) {
      const known = ids.indexOf(id);
      if (known === -1) ids.splice(at, 0, id);
      at = (known === -1 ? at : known) + 1;
    }
  }
  return ids.map((id) => ({
    id,
    sheets: documents.map((document) => ({
      document,
      page: document.pages.find((page) => page.id === id) ?? null,
    })),
  }));
}

/** A view that the state has: what is gone is replaced by the first that there is. */
export function viewOf(state: PreviewState, wanted: View | null): View {
  const media = mediaOf(state);
  const medium = media.find((one) => one === wanted?.medium) ?? media[0] ?? 'deck';
  const language = languagesOf(state).find((one) => one === wanted?.language) ?? null;
  const rows = rowsOf(state, { medium, language });
  const row = rows.find(({ id }) => id === wanted?.page) ?? rows[0];
  return { medium, language, page: row?.id ?? '' };
}

/** The page whose title stands for the row: in the reader's language where the row has it. */
export function namingPage(row: Row): PreviewPage | undefined {
  const [own] = document.documentElement.lang.split('-');
  const sheet = row.sheets.find((one) => one.page !== null && one.document.language.split('-')[0] === own);
  return sheet?.page ?? pagesOf(row)[0];
}

/** All pages of a row that are there. */
export function pagesOf({ sheets }: Row): readonly PreviewPage[] {
  return sheets.flatMap(({ page }) => page ?? []);
}
