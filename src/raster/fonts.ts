import * as fontkit from 'fontkit';

/** The given fonts by family name; a family usually has a regular and a bold face. */
export type Families = ReadonlyMap<string, readonly fontkit.Font[]>;

/** Parses the fonts. Throws for anything but single TrueType fonts: with web fonts the engine paints nothing. */
export function familiesOf(fonts: readonly Uint8Array[]): Families {
  const families = new Map<string, fontkit.Font[]>();
  for (const bytes of fonts) {
    const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!('layout' in font) || font.type !== 'TTF')
      throw new Error('the rasterizer takes single TrueType fonts only');
    families.set(font.familyName, [...(families.get(font.familyName) ?? []), font]);
  }
  return families;
}

/** True when every face of the family draws the character, or when it is nothing to draw. */
export function draws(families: Families, family: string, character: string): boolean {
  if (/[\s\p{Default_Ignorable_Code_Point}]/u.test(character)) return true;
  const faces = families.get(family) ?? [];
  return faces.length > 0 && faces.every((face) => face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}
