import { type Marking, withChanges } from './changes.js';
import { drawCharts, paintCharts } from './chart/index.js';
import { compose } from './compose/index.js';
import { packOf } from './language/index.js';
import type { Diagnostic, Staged } from './model/diagnostic.js';
import type { DrawnChart } from './model/drawing.js';
import type { ExhibitRegister } from './model/exhibit.js';
import type { Language } from './model/language.js';
import type { Material } from './model/material.js';
import type { Publication } from './model/page.js';
import type { Paint } from './model/paint.js';
import type { Story } from './model/story.js';
import type { Medium } from './model/theme.js';
import type { Workspace } from './model/workspace.js';
import type { Faces } from './text/index.js';

/** A document whose every page is decided, with what its pages are drawn from. */
export interface LaidOut {
  readonly publication: Publication;
  readonly register: ExhibitRegister;
  readonly faces: Faces;
  /** By picture key. */
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** Pictures of these charts by the same keys, as they become ready; none where they were not asked for. */
  readonly paintings: Promise<ReadonlyMap<string, Uint8Array>>;
}

export interface Composed extends Omit<LaidOut, 'charts' | 'paintings'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** One publication for each language and medium. */
export function composeAll(
  {
    story,
    registers,
    material: { report, themes, layouts, charts },
    faces,
    kept,
  }: {
    readonly story: Story;
    readonly registers: ReadonlyMap<Language, ExhibitRegister>;
    readonly material: Material;
    readonly faces: ReadonlyMap<Medium, Faces>;
    readonly kept: Pick<Workspace, 'keep' | 'rememberNow'>;
  },
  marking: Marking | null,
): readonly Composed[] {
  return story.editions.flatMap((edition) => {
    const register = registers.get(edition.language);
    return report.outputs.flatMap((medium) => {
      const theme = themes.find((one) => one.medium === medium && one.language === edition.language)?.theme;
      const set = faces.get(medium);
      if (register === undefined || theme === undefined || set === undefined) return [];
      const pack = packOf(edition.language);
      const plain = { edition, register, report, pack, theme, layouts, charts, faces: set, kept };
      const context = marking === null ? plain : withChanges(plain, marking);
      const { value: publication, diagnostics } = compose(context);
      return [{ publication, diagnostics, register: context.register, faces: set }];
    });
  });
}

/**
 * The charts of all documents; problems of their layout come before those of their charts. Those of decks are painted
 * while the next are drawn.
 */
export async function drawAll(
  composed: readonly Composed[],
  {
    paint,
    ...how
  }: Pick<Parameters<typeof drawCharts>[0], 'templates' | 'remember' | 'keep'> & {
    readonly paint: Paint | null;
  },
): Promise<Staged<readonly LaidOut[]>> {
  const documents: LaidOut[] = [];
  const misdrawn: Diagnostic[] = [];
  for (const { publication, register, faces } of composed) {
    const { medium, language } = publication;
    const painted: Promise<ReadonlyMap<string, Uint8Array>>[] = [];
    const begin = (drawn: readonly DrawnChart[]): void => {
      if (paint !== null && medium === 'deck')
        painted.push(paintCharts(drawn, { faces, language, remember: how.remember, paint }));
    };
    const { exhibits } = register;
    const { value: charts, diagnostics } = await drawCharts({
      ...how,
      publication,
      exhibits,
      faces,
      onDrawn: begin,
    });
    const paintings = Promise.all(painted).then((maps) => new Map(maps.flatMap((one) => [...one])));
    // Whoever needs the pictures is told what went wrong; nobody needs them where another document has errors.
    paintings.catch(() => undefined);
    documents.push({ publication, register, faces, charts, paintings });
    misdrawn.push(...diagnostics);
  }
  return {
    value: documents,
    diagnostics: [...composed.flatMap(({ diagnostics }) => diagnostics), ...misdrawn],
  };
}
