import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { numberOf, ownReadings, throughDoor } from '../support/reader.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Where pictures go when someone wants to look at them. */
const SHOTS = process.env.AMBIT_SHOTS ?? '';

let data: ReturnType<typeof dataFolder>;
let env: Environment;
let running: Running;
let browser: Browser;
let address: string;

beforeAll(async () => {
  data = dataFolder();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()) };
  address = `http://localhost:${env.AMBIT_PORT ?? ''}`;
  running = await stays(['up', '--demo'], env, /http:\/\/localhost:\d+/);
  browser = await chromium.launch({ executablePath: process.env.AMBIT_CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  const ada = await throughDoor(address, 'ENGINEER');
  await until('everything fetched and measured', async () => {
    const { sync } = await ada.ask<{ sync: { fetched: number; all: number } }>('{ sync { ... on Sync { fetched all } } }');
    const readings = await ownReadings(ada, '26w');
    return sync.all > 0 && sync.fetched === sync.all && (numberOf(readings, 'review-reach', 'teams') ?? 0) > 3;
  });
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  data?.remove();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { html: string; failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

async function open(scheme: 'light' | 'dark', width: number): Promise<{ context: BrowserContext; page: Page; outside: string[] }> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: width < 500 ? 844 : 1000 },
    reducedMotion: 'reduce',
    deviceScaleFactor: SHOTS === '' ? 1 : 2,
  });
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      outside.push(request.url());
  });
  return { context, page, outside };
}

async function enter(page: Page): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByRole('button', { name: /Ada Okafor/ }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'You reviewed work of' }).waitFor();
}

async function settled(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: !name.includes('evidence') });
}

const PAGES: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['me', '/me?period=26w', 'h1'],
  ['evidence', '/me?period=26w&evidence=review-reach', '[role=dialog] h2'],
  ['evidence-asked', '/me?period=26w&evidence=pull:by-name', '[role=dialog] h2'],
  ['teams', '/teams', 'h1'],
  ['team', '/teams/payments', 'h1'],
  ['definitions', '/definitions', 'h1'],
  ['definition', '/definitions/review-reach', 'h1'],
  ['sync', '/settings/sync', 'h1'],
  ['not-shared', '/people/localhost/999999999', 'h1'],
  ['unknown', '/no-such-page', 'h1'],
];

describe.each([
  ['light', 1440],
  ['light', 320],
  ['dark', 1440],
  ['dark', 320],
] as const)('in Chromium, %s, %i px', (scheme, width) => {
  it('axe finds nothing on any page, and no request leaves the machine', async () => {
    const { context, page, outside } = await open(scheme, width);
    await page.goto(`${address}/sign-in`);
    await page.getByRole('button', { name: /Ada Okafor/ }).waitFor();
    await settled(page, `${scheme}-${String(width)}-sign-in`);
    const found: Record<string, string[]> = { 'sign-in': await violations(page) };
    await enter(page);
    for (const [name, path, ready] of PAGES) {
      await page.goto(`${address}${path}`);
      await page.locator(ready).first().waitFor();
      await settled(page, `${scheme}-${String(width)}-${name}`);
      found[name] = await violations(page);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (wide > 0) found[name]?.push(`wider than the window by ${String(wide)} px`);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    expect(outside).toEqual([]);
    await context.close();
  });
});

describe('as a person would', () => {
  it('opens the list behind a number at its own address; Back closes it and returns the focus', async () => {
    const { context, page } = await open('light', 1440);
    await enter(page);
    const door = page.locator('h1 a').first();
    const number = Number(await door.innerText());
    await door.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('evidence')).toBe('review-reach:teams');
    expect(await drawer.getByRole('heading', { level: 3 }).count()).toBe(number);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
    expect(await other.getByRole('dialog').getByRole('heading', { level: 3 }).count()).toBe(number);
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement?.textContent')).toBe(String(number));
    await context.close();
  });

  it('works with the keyboard alone: rings, Enter, Escape', async () => {
    const { context, page } = await open('light', 1440);
    await enter(page);
    await page.locator('figure [role=button][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^team:/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('is signed in by a link and out again', async () => {
    const { context, page } = await open('light', 1440);
    const { out } = await ambit(['sign-in', 'bo-lindqvist'], env);
    const link = /http\S+/.exec(out)?.[0] ?? '';
    await page.goto(link);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /You/ }).waitFor();
    expect(page.url()).not.toContain('#');
    await context.close();
  });
});
