import type { Commentary } from '../model/commentary.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from '../model/language.js';
import type { Report } from '../model/report.js';
import type { BoundSection } from './bind-section.js';
import { languagesDiffer } from './messages.js';

/** One language's bound sections by id. */
export interface BoundEdition {
  readonly language: Language;
  readonly commentary: Commentary;
  readonly sections: ReadonlyMap<string, BoundSection>;
}

/** Every language must tell every section of the report, and rest it on the same figures. */
export function checkParity(editions: readonly BoundEdition[], report: Report): readonly Diagnostic[] {
  return [...missingSections(editions, report), ...differingFigures(editions)];
}

function missingSections(editions: readonly BoundEdition[], report: Report): readonly Diagnostic[] {
  return editions.flatMap(({ language, commentary, sections }) => {
    const absent = report.sections.filter(({ id }) => !sections.has(id)).map(({ id }) => id);
    const unused = [...sections.keys()].filter((id) => !report.sections.some((plan) => plan.id === id));
    const top = { file: commentary.file, line: 1, column: 1 };
    return [
      ...absent.map((id) =>
        languagesDiffer(
          report.sections.find((plan) => plan.id === id)?.place ?? top,
          {
            en: `The section “${id}” has no commentary in ${commentary.file}.`,
            zh: `${commentary.file}中没有“${id}”一节。`,
          },
          {
            en: `add “## ... {#${id}}” to ${commentary.file}`,
            zh: `在${commentary.file}中加入“## …… {#${id}}”`,
          },
        ),
      ),
      ...unused.map((id) =>
        languagesDiffer(
          sections.get(id)?.section.place ?? top,
          {
            en: `The section “${id}” (${language}) is not in the report’s list of sections.`,
            zh: `“${id}”一节（${language}）不在报告的章节列表中。`,
          },
          {
            en: `add it to sections in report.yaml, or remove it here`,
            zh: '将它加入report.yaml的sections，或在此删除',
          },
        ),
      ),
    ];
  });
}

function differingFigures(editions: readonly BoundEdition[]): readonly Diagnostic[] {
  const [first, ...others] = editions;
  if (first === undefined) return [];
  return others.flatMap((other) =>
    [...first.sections].flatMap(([id, section]) => {
      const twin = other.sections.get(id);
      if (twin === undefined || hasErrors(section) || hasErrors(twin)) return [];
      return [
        ...difference(section, twin).map((figure) =>
          onlyIn(figure, id, first.language, other.language, twin),
        ),
        ...difference(twin, section).map((figure) =>
          onlyIn(figure, id, other.language, first.language, section),
        ),
      ];
    }),
  );
}

function hasErrors({ diagnostics }: BoundSection): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function difference(a: BoundSection, b: BoundSection): readonly string[] {
  const other = new Set(b.figures);
  return a.figures.filter((figure) => !other.has(figure));
}

function onlyIn(
  figure: string,
  section: string,
  has: Language,
  lacks: Language,
  at: BoundSection,
): Diagnostic {
  return languagesDiffer(
    at.section.place,
    {
      en: `Section “${section}” rests on ${figure} in ${has} but not in ${lacks}: the two languages would say different things.`,
      zh: `“${section}”一节的${has}文本用到${figure}，${lacks}文本却没有：两种语言所说不一致。`,
    },
    {
      en: `use {${figure}} in ${lacks} too, or in neither`,
      zh: `在${lacks}文本中也使用{${figure}}，或两边都不用`,
    },
  );
}
