import type { Stage } from '../index.js';
import type { Terminal } from './run-command.js';

/** Notes when stages begin and how long each took. */
export interface StageTimer {
  readonly enter: (stage: Stage) => void;
  readonly end: () => void;
  readonly table: () => string;
}

export function stageTimer({ clock }: Terminal): StageTimer {
  const times: { readonly stage: Stage; readonly from: number; to: number }[] = [];
  const end = (): void => {
    const last = times.at(-1);
    if (last !== undefined) last.to = clock();
  };
  return {
    enter: (stage) => {
      end();
      const now = clock();
      times.push({ stage, from: now, to: now });
    },
    end,
    table: () => {
      const total = times.reduce((sum, { from, to }) => sum + to - from, 0);
      const rows = [
        ...times.map(({ stage, from, to }) => [stage, to - from] as const),
        ['total', total] as const,
      ];
      return rows.map(([stage, time]) => `  ${stage.padEnd(9)} ${time.toFixed(0).padStart(6)} ms`).join('\n');
    },
  };
}
