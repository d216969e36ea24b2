import { type TagNode, tagsOf } from '../pdf-reader.js';
import { type Clause, elementsOf, type JudgedFile, unless } from './clause.js';

/** ISO 14289-1 (PDF/UA-1) about the tree of tags and what belongs to it. */
export const STRUCTURE_CLAUSES: readonly Clause[] = [
  {
    name: 'ISO 14289-1, 7.1 (the file is marked as tagged)',
    problems: ({ root }) => [
      ...unless(
        root.get('MarkInfo', 'Marked').toString() === 'true',
        'the file does not say that it is tagged',
      ),
      ...unless(root.get('MarkInfo', 'Suspects').toString() !== 'true', 'the tags are suspects'),
      ...unless(!root.get('StructTreeRoot').isNull(), 'there is no tree of tags'),
    ],
  },
  {
    name: 'ISO 14289-1, 7.1 (all content is tagged or an artifact)',
    problems: ({ streams }) =>
      streams.flatMap(({ unmarked, misnested }, index) => [
        ...unmarked.map((operator) => `page ${index + 1} paints with ${operator} outside every tag`),
        ...misnested.map((fault) => `page ${index + 1} has ${fault}`),
      ]),
  },
  {
    name: 'ISO 14289-1, 7.1 (every tagged stretch is in the tree once)',
    problems: strayContent,
  },
  {
    name: 'ISO 14289-1, 7.1 (standard structure types)',
    problems: ({ reading }) =>
      allTags(reading.tags)
        .filter(({ type }) => !STANDARD_TYPES.has(type))
        .map(({ type }) => `${type} is no standard type`),
  },
  {
    name: 'ISO 14289-1, 7.2 (structure elements stand where they may)',
    problems: ({ reading }) => misplaced(reading.tags),
  },
  {
    name: 'ISO 14289-1, 7.2 (the language is known)',
    problems: ({ reading }) => [
      ...unless(reading.language !== null, 'the document has no language'),
      ...[reading.language, ...allTags(reading.tags).map(({ lang }) => lang)]
        .filter((lang) => lang !== null && !LANGUAGE.test(lang))
        .map((lang) => `“${lang}” is no language`),
    ],
  },
  {
    name: 'ISO 14289-1, 7.3 (figures)',
    problems: ({ reading }) =>
      tagsOf(reading.tags, 'Figure').flatMap((figure) => [
        ...unless((figure.alt ?? '') !== '', 'a Figure has no alternative text'),
        ...unless(figure.attributes.has('BBox'), 'a Figure has no BBox'),
      ]),
  },
  {
    name: 'ISO 14289-1, 7.4.2 (headings)',
    problems: ({ reading }) => {
      const levels = headingLevels(reading.tags);
      const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return skips.map((level) => `heading H${level} skips a level`);
    },
  },
  {
    name: 'ISO 14289-1, 7.5 (tables)',
    problems: ({ reading }) =>
      tagsOf(reading.tags, 'Table').flatMap((table) => {
        const widths = tagsOf(table, 'TR').map((row) =>
          row.children.reduce((sum, { attributes }) => sum + Number(attributes.get('ColSpan') ?? 1), 0),
        );
        const headers = tagsOf(table, 'TH');
        return [
          ...unless(new Set(widths).size === 1, 'a Table has rows of different length'),
          ...unless(headers.length > 0, 'a Table has no TH'),
          ...unless(
            headers.every(({ attributes }) => /^\/(Row|Column|Both)$/.test(attributes.get('Scope') ?? '')),
            'a TH has no Scope',
          ),
        ];
      }),
  },
  {
    name: 'ISO 14289-1, 7.6 (lists)',
    problems: ({ reading }) =>
      tagsOf(reading.tags, 'L').flatMap((list) => [
        ...unless(list.attributes.has('ListNumbering'), 'an L has no ListNumbering'),
        ...unless(
          list.children.length > 0 &&
            list.children.every(
              ({ type, children }) =>
                type === 'LI' && children.map((child) => child.type).join() === 'Lbl,LBody',
            ),
          'an L holds more than LI with Lbl and LBody',
        ),
      ]),
  },
  {
    name: 'ISO 14289-1, 7.9 (notes)',
    problems: ({ reading: { tags, ids } }) => {
      const own = tagsOf(tags, 'Note').map(({ id }) => id ?? '');
      return [
        ...unless(!own.includes(''), 'a Note has no ID'),
        ...unless(new Set(own).size === own.length, 'two Notes have one ID'),
        ...unless([...own].sort().join() === ids.join(), 'the tree of IDs does not list the Notes'),
      ];
    },
  },
  {
    name: 'ISO 14289-1, 7.18.1 (annotations are tagged)',
    problems: untaggedAnnotations,
  },
  {
    name: 'ISO 14289-1, 7.18.3 (the tab order follows the tags)',
    problems: ({ pages }) =>
      pages.flatMap((page, index) =>
        unless(
          page.get('Annots').isNull() || page.get('Tabs').toString() === '/S',
          `page ${index + 1} has links and no tab order`,
        ),
      ),
  },
  {
    name: 'ISO 14289-1, 7.18.5 (links)',
    problems: ({ reading }) =>
      tagsOf(reading.tags, 'Link').flatMap((link) => [
        ...unless(link.annotations.length > 0, 'a Link has no annotation'),
        ...unless(link.contentCount > 0, 'a Link has no text'),
        ...link.annotations.flatMap((annotation) => [
          ...unless(annotation.contents !== '', 'a link annotation has no Contents'),
          ...unless(annotation.pageMatches, 'a link annotation is tagged on another page'),
        ]),
      ]),
  },
];

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Of ISO 32000-1, 14.8.4, what a report may use. */
const STANDARD_TYPES = new Set(
  [
    'Document Part Sect Div Caption TOC TOCI H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody',
    'Span Quote Note Reference Link Figure',
  ].flatMap((line) => line.split(' ')),
);

