import type { Material } from './material.js';
import type { Publication } from './page.js';
import type { Story } from './story.js';

/** A report in memory, as far as it could be compiled: what it was made of, what it says, and its pages. */
export interface Compilation {
  readonly material: Material;
  readonly story: Story;
  /** Empty where an error kept the pages from being laid out. */
  readonly publications: readonly Publication[];
}
