import { id, json, map, number } from './leaves.js';

/** `templates/charts/<kind>.json`: how a kind of chart is drawn. What may stand in `spec` is checked when it is drawn. */
export const chartTemplateSchema = map({
  kind: id,
  height: map({ base: number, perRow: number, stretch: number.optional() }),
  spec: json,
});
