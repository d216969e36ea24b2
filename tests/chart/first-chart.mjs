/** Run by `measure-cost.mjs`, which puts it beside the compiled program. */
import { cpuUsage } from 'node:process';
import { drawCharts } from '../../src/chart/index.js';
import { openThemeFaces } from '../../src/text/index.js';
import { chartCases, compileCase } from '../gallery/charts/draw-cases.js';
import { DECK, publicationOf } from './draw-samples.js';

const WARM_UP = 40;
const WARM = 41;

/** Milliseconds of processor time of the first chart that this process draws, and of one when the process is warm: `CASE` is which. */
async function cost() {
  const wanted = chartCases().find(({ name }) => name === process.env.CASE);
  if (wanted === undefined) return '';
  const { workspace, material, registers } = await compileCase(wanted, 'house');
  const theme = material.themes.find(({ medium, language }) => medium === 'deck' && language === 'en')?.theme;
  const exhibit = registers.get('en')?.exhibits.get('x');
  const faces = (await openThemeFaces(material.themes, workspace)).get('deck');
  if (theme === undefined || exhibit === undefined || faces === undefined)
    throw new Error('Nothing to draw.');
  const publication = publicationOf([exhibit], DECK, 'deck', theme);
  const draw = async () => {
    const start = cpuUsage();
    await drawCharts({
      publication,
      exhibits: new Map([[exhibit.id, exhibit]]),
      templates: material.charts,
      faces,
      png: false,
      remember: (_, compute) => compute(),
    });
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000;
  };
  const first = await draw();
  for (let count = 0; count < WARM_UP; count += 1) await draw();
  const times = [];
  for (let count = 0; count < WARM; count += 1) times.push(await draw());
  return `${first} ${times.toSorted((a, b) => a - b)[(WARM - 1) / 2]}`;
}

process.stdout.write(await cost());