/** Where a type must stand, by ISO 32000-1, 14.8.4. */
const PARENTS = new Map([
  ['TOCI', ['TOC']],
  ['LI', ['L']],
  ['Lbl', ['LI', 'Note']],
  ['LBody', ['LI']],
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TR', ['Table', 'THead', 'TBody']],
  ['TH', ['TR']],
  ['TD', ['TR']],
]);

/** What may stand in a type. */
const CHILDREN = new Map([
  ['TOC', ['TOCI', 'TOC', 'Caption']],
  ['Table', ['Caption', 'THead', 'TBody', 'TR']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TR', ['TH', 'TD']],
]);

function misplaced(node: TagNode, parent: string | null = null): readonly string[] {
  const parents = PARENTS.get(node.type);
  const children = CHILDREN.get(node.type);
  const isLeaf = node.children.length === 0;
  const mayBeEmpty = node.type === 'TD' || node.type === 'TH';
  return [
    ...unless(
      parents === undefined || (parent !== null && parents.includes(parent)),
      `a ${node.type} in a ${parent}`,
    ),
    ...node.children
      .filter(({ type }) => children !== undefined && !children.includes(type))
      .map(({ type }) => `a ${node.type} holds more than ${children?.join(', ')}: ${type}`),
    ...node.children.flatMap((child, index) =>
      unless(child.type !== 'Caption' || index === 0, `a Caption is not the first in a ${node.type}`),
    ),
    ...unless(!isLeaf || node.contentCount > 0 || mayBeEmpty, `a ${node.type} is empty`),
    ...node.children.flatMap((child) => misplaced(child, node.type)),
  ];
}

function allTags(node: TagNode): readonly TagNode[] {
  return [node, ...node.children.flatMap(allTags)];
}

function headingLevels(node: TagNode): readonly number[] {
  const own = /^H([1-6])$/.exec(node.type)?.[1];
  return [...(own === undefined ? [] : [Number(own)]), ...node.children.flatMap(headingLevels)];
}

/** Each MCID of a page stands once in its content and leads to one element. */
function strayContent({ root, pages, streams }: JudgedFile): readonly string[] {
  const parents = parentTree(root);
  return pages.flatMap((page, index) => {
    const { mcids } = streams[index] ?? { mcids: [] };
    const owners = parents.get(page.get('StructParents').asNumber());
    return [
      ...unless(new Set(mcids).size === mcids.length, `page ${index + 1} uses an MCID twice`),
      ...mcids.flatMap((mcid) => {
        const owner = owners !== undefined && mcid < owners.length ? owners.get(mcid) : undefined;
        const isOwned =
          owner !== undefined &&
          elementsOf(owner.get('K')).filter((kid) => isContent(kid, mcid, page, owner)).length === 1;
        return unless(isOwned, `page ${index + 1} has content ${mcid} that no tag holds`);
      }),
    ];
  });
}

/** An element's content stands on its own page, or says on which. */
function isContent(
  kid: JudgedFile['root'],
  mcid: number,
  page: JudgedFile['root'],
  owner: JudgedFile['root'],
): boolean {
  if (kid.isNumber()) {
    return kid.asNumber() === mcid && owner.get('Pg').asIndirect() === page.asIndirect();
  }
  return (
    kid.isDictionary() &&
    kid.get('MCID').isNumber() &&
    kid.get('MCID').asNumber() === mcid &&
    kid.get('Pg').asIndirect() === page.asIndirect()
  );
}

function untaggedAnnotations({ root, pages }: JudgedFile): readonly string[] {
  const parents = parentTree(root);
  return pages.flatMap((page, index) =>
    elementsOf(page.get('Annots')).flatMap((annotation) => {
      const key = annotation.get('StructParent');
      const owner = key.isNumber() ? parents.get(key.asNumber()) : undefined;
      const isOwned =
        owner?.get('S').toString() === '/Link' &&
        elementsOf(owner.get('K')).some(
          (kid) => kid.isDictionary() && kid.get('Obj').asIndirect() === annotation.asIndirect(),
        );
      return unless(isOwned, `page ${index + 1} has a link that no tag holds`);
    }),
  );
}

function parentTree(root: JudgedFile['root']): ReadonlyMap<number, JudgedFile['root']> {
  const numbers = elementsOf(root.get('StructTreeRoot', 'ParentTree', 'Nums'));
  return new Map(
    numbers.flatMap((key, index) => {
      const value = numbers[index + 1];
      return index % 2 === 0 && value !== undefined ? [[key.asNumber(), value] as const] : [];
    }),
  );
}
