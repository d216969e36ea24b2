import type { Theme } from '../model/theme.js';
import { below, nearest } from '../schema/index.js';
import type { ReadLayout } from './layout.js';
import { type Ledger, valuePlace } from './ledger.js';
import { type Kind, unknownReference } from './messages.js';

/** Options of a slot that name a colour of the theme. */
const COLOR_OPTIONS: readonly string[] = ['panel', 'bar', 'outline', 'fill', 'rule'];

/** Every style and colour that a layout names must be in the theme. What a base layout names is checked there. */
export function checkLayoutNames({ layout, ledger }: ReadLayout, theme: Theme): void {
  const styles = Object.keys(theme.styles);
  const colors = Object.keys(theme.colors);
  const look = (pointer: string, kind: Kind, name: string, known: readonly string[]): void => {
    if (known.includes(name) || !ledger.document.places.has(pointer)) return;
    ledger.problems.push(
      unknownReference(valuePlace(ledger, pointer), kind, name, nearest(name, known), known),
    );
  };
  for (const { name, fill } of layout.furniture)
    look(below('/furniture', name, 'fill'), 'color', fill, colors);
  for (const slot of layout.slots) {
    look(below('/slots', slot.name, 'style'), 'style', slot.style, styles);
    checkOptions(ledger, below('/slots', slot.name, 'options'), slot.options, (pointer, key, name) => {
      if (key === 'style' || key.endsWith('-style')) look(pointer, 'style', name, styles);
      else if (COLOR_OPTIONS.includes(key)) look(pointer, 'color', name, colors);
    });
  }
}

function checkOptions(
  ledger: Ledger,
  pointer: string,
  value: unknown,
  check: (pointer: string, key: string, name: string) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const at = below(pointer, key);
    if (typeof entry === 'string') check(at, key, entry);
    else checkOptions(ledger, at, entry, check);
  }
}
