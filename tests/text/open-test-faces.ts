import { readFileSync } from 'node:fs';
import type { Paragraph, TextStyle } from '../../src/model/text.js';
import { type Faces, openFaces } from '../../src/text/index.js';

const PACKAGES = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, PACKAGES)));
}

const EAST_ASIAN = {
  'eastAsian-regular': bytesOf('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  'eastAsian-bold': bytesOf('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};

/** Inter with Noto Sans SC, as briefings are set. */
export function briefingFaces(): Faces {
  return openFaces({
    'latin-regular': bytesOf('inter/400Regular/Inter_400Regular.ttf'),
    'latin-bold': bytesOf('inter/700Bold/Inter_700Bold.ttf'),
    ...EAST_ASIAN,
  });
}

/** Arimo with Noto Sans SC, as decks are measured. */
export function deckFaces(): Faces {
  return openFaces({
    'latin-regular': bytesOf('arimo/400Regular/Arimo_400Regular.ttf'),
    'latin-bold': bytesOf('arimo/700Bold/Arimo_700Bold.ttf'),
    ...EAST_ASIAN,
  });
}

export const BODY: TextStyle = {
  name: 'body',
  size: 10,
  leading: 1.5,
  weight: 'regular',
  color: '#14202B',
  align: 'left',
};

export function paragraphOf(text: string, changes: Partial<Paragraph> = {}): Paragraph {
  return { runs: [{ text }], style: BODY, spaceBefore: 0, firstIndent: 0, mark: 'none', ...changes };
}
