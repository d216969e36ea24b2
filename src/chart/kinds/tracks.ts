import type { Tracks } from '../../model/exhibit.js';
import type { Points } from '../../model/length.js';
import { type Canvas, styleNamed, widthOf } from '../canvas.js';
import { labelTooLong, noRows, partTooNarrow, rowsTooTight, valueNotDrawable } from '../messages.js';
import { baselineAt } from '../text-stack.js';
import { type Wrapped, wrapLabel } from '../wrap-label.js';
import type { ChartDrawer } from './chart-kind.js';
import { type ChartLayout, EDGE, type Problem, type Row, round, span } from './chart-layout.js';
import { namesOf } from './names-of.js';

export const tracks: ChartDrawer<'tracks'> = {
  lay: layTracks,
  printed: (chart) => ({
    values: chart.tracks.map((track) => track.valueLabel),
    labels: namesOf(chart.tracks),
  }),
};

type Track = Tracks['tracks'][number];

const THICKEST_TRACK: Points = 30;
const VALUE_GAP: Points = 12;
const LEAST_PLOT = 0.3;

/** Single shares on a plain 0-100% track each: the name above, the value at the right end, no remainder named. */
function layTracks(chart: Tracks, canvas: Canvas): ChartLayout {
  const value = styleNamed(canvas, 'chart-value');
  const axis = styleNamed(canvas, 'chart-sublabel');
  const valueWidth = Math.max(0, ...chart.tracks.map((track) => widthOf(canvas, track.valueLabel, value)));
  const plotRight = canvas.width - EDGE - valueWidth - VALUE_GAP;
  const names = chart.tracks.map((track) => nameOf(canvas, track));
  const highest = Math.max(0, ...names.map((name) => name.height));
  const scaleHeight = axis.size * 1.5;
  const even = (canvas.height - scaleHeight) / Math.max(1, chart.tracks.length);
  const thickness = Math.min(THICKEST_TRACK, Math.max(value.size * 0.7, (even - highest) * 0.4));
  const needed = highest + thickness + NAME_GAP;
  const pitch = Math.min(even, needed * 1.5 + 14);
  const top = (canvas.height - scaleHeight - pitch * chart.tracks.length) * 0.35;
  const placed = chart.tracks.map((track, index) => {
    const bottom = top + index * pitch + (pitch + needed) / 2;
    return placeTrack(canvas, track, names[index] ?? NO_NAME, { plotRight, top: bottom - thickness, bottom });
  });
  const last = top + (chart.tracks.length - 1) * pitch + (pitch + needed) / 2;
  const ticks = round(last + axis.size * 1.25);
  const rowNames = Object.keys(placed[0] ?? {});
  return {
    numbers: { plotLeft: 0, plotRight: round(plotRight) },
    rows: {
      ...Object.fromEntries(rowNames.map((name) => [name, placed.flatMap((each) => each[name] ?? [])])),
      ticks: [
        { text: '0', x: 0, y: ticks, end: false },
        { text: '100%', x: round(plotRight), y: ticks, end: true },
      ],
    },
    problems: [
      ...(chart.tracks.length === 0 ? [noRows(canvas.exhibit)] : []),
      ...chart.tracks.flatMap((track, index) => trackProblems(canvas, track, names[index] ?? NO_NAME)),
      ...(needed > even - 4 ? [rowsTooTight(canvas.exhibit, canvas, chart.tracks.length)] : []),
      ...(plotRight < canvas.width * LEAST_PLOT
        ? [partTooNarrow(canvas.exhibit, canvas, chart.tracks[0]?.valueLabel ?? '')]
        : []),
    ],
  };
}

/** From the last line of a name to its track. */
const NAME_GAP: Points = 8;

interface Name {
  readonly label: Wrapped;
  readonly sublabel: Wrapped;
  readonly height: Points;
}

const NO_LINES: Wrapped = { lines: [], width: 0, fits: true };
const NO_NAME: Name = { label: NO_LINES, sublabel: NO_LINES, height: 0 };

function labelStyle(canvas: Canvas, track: Track) {
  return styleNamed(canvas, track.highlight ? 'chart-label-strong' : 'chart-label');
}

function nameOf(canvas: Canvas, track: Track): Name {
  const style = labelStyle(canvas, track);
  const small = styleNamed(canvas, 'chart-sublabel');
  const label = wrapLabel(canvas, track.label, style, { width: canvas.width, lines: 2 });
  const sublabel = wrapLabel(canvas, track.sublabel, small, { width: canvas.width, lines: 2 });
  const height =
    label.lines.length * style.size * style.leading + sublabel.lines.length * small.size * small.leading;
  return { label, sublabel, height };
}

function placeTrack(
  canvas: Canvas,
  track: Track,
  name: Name,
  at: { readonly plotRight: Points; readonly top: Points; readonly bottom: Points },
): { readonly [name: string]: readonly Row[] } {
  const style = labelStyle(canvas, track);
  const small = styleNamed(canvas, 'chart-sublabel');
  const { highlight } = track;
  const nameTop = at.top - NAME_GAP - name.height;
  const smallTop = nameTop + name.label.lines.length * style.size * style.leading;
  const part = highlight ? 'strong' : 'label';
  const share = Math.min(100, Math.max(0, track.value)) / 100;
  return {
    tracks: [span(0, at.top, at.plotRight, at.bottom)],
    fills: [{ ...span(0, at.top, share * at.plotRight, at.bottom), highlight }],
    labels: [
      ...name.label.lines.map((text, index): Row => {
        return { text, part, x: 0, y: round(nameTop + (index + 0.8) * style.size * style.leading) };
      }),
      ...name.sublabel.lines.map((text, index): Row => {
        return {
          text,
          part: 'sublabel',
          x: 0,
          y: round(smallTop + (index + 0.8) * small.size * small.leading),
        };
      }),
    ],
    values: [
      {
        text: track.valueLabel,
        x: round(at.plotRight + VALUE_GAP),
        y: round(baselineAt((at.top + at.bottom) / 2, styleNamed(canvas, 'chart-value'))),
        highlight,
      },
    ],
  };
}

function trackProblems(canvas: Canvas, track: Track, name: Name): readonly Problem[] {
  const drawable = Number.isFinite(track.value) && track.value >= 0 && track.value <= 100;
  return [
    ...(drawable ? [] : [valueNotDrawable(canvas.exhibit, track.label, track.value)]),
    ...(name.label.fits && name.sublabel.fits ? [] : [labelTooLong(canvas.exhibit, canvas, track.label)]),
  ];
}
