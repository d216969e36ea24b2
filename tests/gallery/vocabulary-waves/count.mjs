// node tests/gallery/vocabulary-waves/count.mjs <folder of the R package carData> writes the tables of this report.
import { writeFileSync } from 'node:fs';
import { csv, mean, rowsOf, share } from '../derive/count.mjs';
import { frameOf } from '../derive/read-r-package.mjs';

const rows = rowsOf(frameOf(process.argv[2], 'GSSvocab')).filter(({ vocab }) => vocab !== null);
const waves = [...new Set(rows.map(({ year }) => year))].sort();
const compared = ['1978', '1988', '1998', '2008', '2016'];
const within =
  (low, high) =>
  ({ vocab }) =>
    vocab >= low && vocab <= high;
const inWave = (wave, among = rows) => among.filter(({ year }) => year === wave);
const write = (name, text) => writeFileSync(new URL(`tables/${name}.csv`, import.meta.url), text);

const bands = [
  ['low', within(0, 4)],
  ['mid', within(5, 7)],
  ['high', within(8, 10)],
];
write(
  'bands',
  csv(
    ['words', ...waves],
    [
      ...bands.map(([name, fits]) => [name, ...waves.map((wave) => share(inWave(wave), fits))]),
      ['asked', ...waves.map((wave) => inWave(wave).length)],
    ],
  ),
);
write(
  'mean',
  csv(
    ['statistic', ...waves],
    [
      ['mean', ...waves.map((wave) => mean(inWave(wave), ({ vocab }) => vocab))],
      ['asked', ...waves.map((wave) => inWave(wave).length)],
    ],
  ),
);

/** The share with eight words or more in each group and wave, beside how many were asked there. */
function byGroup(name, groups, groupOf) {
  const lines = compared.flatMap((wave) =>
    groups.map((group) => {
      const asked = inWave(wave).filter((row) => groupOf(row) === group);
      return [wave, group, share(asked, within(8, 10)), asked.length];
    }),
  );
  write(name, csv(['wave', name, '8-10', 'asked'], lines));
}
byGroup('education', ['<12 yrs', '12 yrs', '13-15 yrs', '16 yrs', '>16 yrs'], (row) => row.educGroup);
byGroup('age', ['18-29', '30-39', '40-49', '50-59', '60+'], (row) => row.ageGroup);
byGroup(
  'born',
  ['native', 'abroad'],
  ({ nativeBorn }) => nativeBorn && { yes: 'native', no: 'abroad' }[nativeBorn],
);
