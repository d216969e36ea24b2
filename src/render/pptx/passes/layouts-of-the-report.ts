import type { Publication } from '../../../model/page.js';
import {
  type Package,
  relationshipsPartOf,
  relativeTarget,
  withParts,
  writeRelationships,
} from '../../../opc/index.js';
import { layoutPart, linkTo, MASTER, type Pass, THEME } from '../deck.js';
import { writeLayout } from '../write-layouts.js';
import { writeMaster } from '../write-master.js';

/**
 * pptxgenjs's master has no placeholders at all, its layouts number them from 100 and copy their geometry and empty
 * prompts onto slides (upstream 1298 and 1453: no slide title is found, "Click to add text" shows). Master and
 * layouts are written anew from the report's own.
 */
export const layoutsOfTheReport: Pass<Publication> = (parts, publication) => {
  const names = publication.layouts.map(({ name }) => layoutPart(publication, name));
  const ids = names.map((_, at) => `rId${at + 1}`);
  const masterLinks = [
    ...names.map((name, at) => linkTo(ids[at] ?? '', 'slideLayout', relativeTarget(MASTER, name))),
    linkTo(`rId${names.length + 1}`, 'theme', relativeTarget(MASTER, THEME)),
  ];
  const layouts = publication.layouts.flatMap((layout) => {
    const name = layoutPart(publication, layout.name);
    const links = [linkTo('rId1', 'slideMaster', relativeTarget(name, MASTER))];
    return [
      [name, writeLayout(layout, publication)],
      [relationshipsPartOf(name), writeRelationships(links)],
    ] as const;
  });
  return withParts(withoutLayouts(parts), [
    [MASTER, writeMaster(publication, ids)],
    [relationshipsPartOf(MASTER), writeRelationships(masterLinks)],
    ...layouts,
  ]);
};

function withoutLayouts(parts: Package): Package {
  const old = [...parts.keys()].filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
  return withParts(
    parts,
    old.flatMap((name) => [
      [name, undefined],
      [relationshipsPartOf(name), undefined],
    ]),
  );
}
