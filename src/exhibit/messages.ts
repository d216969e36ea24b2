import type { Diagnostic } from '../model/diagnostic.js';
import type { ExhibitPlan } from '../model/report.js';

export function nothingToDraw(plan: ExhibitPlan): Diagnostic {
  return {
    code: 'exhibit/not-drawable',
    severity: 'error',
    message: {
      en: `The exhibit “${plan.id}” has no published value to draw as ${plan.kind}.`,
      zh: `图表“${plan.id}”没有可画成${plan.kind}的公布数值。`,
    },
    place: plan.place,
    hints: [
      {
        en: 'name a question whose figures are published, or remove the exhibit',
        zh: '换成已公布数值的题目，或删去该图表',
      },
    ],
    related: [],
  };
}
