import type { FinishedPublication } from '../../src/model/delivery.js';
import type { Item, Page } from '../../src/model/page.js';
import type { Edition, Prose, StorySection } from '../../src/model/story.js';
import type { Line, Run } from '../../src/model/text.js';

/** One language's bound text, section by section. Words that rest on figures stand as `‹words = figures›`. */
export function storyText(edition: Edition): string {
  const derived = edition.derived.map(
    ({ expression, pattern, inputs, text }) => `${expression}: ${pattern} of ${inputs.join(', ')} = ${text}`,
  );
  return [...edition.sections.map(sectionText), paragraphs('derived', derived)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function sectionText(section: StorySection): string {
  const { id, subjects, headline, tracker, points, header, rows, prose, notes, remark, context } = section;
  const table = header.length === 0 && rows.length === 0 ? [] : [header, ...rows];
  return [
    `# ${id}`,
    paragraphs('headline', [marked(headline)]),
    paragraphs('subjects', subjects.length === 0 ? [] : [subjects.join(', ')]),
    paragraphs('tracker', tracker.length === 0 ? [] : [marked(tracker)]),
    paragraphs(
      'points',
      points.map(({ lead, body }) => [marked(lead), marked(body)].filter((part) => part !== '').join(' :: ')),
    ),
    paragraphs(
      'rows',
      table.map((row) => row.map(marked).join(' | ')),
    ),
    paragraphs('prose', prose.map(marked)),
    paragraphs('remark', remark.map(marked)),
    paragraphs('context', context.map(marked)),
    paragraphs('notes', notes.map(marked)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function paragraphs(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : [`${name}:`, ...texts.map((text) => `  ${text}`)].join('\n');
}

function marked(prose: Prose): string {
  return prose.map(markedRun).join('');
}

function markedRun({ text, figures = [], target }: Run): string {
  const aim = target === undefined ? [] : [Object.values(target).join(' ')];
  const rests = [...figures, ...aim];
  return rests.length === 0 ? text : `‹${text} = ${rests.join(', ')}›`;
}

/** A laid out publication, page by page: number, id, layout and title, then every item by name with its lines. */
export function pagesText({ publication }: Pick<FinishedPublication, 'publication'>): string {
  return `${publication.pages.map(pageText).join('\n\n')}\n`;
}

function pageText(page: Page): string {
  const figures = page.figures.length === 0 ? 'none' : page.figures.join(', ');
  return [
    `# ${page.number} ${page.id} · ${page.layout} · ${page.title}`,
    ...page.items.flatMap(itemText),
    `figures: ${figures}`,
  ].join('\n');
}

function itemText(item: Item): readonly string[] {
  const head = `[${item.name}] ${item.kind} ${item.role}`;
  switch (item.kind) {
    case 'text':
      return [head, ...item.lines.map((line) => `  ${lineText(line)}`)];
    case 'picture':
      return [`${head} of ${item.exhibit}`, `  ${item.alt}`];
    case 'table':
      return [
        `${head}: ${item.alt}`,
        ...item.rows.map(
          ({ cells }) => `  ${cells.map(({ lines }) => lines.map(lineText).join(' / ')).join(' | ')}`,
        ),
      ];
    case 'rule':
    case 'panel':
      return [head];
  }
}

function lineText({ pieces }: Line): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}
