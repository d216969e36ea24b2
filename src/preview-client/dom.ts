/** An attribute that is null is left out. */
type Attributes = { readonly [name: string]: string | number | null };

/** An element with its attributes and content. Content is text or elements, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}

/** A button that does something. */
export function button(
  attributes: Attributes,
  act: () => void,
  ...content: readonly (Node | string)[]
): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, ...content);
  element.addEventListener('click', act);
  return element;
}

/** An element that the page is known to have. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no ${id}`);
  return element;
}

/** Fills the blanks of a sentence. */
export function filled(sentence: string, blanks: { readonly [name: string]: string | number }): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ''));
}

/** A number of things in words, of which there is one wording for one and one for several. */
export function counted([one, several]: readonly [string, string], count: number): string {
  return count === 1 ? one : filled(several, { n: count });
}
