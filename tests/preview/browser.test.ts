import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../judges/chromium.js';
import { type CompiledTool, compileTool } from '../run/compiled-tool.js';
import { sampleReport } from '../sample-report.js';
import { type RunningPreview, startPreview } from './running-preview.js';

const EXECUTABLE = chromium();
if (EXECUTABLE === null)
  process.stdout.write('Chromium is not installed: the preview was not judged by it.\n');

/** Without a browser nothing here can be asked; the closing line of a run says so. */
describe.runIf(EXECUTABLE !== null)('the preview in Chromium', () => {
  let tool: CompiledTool;
  let folder: string;
  let running: RunningPreview;
  let browser: Browser;
  let page: Page;
  /** What went wrong in the browser, and every address that it asked for. */
  const troubles: string[] = [];
  const asked: string[] = [];

  const file = (name: string): string => join(folder, 'data/tea-2030', name);
  const change = (name: string, from: string, to: string): void => {
    const text = readFileSync(file(name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(file(name), text.replaceAll(from, to));
  };
  const sheet = (key: string) => page.locator(`.picture[data-key="${key}"]`);

  beforeAll(async () => {
    tool = compileTool();
    folder = mkdtempSync(join(tmpdir(), 'proofdeck-preview-'));
    for (const [path, bytes] of sampleReport()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    running = await startPreview(tool.main, folder);
    browser = await playwright.launch({ executablePath: EXECUTABLE ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(running.address);
    await sheet('deck-en-cover').locator('svg').waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await running?.end();
    tool?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the languages side by side, in the fonts that were measured', async () => {
    for (const key of ['deck-zh-CN-cover', 'deck-en-cover'])
      expect(await sheet(key).locator('svg').isVisible()).toBe(true);
    const left = await sheet('deck-zh-CN-cover').boundingBox();
    const right = await sheet('deck-en-cover').boundingBox();
    expect([left?.y, left?.width]).toEqual([right?.y, right?.width]);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    await page.evaluate('document.fonts.ready');
    const loaded = await page.evaluate<string[]>(
      "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)",
    );
    expect(loaded.map((family) => family.replaceAll('"', ''))).toEqual(
      expect.arrayContaining(['Arimo', 'Noto Sans SC']),
    );
  });

  it('fetches pages when they come near, and keys move from page to page', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('f');
    await sheet('briefing-en-cover').locator('svg').waitFor();
    expect(await sheet('briefing-en-sales').locator('svg').count()).toBe(0);
    expect(await page.locator('#contents [aria-current]').getAttribute('data-page')).toBe('cover');
    for (const key of ['j', 'ArrowDown', 'k', 'j']) await page.keyboard.press(key);
    const last = await page.locator('#contents a').last().getAttribute('data-page');
    const reached = await page.locator('#contents [aria-current]').getAttribute('data-page');
    expect(reached).not.toBe('cover');
    expect(await page.locator('.row:focus').getAttribute('data-page')).toBe(reached);
    await page.locator('#contents a').last().click();
    await sheet(`briefing-en-${last}`).locator('svg').waitFor();
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open] kbd').count()).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.keyboard.press('l');
    expect(await page.locator('#languages [aria-pressed=true]').textContent()).toBe('Side by side');
  });

  it('says what a number rests on when it is pointed at, and when the keyboard reaches it', async () => {
    await page.locator('#contents a[data-page=drinks]').click();
    const number = sheet('deck-en-drinks')
      .locator('[data-bound]', { hasText: /^61\.5%$/ })
      .last();
    await number.hover();
    const tip = page.locator('#tip');
    await tip.waitFor();
    const told = await tip.textContent();
    for (const words of ['61.5%', 'Green tea', 'published in Kinds of tea ¶1', 'tables/drinks.csv:2:7'])
      expect(told).toContain(words);
    await page.mouse.move(5, 300);
    await tip.waitFor({ state: 'hidden' });
    await sheet('deck-en-drinks').locator('.claim').first().focus();
    await tip.waitFor();
    expect(await tip.textContent()).toContain('false once drinks.green reaches 48.2: 13.3 away');
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
  });

  it('shows a saved number by itself, and nothing but what changed is fetched anew', async () => {
    await page.locator('#contents a[data-page=drinks]').click();
    const before = asked.length;
    change('tables/drinks.csv', '61.5', '60.9');
    await sheet('deck-en-drinks').locator('text', { hasText: '60.9%' }).first().waitFor();
    const fetched = asked.slice(before).filter((url) => url.endsWith('.svg'));
    expect(fetched.length).toBeGreaterThan(0);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(await page.locator('#contents [aria-current]').getAttribute('data-page')).toBe('drinks');
  });

  it('keeps the pages while a save is broken, tells what is wrong beside them, and recovers', async () => {
    change('tables/drinks.csv', '48.2', '63.0');
    await page.locator('#status .stale').waitFor();
    expect(await page.locator('#status .error').textContent()).toMatch(/^\d+ errors$/);
    expect(await sheet('deck-en-drinks').locator('text', { hasText: '60.9%' }).count()).toBeGreaterThan(0);
    const problem = page.locator('#row-drinks .problem', { hasText: 'leads' }).first();
    await problem.locator('.problem-head').click();
    const line = problem.locator('.line.is-meant');
    expect(await line.textContent()).toContain('{highest drinks.green among published}');
    expect(await line.locator('mark').textContent()).toContain('{highest drinks.green among published}');
    expect(await line.locator('.line-number').textContent()).toMatch(/^\d+$/);
    change('commentary.en.md', '{drinks.black}', '48.2%');
    const copy = page.locator('.problem', { hasText: '48.2' }).locator('.copy').first();
    change('tables/drinks.csv', '63.0', '48.2');
    await copy.waitFor({ state: 'attached' });
    await page.locator('.problem-head', { hasText: '48.2' }).first().click();
    expect(await page.locator('.fix code').first().textContent()).toBe('{drinks.black}');
    await copy.click();
    await page.locator('.copy', { hasText: 'Copied' }).waitFor();
    change('commentary.en.md', '48.2%', '{drinks.black}');
    await page.locator('#status .fresh').waitFor();
    change('report.yaml', 'name: {', 'name: ');
    await page.locator('.general .problem').first().waitFor();
    expect(await sheet('deck-en-drinks').locator('svg').count()).toBe(1);
    change('report.yaml', 'name: ', 'name: {');
    await page.locator('#status .fresh').waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
  });

  it('sets what an author writes as text', async () => {
    const planted = '<img src=x onerror=alert()>';
    change('report.yaml', 'text: Tea survey 2030', `text: "${planted}"`);
    await page.locator('#title', { hasText: planted }).waitFor();
    expect(await page.locator('#title *').count()).toBe(0);
    expect(await page.locator('img, main script').count()).toBe(0);
    change('report.yaml', `text: "${planted}"`, 'text: Tea survey 2030');
    await page.locator('#title', { hasText: 'Tea survey 2030' }).waitFor();
  });

  it('marks the pages that changed since the last issue', async () => {
    const { status, stderr } = spawnSync(process.execPath, [tool.main, 'issue', 'v1.0'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    change('tables/drinks.csv', '33.0', '34.0');
    await page.locator('#row-drinks .change').waitFor();
    expect(await page.locator('#row-drinks .change').textContent()).toBe('Changed since v1.0');
    expect(await page.locator('#row-sales .change').count()).toBe(0);
    expect(await page.locator('#contents a[data-page=drinks] .changed').count()).toBe(1);
    expect(await page.locator('#status .changed').textContent()).toMatch(/^\d+ pages? changed$/);
    writeFileSync(file('issues/v1.1.json'), '{}');
    await page.locator('#row-drinks .change').waitFor({ state: 'detached' });
    expect(await page.locator('#status .fresh').count()).toBe(1);
    expect(running.said()).toContain('v1.1.json is no manifest');
  });

  it('had no trouble, asked nobody else, and ends with Ctrl+C', async () => {
    expect(troubles).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((url) => !url.startsWith(running.address) && !url.startsWith('data:'))).toEqual([]);
    expect(await running.end()).toBe(0);
    await page.locator('#status .stale', { hasText: 'The preview has ended' }).waitFor();
  });
});
