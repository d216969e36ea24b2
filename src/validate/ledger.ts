import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import type { Document } from '../model/source.js';
import { below, comparePlaces } from '../schema/index.js';

/** What every check of one document needs: where things stand, which languages are wanted, where problems go. */
export interface Ledger {
  readonly document: Document;
  readonly languages: readonly Language[];
  readonly problems: Diagnostic[];
}

/** Where the value at `pointer` stands; of what it stands in, where it has no place of its own. */
export function valuePlace({ document }: Ledger, pointer: string): Place {
  return nearestPlace(document.places, pointer) ?? { file: document.file, line: 1, column: 1 };
}

/** Where the key at `pointer` stands; the place of the value for the items of a list. */
export function keyPlace(ledger: Ledger, pointer: string): Place {
  return ledger.document.keyPlaces.get(pointer) ?? valuePlace(ledger, pointer);
}

function nearestPlace(places: ReadonlyMap<string, Place>, pointer: string): Place | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = places.get(at);
    if (place !== undefined || at === '') return place;
  }
}

/** Keys in the order of the file: JavaScript moves keys such as `2019` to the front. */
export function inWrittenOrder(ledger: Ledger, pointer: string, keys: readonly string[]): readonly string[] {
  const placed = keys.map((key) => ({ key, at: keyPlace(ledger, below(pointer, key)) }));
  return placed.sort((a, b) => comparePlaces(a.at, b.at)).map(({ key }) => key);
}
