import { expect, it } from 'vitest';
import { contentsByPage } from '../../src/compose/briefing/contents-pages.js';
import type { Layout, Slot } from '../../src/model/layout.js';

const slotOf = (content: string, height: number): Slot => ({
  name: content,
  content,
  role: 'contents',
  box: { x: 0, y: 0, width: 400, height },
  style: 'contents-entry',
  anchor: 'top',
  reflow: false,
  options: { pitch: 16, 'least-pitch': 14 },
});
const layoutOf = (name: string, slot: Slot): Layout => ({ name, slots: [slot] }) as unknown as Layout;
const layouts = {
  cover: layoutOf('cover', slotOf('contents', 28 + 160)),
  inner: layoutOf('inner', slotOf('flow', 28 + 320)),
};
const counts = (entries: number): readonly number[] =>
  contentsByPage(
    Array.from({ length: entries }, (_, index) => index),
    layouts,
  ).map(({ length }) => length);

it.each([
  [3, [3]],
  [10, [10]],
  [11, [11]],
  [12, [10, 2]],
  [30, [10, 20]],
  [31, [10, 20, 1]],
])(
  '%i entries: one more stands closer on the first page, before a page is begun for it',
  (entries, pages) => {
    expect(counts(entries)).toEqual(pages);
  },
);
