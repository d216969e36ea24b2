import type { Diagnostic, Sentence } from '../model/diagnostic.js';
import type { DiagnosticCode } from '../model/diagnostic-code.js';
import type { Place } from '../model/place.js';
import type { Unreadable } from './decode.js';

/**
 * What this room says about files and YAML. What it says about commentary and tables stands in `commentary-messages.ts`
 * and `table-messages.ts`.
 */

export function problem(
  code: DiagnosticCode,
  place: Place | undefined,
  message: Sentence,
  hint: Sentence,
): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    ...(place === undefined ? {} : { place }),
    hints: [hint],
    related: [],
  };
}

/** Adds the place that a problem is in conflict with. */
export function alsoAt(diagnostic: Diagnostic, place: Place): Diagnostic {
  return { ...diagnostic, related: [{ place, message: { en: 'it stands here first', zh: '首次出现于此' } }] };
}

export function missingFile(path: string, wantedAt: Place | undefined): Diagnostic {
  return problem(
    'load/missing-file',
    wantedAt ?? { file: path, line: 1, column: 1 },
    { en: `There is no file ${path}.`, zh: `找不到文件 ${path}。` },
    { en: `create ${path}, or correct its name here`, zh: `请创建 ${path}，或更正此处的名称` },
  );
}

export function notReadable(path: string, reason: string, wantedAt: Place | undefined): Diagnostic {
  return problem(
    'load/not-readable',
    wantedAt ?? { file: path, line: 1, column: 1 },
    { en: `${path} cannot be read: ${reason}.`, zh: `无法读取 ${path}：${reason}。` },
    { en: 'check that the file is a plain file that you may read', zh: '请检查它是否为可读的普通文件' },
  );
}

export function tooLarge(path: string, size: number, most: number): Diagnostic {
  const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
  return problem(
    'load/too-large',
    { file: path, line: 1, column: 1 },
    {
      en: `${path} has ${megabytes(size)} MB; at most ${megabytes(most)} MB of such a file are read.`,
      zh: `${path} 为 ${megabytes(size)} MB；此类文件至多读取 ${megabytes(most)} MB。`,
    },
    {
      en: 'keep what the report needs: long lists of values belong in tables, and rows of a survey are counted first',
      zh: '请只保留报告所需的内容：大量数值放入表格，逐条问卷请先汇总',
    },
  );
}

export function pathLeavesFolder(place: Place, path: string): Diagnostic {
  return problem(
    'load/not-readable',
    place,
    {
      en: `"${path}" is not a path inside the report's folder.`,
      zh: `“${path}”不是报告文件夹内的路径。`,
    },
    {
      en: 'put the file into the report’s folder and write its path with forward slashes, such as tables/answers.csv',
      zh: '请把文件放入报告文件夹，并用正斜杠书写路径，如 tables/answers.csv',
    },
  );
}

export const ENCODINGS: { readonly [found in Unreadable]: Sentence } = {
  'utf-16': { en: 'UTF-16', zh: 'UTF-16 编码' },
  gb18030: { en: 'GBK or GB18030, or another encoding of its kind', zh: 'GBK/GB18030 或同类编码' },
  binary: { en: 'not text at all', zh: '非文本内容' },
  unknown: { en: 'in no encoding that could be told', zh: '无法识别的编码' },
  'not-as-declared': { en: 'in another encoding than declared', zh: '与声明不同的编码' },
};

export function wrongEncoding(path: string, found: Unreadable): Diagnostic {
  return problem(
    'load/not-readable',
    { file: path, line: 1, column: 1 },
    {
      en: `${path} is not UTF-8 text; it looks to be ${ENCODINGS[found].en}.`,
      zh: `${path} 不是 UTF-8 文本，看起来是${ENCODINGS[found].zh}。`,
    },
    { en: 'save the file as UTF-8', zh: '请将文件另存为 UTF-8' },
  );
}

export function yamlSyntax(place: Place, code: string, reason: string, line: string): Diagnostic {
  const known = YAML_ERRORS[code];
  const fullWidth = line.match(/[：，｛｝［］]/)?.[0];
  return problem(
    'load/bad-yaml',
    place,
    known?.message ?? {
      en: `This is not valid YAML: ${reason.replace(/\.$/, '')}.`,
      zh: `YAML 语法错误（${code}）。`,
    },
    fullWidth === undefined
      ? (known?.hint ?? {
          en: 'put text with special characters into "quotes"',
          zh: '含特殊字符的文字请加引号',
        })
      : {
          en: `if the full-width ${fullWidth} was meant as punctuation of YAML, type its ASCII form`,
          zh: `若全角“${fullWidth}”是作为 YAML 标点输入的，请改为半角`,
        },
  );
}

