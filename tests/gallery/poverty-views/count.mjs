// node tests/gallery/poverty-views/count.mjs <folder of the R package carData> writes the tables of this report.
import { writeFileSync } from 'node:fs';
import { csv, rowsOf, share } from '../derive/count.mjs';
import { frameOf } from '../derive/read-r-package.mjs';

const rows = rowsOf(frameOf(process.argv[2], 'WVS'));
const views = ['Too Little', 'About Right', 'Too Much'];
const ageOf = ({ age }) => (age < 30 ? '18-29' : age < 45 ? '30-44' : age < 60 ? '45-59' : '60+');

/** A crosstab: a row a view, a column a group, and the row of bases. */
function crosstab(name, groups, groupOf) {
  const columns = groups.map((group) => rows.filter((row) => groupOf(row) === group));
  const lines = [
    ...views.map((view) => [
      view,
      ...columns.map((asked) => share(asked, ({ poverty }) => poverty === view)),
    ]),
    ['Base', ...columns.map((asked) => asked.length)],
  ];
  writeFileSync(new URL(`tables/${name}.csv`, import.meta.url), csv(['View', ...groups], lines));
}
crosstab('all', ['All'], () => 'All');
crosstab('country', ['Australia', 'Norway', 'Sweden', 'USA'], ({ country }) => country);
crosstab('age', ['18-29', '30-44', '45-59', '60+'], ageOf);
crosstab('gender', ['female', 'male'], ({ gender }) => gender);
crosstab('degree', ['yes', 'no'], ({ degree }) => degree);
crosstab('religion', ['yes', 'no'], ({ religion }) => religion);
