/** What `proofdeck help` prints. */
export function helpText(): string {
  return [
    'proofdeck: decks and briefings in which every number is proven',
    '',
    '  proofdeck new <name>           write a small complete report to data/<name>/ to start from',
    '  proofdeck build [report ...]   check everything, then write decks and briefings to out/<report>/',
    '  proofdeck check [report ...]   the same without writing',
    '  proofdeck explain <name> [report ...]   where a figure, claim or section comes from, where it is used,',
    '                                 and what would make the claims on it false',
    '  proofdeck schema               write JSON Schemas to schemas/, with which editors complete keys',
    '  proofdeck help | version',
    '',
    '  A report is a folder in data/ with a report.yaml; with no report named, all are taken.',
    '',
    '  --timings        say how long each stage took',
    '  --messages=zh    messages in Chinese (--messages=en: in English)',
    '  --format=json    problems as one JSON document on standard output (text, json, github)',
    '  --format=deck.pdf   build only: write every deck as a PDF, too; may stand beside another --format',
    '  --strict         warnings count as errors',
    '  --title="..."    new only: the report’s title',
    '  --language=en    new only: zh-CN, en, or both by writing it twice; without it both',
    '  --fix            check only: write bindings for numbers that are the value of exactly one figure',
    '',
    'Exit codes: 0 done, 1 the files have errors, 2 wrong usage or trouble with files, 70 a bug in Proofdeck.',
  ].join('\n');
}