const YAML_ERRORS: { readonly [code: string]: { readonly message: Sentence; readonly hint: Sentence } } = {
  TAB_AS_INDENT: {
    message: { en: 'A tab is used to indent this line.', zh: '此行用制表符缩进。' },
    hint: { en: 'indent with spaces', zh: '请用空格缩进' },
  },
  BAD_INDENT: {
    message: { en: 'The indent of this line fits nothing above it.', zh: '此行的缩进与上文不符。' },
    hint: { en: 'line the key up with its neighbours', zh: '请与同级的键对齐' },
  },
  MISSING_CHAR: {
    message: { en: 'A quote, comma or bracket is missing here.', zh: '此处缺少引号、逗号或括号。' },
    hint: { en: 'close what was opened above', zh: '请补全上文打开的引号或括号' },
  },
  TAG_RESOLVE_FAILED: {
    message: { en: 'Tags such as `!name` are not known here.', zh: '此处不支持 `!名称` 形式的标签。' },
    hint: { en: 'remove the tag, or put the text into "quotes"', zh: '请删除标签，或给文字加引号' },
  },
};

export function severalDocuments(place: Place): Diagnostic {
  return problem(
    'load/bad-yaml',
    place,
    {
      en: 'A second document starts here; a file holds one.',
      zh: '此处开始了第二个文档；一个文件只能有一个文档。',
    },
    { en: 'remove the line `---`', zh: '请删除 `---` 行' },
  );
}

export function nestedTooDeep(place: Place, most: number): Diagnostic {
  return problem(
    'load/bad-yaml',
    place,
    { en: `More than ${most} levels stand inside each other.`, zh: `嵌套超过 ${most} 层。` },
    { en: 'write the values with fewer levels', zh: '请减少嵌套层数' },
  );
}

export function badAlias(place: Place, name: string, why: 'unknown' | 'circular' | 'too-many'): Diagnostic {
  const reasons = {
    unknown: { en: 'nothing above is marked with that name', zh: '上文没有该名称的锚点' },
    circular: { en: 'it stands inside the very value that it repeats', zh: '它位于自己所引用的值之内' },
    'too-many': { en: 'the file repeats too many values', zh: '文件重复引用的值过多' },
  };
  return problem(
    'load/bad-yaml',
    place,
    {
      en: `The alias *${name} cannot be followed: ${reasons[why].en}.`,
      zh: `无法解析别名 *${name}：${reasons[why].zh}。`,
    },
    { en: 'write the value out', zh: '请直接写出该值' },
  );
}

export function badKey(place: Place, name: string | null): Diagnostic {
  return problem(
    'load/bad-yaml',
    place,
    name === null
      ? { en: 'A key must be plain text, not a list or a map.', zh: '键必须是文字，不能是列表或映射。' }
      : { en: `"${name}" cannot be a key.`, zh: `“${name}”不能用作键。` },
    { en: 'use a name of letters, digits and hyphens', zh: '请使用由字母、数字和连字符组成的名称' },
  );
}

export function duplicateKey(place: Place, name: string, first: Place): Diagnostic {
  return alsoAt(
    problem(
      'load/bad-yaml',
      place,
      { en: `"${name}" is written twice in one map.`, zh: `同一映射中“${name}”重复出现。` },
      { en: `keep one of the two, or rename one`, zh: `请保留其中之一，或改名` },
    ),
    first,
  );
}

export function ambiguousNumber(place: Place, source: string): Diagnostic {
  return problem(
    'load/bad-yaml',
    place,
    { en: `${source} is read differently by different programs.`, zh: `${source} 在不同程序中读法不同。` },
    {
      en: `write "${source}" for text, or a number without leading zeros`,
      zh: `文字请写作 "${source}"；数字请去掉前导零`,
    },
  );
}

export function badTemplate(place: Place, expected: Sentence): Diagnostic {
  return problem(
    'load/bad-yaml',
    place,
    { en: `A chart template needs ${expected.en} here.`, zh: `图表模板此处应为${expected.zh}。` },
    {
      en: 'write `{"kind": ..., "height": {"base": 14, "perRow": 36}, "spec": {...}}`',
      zh: '请写作 `{"kind": ..., "height": {"base": 14, "perRow": 36}, "spec": {...}}`',
    },
  );
}

export function templateTooLong(file: string, length: number, most: number): Diagnostic {
  return problem(
    'load/not-readable',
    { file, line: 1, column: 1 },
    {
      en: `The chart template has ${length} characters; at most ${most} are read.`,
      zh: `图表模板有 ${length} 个字符，至多读取 ${most} 个。`,
    },
    {
      en: 'leave the data out: the template names the rows that it is given',
      zh: '请去掉数据：模板只需写出所给数据行的名称',
    },
  );
}
