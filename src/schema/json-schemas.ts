import { z } from 'zod';
import { claimsShape } from './claims.js';
import { datasetShape } from './dataset.js';
import { mailShape } from './mail.js';
import { reportShape } from './report.js';
import { themeShape } from './theme.js';

/** The files that an editor can help with. */
const FILES = {
  report: reportShape,
  dataset: datasetShape,
  claims: claimsShape,
  mail: mailShape,
  theme: themeShape,
} as const;

/**
 * JSON Schemas (draft 2020-12) of the YAML files of a report and of a theme, as text by file name: editors complete keys and mark
 * slips with them. They say what keys and types there are; what the figures must be, only a check says.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, shape]): [string, string] => {
      const schema = z.toJSONSchema(z.strictObject(shape), { reused: 'ref', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
