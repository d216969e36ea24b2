import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { badCommentary, foreignBlock } from './commentary-messages.js';
import { problem } from './messages.js';

/** What this room says about what stands in a line of commentary. */

export function strayBrace(
  place: Place,
  braces: string,
  around: { readonly before: string; readonly after: string },
): Diagnostic {
  const opens = /[{｛]/.test(braces);
  const inside = opens
    ? around.after.match(/^\s*([A-Za-z][\w. -]*\w)/)?.[1]
    : around.before.match(/([A-Za-z][\w.-]*)\s*$/)?.[1];
  const literal = { en: 'for the sign itself', zh: '若要显示符号本身' };
  const sign = `\\${braces.charAt(0)}`;
  return badBinding(
    place,
    opens
      ? { en: `${braces} is never closed.`, zh: `${braces} 没有闭合。` }
      : { en: `${braces} was never opened.`, zh: `${braces} 没有对应的左括号。` },
    inside === undefined
      ? { en: `${literal.en}, write ${sign}`, zh: `${literal.zh}，请写作 ${sign}` }
      : {
          en: `write {${inside}}, or ${sign} ${literal.en}`,
          zh: `请写作 {${inside}}；${literal.zh}，写作 ${sign}`,
        },
  );
}

export function strayBracket(place: Place, bracket: '[' | ']'): Diagnostic {
  return badBinding(
    place,
    bracket === '['
      ? { en: '[ is never closed.', zh: '[ 没有闭合。' }
      : { en: '] was never opened.', zh: '] 没有对应的左括号。' },
    {
      en: `write [words]{claim}, or \\${bracket} for the sign itself`,
      zh: `请写作 [文字]{论断}；若要显示符号本身，写作 \\${bracket}`,
    },
  );
}

export function strayFootnote(place: Place): Diagnostic {
  return badBinding(
    place,
    { en: 'The footnote that begins here is never closed.', zh: '此处开始的脚注没有闭合。' },
    {
      en: 'write ^[text of the note], or \\^ and \\[ for the signs themselves',
      zh: '请写作 ^[脚注文字]；若要显示符号本身，写作 \\^ 和 \\[',
    },
  );
}

export function emptyFootnote(place: Place): Diagnostic {
  return badBinding(
    place,
    { en: 'This footnote has no text.', zh: '此脚注没有文字。' },
    { en: 'write ^[text of the note]', zh: '请写作 ^[脚注文字]' },
  );
}

export function footnoteInside(place: Place): Diagnostic {
  return badBinding(
    place,
    {
      en: 'A footnote stands inside a claim, a link or another footnote.',
      zh: '论断、链接或另一脚注的文字中嵌有脚注。',
    },
    {
      en: 'move it behind the whole: [words]{claim}^[text of the note]',
      zh: '请移到整体之后：[文字]{论断}^[脚注文字]',
    },
  );
}

export function missingOpeningBracket(place: Place, source: string): Diagnostic {
  return badBinding(
    place,
    {
      en: `{${source}} belongs to words whose opening [ is missing.`,
      zh: `{${source}} 所属文字缺少左方括号 [。`,
    },
    { en: `put [ before the words: [words]{${source}}`, zh: `请在文字前加 [：[文字]{${source}}` },
  );
}

export function emptyBinding(place: Place): Diagnostic {
  return badBinding(
    place,
    { en: 'There is nothing between these brackets.', zh: '括号内没有内容。' },
    {
      en: 'write {figure} or [words]{claim}, or \\{ for the sign itself',
      zh: '请写作 {指标} 或 [文字]{论断}；若要显示符号本身，写作 \\{',
    },
  );
}

export function nestedBinding(place: Place): Diagnostic {
  return badBinding(
    place,
    {
      en: 'A claim or a link stands inside the words of another.',
      zh: '论断或链接的文字中又嵌有论断或链接。',
    },
    { en: 'end the first one before the second begins', zh: '请先结束前一个，再开始后一个' },
  );
}

export function misplacedId(place: Place, source: string): Diagnostic {
  return badCommentary(
    place,
    {
      en: `{${source}} is an id, and only a headline ends with an id.`,
      zh: `{${source}} 是标识，只能位于标题行末。`,
    },
    {
      en: `move it to the end of a line such as \`## headline {${source}}\``,
      zh: `请移到标题行末，如 \`## 标题 {${source}}\``,
    },
  );
}

export function forbiddenLink(place: Place, url: string): Diagnostic {
  return badCommentary(
    place,
    {
      en: `A link may lead to http, https or mailto only; this one is ${url}`,
      zh: `链接只能使用 http、https 或 mailto；此处为 ${url}`,
    },
    { en: 'write the whole address: https://...', zh: '请写完整地址：https://...' },
  );
}

export function strayStrong(place: Place): Diagnostic {
  return badCommentary(
    place,
    { en: 'This ** has no partner in its paragraph.', zh: '此 ** 在本段中没有成对。' },
    {
      en: 'write **words**, or \\*\\* for the signs themselves',
      zh: '请写作 **文字**；若要显示符号本身，写作 \\*\\*',
    },
  );
}

export function htmlFound(place: Place): Diagnostic {
  return foreignBlock(place, 'html');
}

export function entityFound(place: Place, entity: string): Diagnostic {
  return badCommentary(
    place,
    { en: `${entity} would be printed as it stands.`, zh: `${entity} 会被原样印出。` },
    { en: 'type the character itself, or `\\&` for the sign', zh: '请直接输入字符；符号本身写作 `\\&`' },
  );
}

function badBinding(place: Place, message: Sentence, hint: Sentence): Diagnostic {
  return problem('load/bad-binding', place, message, hint);
}
