import type { Points } from '../model/length.js';
import { type Canvas, styleNamed, widthOf } from './canvas.js';
import { type Problem, type Row, round } from './kinds/chart-layout.js';
import { labelTooLong } from './messages.js';
import { fitLabel } from './shorten-label.js';
import { stackBaselines, stackHeight } from './text-stack.js';
import { wrapLabel } from './wrap-label.js';

/** A row's name as an exhibit gives it. */
export interface RowName {
  readonly label: string;
  readonly sublabel: string;
  readonly strong: boolean;
}

/** Names of rows set in a column, right-aligned beside the bars. */
export interface LabelColumn {
  readonly width: Points;
  /** Height of the highest name. */
  readonly height: Points;
  /** Text rows of one name, centred on `middle`, ending at `right`. `part` says which style draws them. */
  place(index: number, right: Points, middle: Points): readonly Row[];
  readonly problems: readonly Problem[];
}

/** Shares of the chart's width that names may take: the first at which all fit is used. */
const SHARES = [0.3, 0.36, 0.42, 0.48];
const LINES = 2;
/** Names that stand under each other keep this distance. */
const APART: Points = 1;
/** The share that names take where some are shortened. */
const SHORTENED = 0.42;
/** The share that names take at most, where a kind does not need more room for its marks. */
const WIDEST = 0.48;

/**
 * Sets names in at most two lines each. When names with their sublabels under them are higher than `maxHeight`, the
 * sublabels go on the same line instead. Where no width is enough, names are shortened: to two lines, then to one.
 */
export function labelColumn(
  canvas: Canvas,
  names: readonly RowName[],
  maxHeight: Points,
  most: number = WIDEST,
): LabelColumn {
  const shares = SHARES.filter((share) => share <= most);
  const limits = (shares.length === 0 ? [most] : shares).map((share) => share * canvas.width);
  const cut = Math.min(SHORTENED, most) * canvas.width;
  const tries = [
    ...limits.map((limit) => stackedColumn(canvas, names, limit)),
    ...limits.map((limit) => inlineColumn(canvas, names, limit)),
    stackedColumn(canvas, names, cut, fitLabel),
    stackedColumn(canvas, names, cut, fitLabel, 1),
    inlineColumn(
      canvas,
      names.map((name) => shortened(canvas, name, cut)),
      cut,
      names,
    ),
  ];
  const fitting = tries.find((column) => column.problems.length === 0 && column.height <= maxHeight);
  const readable = tries.find((column) => column.problems.length === 0);
  const widest = tries[limits.length - 1];
  if (widest === undefined) throw new Error('No width was tried.');
  return fitting ?? readable ?? widest;
}

type Part = 'label' | 'strong' | 'sublabel';

interface SetName {
  readonly lines: readonly { readonly text: string; readonly part: Part }[];
  readonly width: Points;
  readonly fits: boolean;
}

function stackedColumn(
  canvas: Canvas,
  names: readonly RowName[],
  limit: Points,
  wrap: typeof wrapLabel = wrapLabel,
  lines = LINES,
): LabelColumn {
  const set = names.map((name) => setName(canvas, name, { width: limit, lines }, wrap));
  const heights = set.map((each) => stackHeight(each.lines.map((line) => partStyle(canvas, line.part))));
  return {
    width: Math.max(0, ...set.map((each) => each.width)),
    height: Math.max(0, ...heights) + APART,
    place: (index, right, middle) => {
      const lines = set[index]?.lines ?? [];
      const baselines = stackBaselines(
        lines.map((line) => partStyle(canvas, line.part)),
        middle,
      );
      return lines.map((line, at) => ({
        text: line.text,
        part: line.part,
        x: round(right),
        y: round(baselines[at] ?? middle),
      }));
    },
    problems: [
      ...names.filter((_, index) => set[index]?.fits === false),
      ...alike(
        names,
        set.map(({ lines: own }) => own.map(({ text }) => text).join('')),
      ),
    ].map((name) => tooLong(canvas, name)),
  };
}

