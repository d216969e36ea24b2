import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';
import { nearest, SUBHEADS, subheadsOf } from '../schema/index.js';
import type { Foreign } from './markdown-blocks.js';
import { alsoAt, problem } from './messages.js';

/** What this room says about the sections of a commentary; about what stands in their lines, `binding-messages.ts`. */

export function notTranslated(place: Place, marks: number): Diagnostic {
  return problem(
    'load/not-translated',
    place,
    {
      en: `${marks} places of this section are still to be translated.`,
      zh: `本节尚有 ${marks} 处待译。`,
    },
    {
      en: 'translate each and delete its {translate}, or leave this language out of `languages:` in report.yaml until then',
      zh: '逐处译出并删去 {translate}；译完之前，可先不在 report.yaml 的 `languages:` 中列出该语言',
    },
  );
}

export function missingSectionId(place: Place): Diagnostic {
  return badCommentary(
    place,
    { en: 'This headline has no id.', zh: '此标题没有标识。' },
    {
      en: 'end the line with the section’s id from report.yaml, such as {#summary}',
      zh: '请在行末加上 report.yaml 中的章节标识，如 {#summary}',
    },
  );
}

export function badSectionId(place: Place, id: string): Diagnostic {
  return badCommentary(
    place,
    { en: `"${id}" is not an id.`, zh: `“${id}”不能用作标识。` },
    {
      en: 'use lower-case letters, digits and hyphens, such as {#summary}',
      zh: '请使用小写字母、数字和连字符，如 {#summary}',
    },
  );
}

export function duplicateSection(place: Place, id: string, first: Place): Diagnostic {
  return alsoAt(
    badCommentary(
      place,
      { en: `A second section has the id "${id}".`, zh: `章节标识“${id}”重复。` },
      { en: 'give this section its own id from report.yaml', zh: '请改用 report.yaml 中该章节自己的标识' },
    ),
    first,
  );
}

export function unknownSubhead(place: Place, words: string, language: Language): Diagnostic {
  const meant = nearest(
    words,
    SUBHEADS.flatMap((subhead) => Object.values(subhead.words).flat()),
  );
  const usual = subheadsOf(language)
    .map((word) => `### ${word}`)
    .join(', ');
  return badCommentary(
    place,
    { en: `"${words}" is not one of the fixed subheads.`, zh: `“${words}”不是固定的小标题。` },
    meant === null
      ? { en: `use one of ${usual}`, zh: `请使用：${usual}` }
      : { en: `did you mean \`### ${meant}\`?`, zh: `是否应为 \`### ${meant}\`？` },
  );
}

export function duplicateSubhead(place: Place, words: string, first: Place): Diagnostic {
  return alsoAt(
    badCommentary(
      place,
      { en: `"${words}" stands twice in this section.`, zh: `本章节中“${words}”重复出现。` },
      { en: 'join the two under one subhead', zh: '请合并到同一小标题下' },
    ),
    first,
  );
}

export function wrongHeadingLevel(place: Place, level: number): Diagnostic {
  return badCommentary(
    place,
    { en: `A heading of level ${level} has no meaning here.`, zh: `此处不使用 ${level} 级标题。` },
    {
      en: 'write `## headline {#id}` for a section and `### Points` for a part of it',
      zh: '章节写作 `## 标题 {#id}`，其各部分写作 `### 要点`',
    },
  );
}

export function missingSpaceAfterHash(place: Place, mark: string): Diagnostic {
  return badCommentary(
    place,
    { en: `There is no space after ${mark}.`, zh: `${mark} 之后缺少空格。` },
    {
      en: `write \`${mark} \` for a heading, or \`\\#\` for a hash sign`,
      zh: `标题请写作 \`${mark} \`；井号本身写作 \`\\#\``,
    },
  );
}

export function contentOutsideSection(place: Place): Diagnostic {
  return badCommentary(
    place,
    { en: 'This stands before the first section.', zh: '此内容位于第一个章节之前。' },
    {
      en: 'put it under a headline such as `## headline {#summary}`',
      zh: '请移到 `## 标题 {#summary}` 之下',
    },
  );
}

export function contentWithoutSubhead(place: Place, language: Language): Diagnostic {
  const [points = ''] = subheadsOf(language);
  return badCommentary(
    place,
    {
      en: 'This stands under no subhead; only one line, the tracker, may stand right under a headline.',
      zh: '此内容不在任何小标题之下；标题下方只能直接写一行导引。',
    },
    {
      en: `put a subhead such as \`### ${points}\` above it`,
      zh: `请在其上方加小标题，如 \`### ${points}\``,
    },
  );
}

const FOREIGN_BLOCKS: {
  readonly [what in Foreign]: { readonly message: Sentence; readonly hint: Sentence };
} = {
  html: {
    message: { en: 'HTML cannot stand in a commentary.', zh: '评述中不能使用 HTML。' },
    hint: {
      en: 'write it as plain Markdown, or `\\<` for the sign',
      zh: '请改用 Markdown；符号本身写作 `\\<`',
    },
  },
  quotation: {
    message: {
      en: 'A block quotation has no place in a deck or briefing.',
      zh: '演示文稿与简报中没有引用块。',
    },
    hint: { en: 'write a paragraph, or `\\>` for the sign', zh: '请写成段落；符号本身写作 `\\>`' },
  },
  code: {
    message: { en: 'Code has no place in a deck or briefing.', zh: '演示文稿与简报中没有代码块。' },
    hint: { en: 'write a paragraph, a list or a table', zh: '请写成段落、列表或表格' },
  },
  rule: {
    message: { en: 'A rule has no meaning here.', zh: '此处的分隔线没有意义。' },
    hint: {
      en: 'remove the line; a section ends where the next headline begins',
      zh: '请删除此行；下一标题开始即为本章节结束',
    },
  },
  'nested-list': {
    message: { en: 'A list stands inside a list.', zh: '列表中又有列表。' },
    hint: { en: 'write one list with one level', zh: '请写成单层列表' },
  },
  'long-item': {
    message: { en: 'A list item holds more than one paragraph.', zh: '一个列表项包含多个段落。' },
    hint: { en: 'write one paragraph an item', zh: '每个列表项只写一段' },
  },
};

export function foreignBlock(place: Place, what: Foreign): Diagnostic {
  return badCommentary(place, FOREIGN_BLOCKS[what].message, FOREIGN_BLOCKS[what].hint);
}

/** In a mail. */
export function onlyParagraphs(place: Place): Diagnostic {
  return badCommentary(
    place,
    {
      en: 'The words of a mail are paragraphs and lists; headings and tables are not shown alike everywhere.',
      zh: '邮件正文只用段落与列表；标题和表格在各邮件程序中显示不一。',
    },
    {
      en: 'write it as a paragraph, with `**bold**` words where they help',
      zh: '请写成段落，必要处用 `**粗体**`',
    },
  );
}

export function raggedTable(place: Place, found: number, wanted: number): Diagnostic {
  return badCommentary(
    place,
    {
      en: `This row has ${found} cells; the table's header has ${wanted}.`,
      zh: `此行有 ${found} 个单元格，表头有 ${wanted} 个。`,
    },
    {
      en: 'give every row as many cells; a bar inside a cell is written `\\|`',
      zh: '请使各行单元格数一致；单元格内的竖线写作 `\\|`',
    },
  );
}

export function badCommentary(place: Place, message: Sentence, hint: Sentence): Diagnostic {
  return problem('load/bad-commentary', place, message, hint);
}
