import type { Language } from '../model/language.js';
import type { ThemeOf } from '../model/material.js';
import type { TextStyle } from '../model/text.js';
import type { FontFamily, Medium, Theme } from '../model/theme.js';
import {
  below,
  EXPECTATIONS,
  NEEDED_STYLES,
  nearest,
  type StyleSource,
  type ThemeSource,
  themeSchema,
} from '../schema/index.js';
import { contrastRatio, readableColor } from './contrast.js';
import { keyPlace, type Ledger, valuePlace } from './ledger.js';
import { lowContrast, missingStyleLanguage } from './look-messages.js';
import { missingKey, unknownReference } from './messages.js';
import { checkPalettes, resolvePalettes } from './palettes.js';
import { readShape } from './read-shape.js';

/** The theme for each medium in each language; null when its file is not a theme. */
export function readThemes(
  ledger: Ledger,
  name: string,
  media: readonly Medium[],
): readonly ThemeOf[] | null {
  const source = readShape(ledger, '', ledger.document.value, themeSchema);
  if (source === null) return null;
  checkContrast(ledger, source);
  checkPalettes(ledger, source);
  for (const medium of media) checkStyles(ledger, source, medium);
  return media.flatMap((medium) =>
    ledger.languages.map((language) => ({
      medium,
      language,
      theme: resolveTheme(source, name, medium, language),
    })),
  );
}

function checkContrast(ledger: Ledger, source: ThemeSource): void {
  const colors = new Map(Object.entries(source.colors));
  for (const [index, pair] of (source.contrast ?? []).entries()) {
    const pointer = below('/contrast', index);
    const color = colors.get(pair.color);
    const ground = colors.get(pair.on);
    if (color === undefined) reportColor(ledger, below(pointer, 'color'), pair.color, colors);
    if (ground === undefined) reportColor(ledger, below(pointer, 'on'), pair.on, colors);
    if (color === undefined || ground === undefined) continue;
    const ratio = contrastRatio(color, ground);
    if (ratio >= pair['at-least']) continue;
    const better = readableColor(color, ground, pair['at-least']);
    const finding = { color: pair.color, ground: pair.on, ratio, atLeast: pair['at-least'], better };
    ledger.problems.push(
      lowContrast(valuePlace(ledger, pointer), finding, valuePlace(ledger, below('/colors', pair.color))),
    );
  }
}

function reportColor(
  ledger: Ledger,
  pointer: string,
  name: string,
  colors: ReadonlyMap<string, string>,
): void {
  const known = [...colors.keys()];
  ledger.problems.push(
    unknownReference(valuePlace(ledger, pointer), 'color', name, nearest(name, known), known),
  );
}

function checkStyles(ledger: Ledger, source: ThemeSource, medium: Medium): void {
  for (const name of NEEDED_STYLES[medium].filter((style) => !Object.hasOwn(source.styles[medium], style))) {
    const pointer = below('/styles', medium);
    ledger.problems.push(missingKey(keyPlace(ledger, pointer), name, `styles.${medium}`, EXPECTATIONS.map));
  }
  const colors = new Map(Object.entries(source.colors));
  for (const [name, style] of Object.entries(source.styles[medium])) {
    for (const [property, value] of Object.entries(style)) {
      const pointer = below('/styles', medium, name, property);
      if (typeof value === 'object') {
        const missing = ledger.languages.filter((language) => !Object.hasOwn(value, language));
        for (const language of missing) {
          ledger.problems.push(
            missingStyleLanguage(keyPlace(ledger, pointer), `${name}.${property}`, language),
          );
        }
      }
    }
    const wanted = typeof style.color === 'string' ? [style.color] : Object.values(style.color);
    for (const color of wanted.filter((word) => !colors.has(word))) {
      reportColor(ledger, below('/styles', medium, name, 'color'), color, colors);
    }
  }
}

function resolveTheme(source: ThemeSource, name: string, medium: Medium, language: Language): Theme {
  const { latin, 'east-asian': eastAsian } = source.fonts[medium];
  const styles = Object.entries(source.styles[medium]).map(([style, properties]) => [
    style,
    resolveStyle(source, style, properties, language),
  ]);
  return {
    name,
    medium,
    colors: source.colors,
    palettes: resolvePalettes(source),
    fonts: { latin: fontFamily(latin), eastAsian: fontFamily(eastAsian) },
    styles: Object.fromEntries(styles) as { readonly [style: string]: TextStyle },
  };
}

function fontFamily(source: ThemeSource['fonts']['deck']['latin']): FontFamily {
  return {
    name: source.name,
    regular: { package: source.package, path: source.regular },
    bold: { package: source.package, path: source.bold },
  };
}

/** What is missing for the language was reported; any value stands in for it, since nothing is built from it. */
function resolveStyle(source: ThemeSource, name: string, style: StyleSource, language: Language): TextStyle {
  const colors: { readonly [color: string]: string } = source.colors;
  return {
    name,
    size: inLanguage(style.size, language, 1),
    leading: inLanguage(style.leading, language, 1),
    weight: inLanguage(style.weight, language, 'regular'),
    color: colors[inLanguage(style.color, language, 'ink')] ?? source.colors.ink,
    align: inLanguage(style.align, language, 'left'),
  };
}

function inLanguage<T extends string | number>(
  value: T | { readonly [language: Language]: T } | undefined,
  language: Language,
  absent: T,
): T {
  if (value === undefined) return absent;
  return typeof value === 'object' ? (value[language] ?? absent) : value;
}
