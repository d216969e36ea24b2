/** Labels and sublabels of marks: words that may be broken into lines. */
export function namesOf(
  marks: readonly { readonly label: string; readonly sublabel: string }[],
): readonly string[] {
  return marks.flatMap((mark) => [mark.label, mark.sublabel]);
}
