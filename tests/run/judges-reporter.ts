import type { Reporter } from 'vitest/node';
import { presentJudges } from '../judges/present-judges.js';

/** Ends a run with one line: how many tests ran, and which of the judges that are not ours could be asked. */
export const judgesReporter: Reporter = {
  async onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ran = tests.filter((test) => ['passed', 'failed'].includes(test.result().state)).length;
    const judges = (await presentJudges()).map(
      ({ name, isPresent }) => `${name} ${isPresent ? 'yes' : 'no'}`,
    );
    process.stdout.write(`${ran} tests ran; judges: ${judges.join(', ')}\n`);
  },
};
