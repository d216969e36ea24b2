import type { ChartTemplate } from './chart-template.js';
import type { Dataset } from './dataset.js';
import type { Language } from './language.js';
import type { Layout } from './layout.js';
import type { MailPlan } from './mail.js';
import type { PublishedClaim } from './published-claim.js';
import type { Report } from './report.js';
import type { Medium, Theme } from './theme.js';

/** What validation vouches for: after it no stage asks whether a number, a name or a colour is sane. */
export interface Material {
  readonly report: Report;
  readonly dataset: Dataset;
  /** What the publisher says, to be judged; in the order of the file. */
  readonly claims: readonly PublishedClaim[];
  /** What is sent to whom; null where nobody says so. */
  readonly mail: MailPlan | null;
  /** One theme for each medium and language of the report. */
  readonly themes: readonly ThemeOf[];
  /** By medium and name, such as `deck/exhibit`. */
  readonly layouts: ReadonlyMap<string, Layout>;
  /** By chart kind; those beside the report by their path from the workspace root. */
  readonly charts: ReadonlyMap<string, ChartTemplate>;
}

export interface ThemeOf {
  readonly medium: Medium;
  readonly language: Language;
  readonly theme: Theme;
}
