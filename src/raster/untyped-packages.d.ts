/** What is used of a package that ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype'; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}
