import { entry } from './code-entry.js';

/** Problems of files, before their content is understood, and of tables that are taken in. */
export const LOAD_CODES = {
  'load/missing-file': entry(
    'A file that another file names, or that every report has, is not there.',
    '另一文件引用的文件或报告必备的文件不存在。',
    'table: {file: tables/answers.csv, ...}   # there is no such file',
    'Put the file where it is named, or correct the name; capital letters count.',
    '把文件放到所写的位置，或改正文件名；区分大小写。',
  ),
  'load/not-readable': entry(
    'A file is there but is not text in a known encoding, or its path leads out of the report.',
    '文件存在，但不是可识别编码的文本，或路径超出报告文件夹。',
    'table: {file: ../other/answers.csv, ...}',
    'Save it as UTF-8, state its encoding, or copy it into the report’s folder.',
    '另存为 UTF-8，写明编码，或复制到报告文件夹内。',
  ),
  'load/too-large': entry(
    'A file or table is larger than a report’s can be; it is refused before it is parsed.',
    '文件或表格超过报告所需的大小，在解析之前即被拒绝。',
    'one row a respondent in place of one row an option',
    'Count the answers first, or copy the part that is needed into a file of its own.',
    '先汇总答案，或把需要的部分复制到单独的文件。',
  ),
  'load/bad-yaml': entry(
    'A YAML or JSON file cannot be parsed at this place, or means different things to different programs.',
    'YAML 或 JSON 文件在此处无法解析，或在不同程序中含义不同。',
    'value： 49.8   # a full-width colon',
    'Follow the hint: quote texts with special characters, indent with spaces, write each key once.',
    '按建议修改：含特殊字符的文字加引号，用空格缩进，每个键只写一次。',
  ),
  'load/bad-csv': entry(
    'A table has no sound grid: a ragged row, an open quote, a column name twice, or nothing in it.',
    '表格结构不完整：行长不一、引号未闭合、列名重复或为空。',
    'item,share\\nHome,46,2',
    'Give every row as many cells as the head, and put cells with delimiters into quotes.',
    '每行单元格数与表头一致，含分隔符的单元格加引号。',
  ),
  'load/bad-workbook': entry(
    'A workbook, a sheet or a range in it cannot be read, or a formula was never calculated.',
    '工作簿、工作表或范围无法读取，或公式未计算。',
    'table: {file: answers.xlsx, sheet: Sheet9, ...}',
    'Save as .xlsx without a password, name a sheet that is shown, let Excel calculate and save.',
    '另存为不带密码的 .xlsx，写明可见的工作表，并在 Excel 中计算后保存。',
  ),
  'load/hidden-rows': entry(
    'Rows that Excel hides were read with the others.',
    'Excel 中隐藏的行也被读取。',
    'a filtered list',
    'Unhide or delete them, or name the rows that count with `range`.',
    '取消隐藏或删除，或用 `range` 写明范围。',
  ),
  'load/table-read-as': entry(
    'The encoding or delimiter of a table was detected. This is a note: nothing is wrong.',
    '表格的编码或分隔符由程序识别。仅供知悉，并无错误。',
    'a CSV file that Excel saved in GBK, with semicolons',
    'Write `encoding:` or `delimiter:` in the table, so that nothing is left to detection.',
    '在表格中写明 `encoding:` 或 `delimiter:`。',
  ),
  'load/bad-binding': entry(
    'Braces or brackets of a binding have no partner, or stand where none can be.',
    '绑定的花括号或方括号没有配对，或位置不对。',
    'Home leads with {places.home.',
    'Close it, or write a backslash before a brace that is meant as a character.',
    '补上另一半；若只是普通字符，请在前面加反斜杠。',
  ),
  'load/bad-commentary': entry(
    'The commentary has something that cannot be set: HTML, nested lists, links that are no web address, unknown subheads.',
    '评述中有无法排版的内容：HTML、嵌套列表、非网页链接、未知小标题等。',
    '### Pionts',
    'Use paragraphs, plain lists, tables and the fixed subheads.',
    '只使用段落、一级列表、表格和固定小标题。',
  ),
  'intake/no-numbers': entry(
    'A table to import has no column of numbers beside one that names them.',
    '要导入的表格没有“名称列 + 数字列”。',
    'name,remark\\nHome,often',
    'Give one row an answer: its name, then its value; choose the part of a sheet with --range.',
    '每个选项一行：先名称，后数值；可用 --range 选定范围。',
  ),
  'intake/too-many': entry(
    'A table to import has more different answers, groups or periods than a question has.',
    '要导入的表格中选项、人群或时期过多，不像一道题。',
    'one row a respondent',
    'Count the answers first, or import the part that answers one question.',
    '先汇总答案，或只导入回答一道题的部分。',
  ),
} as const;
