import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chartTemplateSchema } from '../../src/schema/chart-template.js';
import {
  datasetSchema,
  EXPECTATIONS,
  expectationOf,
  layoutSchema,
  partNamed,
  reportSchema,
  subheadsOf,
  themeSchema,
} from '../../src/schema/index.js';

const SCHEMAS = { reportSchema, datasetSchema, themeSchema, layoutSchema, chartTemplateSchema };

describe('schemas', () => {
  it.each(Object.entries(SCHEMAS))('%s can be written as a JSON Schema for editors', (_, schema) => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('say what they expect by name', () => {
    const { error } = reportSchema.safeParse({
      version: 1,
      languages: [],
      outputs: ['page'],
      theme: 'A b',
      issued: 'today',
      sections: {},
    });
    const said = new Map(error?.issues.map((issue) => [issue.path.join('.'), expectationOf(issue.message)]));
    expect(said.get('version')).toBe(EXPECTATIONS.version);
    expect(said.get('languages')).toBe(EXPECTATIONS['not-empty']);
    expect(said.get('outputs.0')).toBe(EXPECTATIONS['one-of']);
    expect(said.get('theme')).toBe(EXPECTATIONS.id);
    expect(said.get('issued')).toBe(EXPECTATIONS.date);
    expect(said.get('sections')).toBe(EXPECTATIONS.list);
    expect([...said.values()]).not.toContain(null);
  });
});

describe('subheads', () => {
  it('are known in every language, whatever the commentary is in', () => {
    expect(['要点', 'Points', ' points ', '正文', 'Notes', 'Note', '注', '背景'].map(partNamed)).toEqual([
      'points',
      'points',
      'points',
      'prose',
      'notes',
      'remark',
      'remark',
      'context',
    ]);
    expect(partNamed('Summary')).toBeNull();
  });

  it('are listed in the language, else in English', () => {
    expect(subheadsOf('zh-CN')).toEqual(['要点', '正文', '备注', '注', '背景']);
    expect(subheadsOf('fr')).toEqual(subheadsOf('en'));
  });
});
