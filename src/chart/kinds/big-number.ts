import type { ChartOf } from '../../model/exhibit.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelTooLong, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { wrapLabel } from '../wrap-label.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, span } from './chart-layout.js';
import { textRow, textRows } from './marks.js';

export const bigNumber: ChartDrawer<'number'> = {
  lay,
  printed: ({ tile }) => ({
    values: tile.unit === '' ? [tile.number] : [tile.number, tile.unit],
    labels: [tile.label, tile.sublabel],
  }),
};

/** How much larger the number may be than one among others; the first that fits is taken. */
const SIZES = [2, 1.7, 1.4, 1.2, 1];
const LINES = 3;

/** One number with its unit, its name under it, and for a share a 0-100% track with its ends. */
function lay({ tile }: ChartOf<'number'>, canvas: Canvas): ChartLayout {
  const tries = SIZES.map((scale) => layAt(tile, canvas, scale));
  const best = tries.find(({ problems }) => problems.length === 0) ?? tries.at(-1);
  if (best === undefined) throw new Error('No size was tried.');
  return best;
}

function layAt(tile: ChartOf<'number'>['tile'], canvas: Canvas, scale: number): ChartLayout {
  const [kpi, kpiUnit] = [styleNamed(canvas, 'chart-kpi'), styleNamed(canvas, 'chart-kpi-unit')];
  const number = { ...kpi, size: kpi.size * scale };
  const unit = { ...kpiUnit, size: kpiUnit.size * scale };
  const label = styleNamed(canvas, 'chart-tile-label');
  const small = styleNamed(canvas, 'chart-tile-qualifier');
  const axis = styleNamed(canvas, 'chart-sublabel');
  const width = canvas.width - 2 * EDGE;
  const name = wrapLabel(canvas, tile.label, label, { width, lines: LINES });
  const detail = wrapLabel(canvas, tile.sublabel, small, { width, lines: LINES });
  const track = tile.value === null ? 0 : number.size * 0.2;
  const trackBand = tile.value === null ? 0 : track + axis.size * 1.5 + label.size * 0.9;
  const nameHeight = name.lines.length * label.size * label.leading;
  const needed =
    number.size * 0.95 +
    label.size * 0.7 +
    trackBand +
    nameHeight +
    detail.lines.length * small.size * small.leading;
  const top = (canvas.height - needed) * 0.4;
  const baseline = top + number.size * 0.8;
  const numberWidth = widthOf(canvas, tile.number, number);
  const unitWords = tile.unit.trimStart();
  const unitGap = widthOf(canvas, tile.unit, unit) - widthOf(canvas, unitWords, unit);
  const tone = tile.highlight ? 'accent' : 'ink';
  const trackTop = baseline + number.size * 0.15 + label.size * 0.7;
  const nameTop = trackTop + trackBand + label.size * 0.82;
  const share = Math.min(100, Math.max(0, tile.value ?? 0)) / 100;
  const ticks: readonly Row[] =
    tile.value === null
      ? []
      : [
          textRow(axis, '0', { x: EDGE, y: trackTop + track + axis.size * 1.2, align: 'left', tone: 'mute' }),
          textRow(axis, '100%', {
            x: EDGE + width,
            y: trackTop + track + axis.size * 1.2,
            align: 'right',
            tone: 'mute',
          }),
        ];
  const problems: readonly Problem[] = [
    ...(numberWidth + unitGap + widthOf(canvas, unitWords, unit) + 2 > width
      ? [partTooNarrow(canvas.exhibit, canvas, `${tile.number}${tile.unit}`)]
      : []),
    ...(name.fits && detail.fits ? [] : [labelTooLong(canvas.exhibit, canvas, tile.label)]),
    ...(needed > canvas.height ? [rowsTooTight(canvas.exhibit, canvas, 1)] : []),
    ...(tile.value === null || (tile.value >= 0 && tile.value <= 100)
      ? []
      : [valueNotDrawable(canvas.exhibit, tile.label, tile.value)]),
  ];
  return {
    numbers: {},
    rows: {
      rects:
        tile.value === null
          ? []
          : [
              { ...span(EDGE, trackTop, EDGE + width, trackTop + track), tone: 'line' },
              {
                ...span(EDGE, trackTop, EDGE + width * share, trackTop + track),
                tone: tile.highlight ? 'accent' : 'muted-bar',
              },
            ],
      texts: [
        textRow(number, tile.number, { x: EDGE, y: baseline, align: 'left', tone }),
        ...(unitWords === ''
          ? []
          : [
              textRow(unit, unitWords, {
                x: EDGE + numberWidth + unitGap + 1,
                y: baseline,
                align: 'left',
                tone,
              }),
            ]),
        ...ticks,
        ...textRows(label, name.lines, { x: EDGE, y: nameTop, align: 'left', tone: 'ink' }),
        ...textRows(small, detail.lines, { x: EDGE, y: nameTop + nameHeight, align: 'left', tone: 'ink2' }),
      ],
    },
    problems,
  };
}