/** Names that, as far as they are printed, could also be another one. */
function alike(names: readonly RowName[], printed: readonly string[]): readonly RowName[] {
  return names.filter((name, index) => {
    const kept = (printed[index] ?? '').replace(/\s/gu, '').split('…')[0] ?? '';
    const isWhole = name.label.replace(/\s/gu, '').length <= kept.length;
    return (
      !isWhole &&
      names.some(({ label }) => label !== name.label && label.replace(/\s/gu, '').startsWith(kept))
    );
  });
}

/** A name that shares its line with its sublabel, shortened to what that leaves. */
function shortened(canvas: Canvas, name: RowName, limit: Points): RowName {
  const style = partStyle(canvas, name.strong ? 'strong' : 'label');
  const own = partStyle(canvas, 'sublabel');
  const sublabel = fitLabel(canvas, name.sublabel, own, { width: limit / 2, lines: 1 }).lines.join('');
  const after =
    sublabel === '' ? 0 : widthOf(canvas, sublabel, own) + styleNamed(canvas, 'chart-label').size / 2;
  const label = fitLabel(canvas, name.label, style, { width: limit - after, lines: 1 });
  return label.fits ? { ...name, label: label.lines.join(''), sublabel } : name;
}

function setName(
  canvas: Canvas,
  name: RowName,
  limit: { readonly width: Points; readonly lines: number },
  wrap: typeof wrapLabel,
): SetName {
  const part: Part = name.strong ? 'strong' : 'label';
  const label = wrap(canvas, name.label, partStyle(canvas, part), limit);
  const sublabel = wrap(canvas, name.sublabel, partStyle(canvas, 'sublabel'), limit);
  return {
    lines: [
      ...label.lines.map((text) => ({ text, part })),
      ...sublabel.lines.map((text) => ({ text, part: 'sublabel' as const })),
    ],
    width: Math.max(label.width, sublabel.width),
    fits: label.fits && sublabel.fits,
  };
}

function inlineColumn(
  canvas: Canvas,
  names: readonly RowName[],
  limit: Points,
  asWritten: readonly RowName[] = names,
): LabelColumn {
  const gap = styleNamed(canvas, 'chart-label').size / 2;
  const widths = names.map((name) => {
    const label = widthOf(canvas, name.label, partStyle(canvas, name.strong ? 'strong' : 'label'));
    const sublabel = widthOf(canvas, name.sublabel, partStyle(canvas, 'sublabel'));
    return {
      label,
      sublabel: sublabel === 0 ? 0 : sublabel + gap,
      whole: label + (sublabel === 0 ? 0 : sublabel + gap),
    };
  });
  const style = partStyle(canvas, 'label');
  return {
    width: Math.max(0, ...widths.map((each) => each.whole)),
    height: stackHeight([style]) + APART,
    place: (index, right, middle) => {
      const name = names[index];
      if (name === undefined) return [];
      const y = round(stackBaselines([style], middle)[0] ?? middle);
      const label = { text: name.label, part: name.strong ? 'strong' : 'label', y };
      const after = widths[index]?.sublabel ?? 0;
      if (after === 0) return [{ ...label, x: round(right) }];
      return [
        { ...label, x: round(right - after) },
        { text: name.sublabel, part: 'sublabel', x: round(right), y },
      ];
    },
    problems: [
      ...names.filter((_, index) => (widths[index]?.whole ?? 0) > limit),
      ...alike(
        asWritten,
        names.map(({ label, sublabel }) => `${label}${sublabel}`),
      ),
    ].map((name) => tooLong(canvas, name)),
  };
}

function partStyle(canvas: Canvas, part: Part) {
  if (part === 'sublabel') return styleNamed(canvas, 'chart-sublabel');
  return styleNamed(canvas, part === 'strong' ? 'chart-label-strong' : 'chart-label');
}

function tooLong(canvas: Canvas, name: RowName): Problem {
  return labelTooLong(
    canvas.exhibit,
    canvas,
    name.sublabel === '' ? name.label : `${name.label} ${name.sublabel}`,
  );
}
