import type { Exhibit } from '../../src/model/exhibit.js';
import {
  columnsOf,
  exhibitOf,
  likertOf,
  longNames,
  places,
  rankedOf,
  shares,
  tilesOf,
  tracksOf,
  withChange,
  withForecast,
} from './sample-exhibits.js';

/** Charts of every kind, from the usual to the awkward, that must be drawn without a problem at both sizes. */
export function gallery(language: 'zh' | 'en'): readonly Exhibit[] {
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  const estimate = language === 'zh' ? '预计' : 'est.';
  const fall = language === 'zh' ? '−16亿元（−3.1%）' : '−RMB 1.6bn (−3.1%)';
  const rise = language === 'zh' ? '+120亿元（+31.2%）' : '+RMB 12bn (+31.2%)';
  const ranked = (count: number) => rankedOf(places[language].slice(0, count), shares);
  const range = {
    low: 15,
    high: 40,
    label:
      language === 'zh'
        ? '其余各项在15%～40%之间，逐项数值未公布'
        : 'Other options: 15–40%, single values not published',
  };
  const tiny = likertOf(language);
  return [
    exhibitOf('ranked-2', tag, ranked(2)),
    exhibitOf('ranked-5', tag, ranked(5)),
    exhibitOf('ranked-12', tag, ranked(12)),
    exhibitOf('ranked-long', tag, rankedOf(longNames[language], [53.1, 44.8, 35.47, 6.98], [0, 1])),
    exhibitOf('ranked-range', tag, {
      ...rankedOf(places[language].slice(1, 5), [51.2, 44.9, 35.47, 6.98], [0]),
      range,
    }),
    exhibitOf('likert', tag, likertOf(language)),
    exhibitOf('likert-tiny', tag, {
      ...tiny,
      rows: tiny.rows.slice(0, 3).map((row, index) => {
        if (index !== 1) return row;
        return {
          ...row,
          parts: [
            { tone: 'likert-1', value: 93.1, label: '93.10%' },
            { tone: 'likert-2', value: 4.6, label: '4.60%' },
            { tone: 'rest', value: 2.3, label: '2.30%' },
          ],
        };
      }),
    }),
    exhibitOf(
      'columns',
      tag,
      withChange(columnsOf(language, [null, null, null, 512, 496]), 3, 4, fall, true),
    ),
    exhibitOf('columns-none', tag, columnsOf(language, [null, null, null])),
    exhibitOf(
      'columns-forecast',
      tag,
      withForecast(
        withChange(columnsOf(language, [20, 310, 385, 505, 640, 780]), 2, 3, rise, false),
        [4, 5],
        estimate,
      ),
    ),
    exhibitOf('columns-10', tag, columnsOf(language, [12, 45, 80, 140, null, 230, 310, 385, 505, 490])),
    exhibitOf('tiles-6', tag, tilesOf(language, 6)),
    exhibitOf('tiles-4', tag, tilesOf(language, 4)),
    exhibitOf('tiles-3', tag, tilesOf(language, 3)),
    exhibitOf('tracks-2', tag, tracksOf(language, 2)),
    exhibitOf('tracks-3', tag, tracksOf(language, 3)),
  ];
}
