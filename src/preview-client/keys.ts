/** What keys do. A step is 1 for the next and -1 for the one before. */
export interface Deeds {
  readonly page: (step: 1 | -1) => void;
  readonly language: () => void;
  readonly chosenLanguage: (index: number) => void;
  readonly medium: () => void;
  readonly problem: () => void;
  readonly changed: () => void;
  readonly details: () => void;
  readonly help: () => void;
  readonly escape: () => void;
}

/** Single keys, as long as no other key is held with them and no dialog is open. */
export function listenToKeys(deeds: Deeds): void {
  const byKey: { readonly [key: string]: (() => void) | undefined } = {
    j: () => deeds.page(1),
    ArrowDown: () => deeds.page(1),
    ArrowRight: () => deeds.page(1),
    k: () => deeds.page(-1),
    ArrowUp: () => deeds.page(-1),
    ArrowLeft: () => deeds.page(-1),
    l: deeds.language,
    1: () => deeds.chosenLanguage(0),
    2: () => deeds.chosenLanguage(1),
    3: () => deeds.chosenLanguage(2),
    f: deeds.medium,
    n: deeds.problem,
    c: deeds.changed,
    i: deeds.details,
    '?': deeds.help,
    Escape: deeds.escape,
  };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]') !== null) return;
    const deed = byKey[key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
}
