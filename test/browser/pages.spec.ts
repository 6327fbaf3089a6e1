import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { cookieOf, openBrowser, pastNotice, restOf, violations, walkTo } from '../support/browser.js';
import { decisionsOf } from '../support/company.js';
import { liveALittle, readNotice, whoIs } from '../support/demo-people.js';
import { handsOn } from '../support/keyboard.js';
import { ambit, dataFolder, type Environment, freePort, ROOT, type Running, stays, until } from '../support/processes.js';
import { numberOf, ownReadings, type Reader, throughDoor } from '../support/reader.js';
import { comesIn, opensOwn, pausesAndResumes, readsTheLog, sharesAndEnds, type Walk } from './keyboard-walks.js';
import { type Known, type Person, type Place, placesOf } from './places.js';

/** Where pictures go when someone wants to look at them. */
const SHOTS = process.env.AMBIT_SHOTS ?? '';

let data: ReturnType<typeof dataFolder>;
let env: Environment;
let running: Running;
let browser: Browser;
let address: string;
/** Who asks through the api, each having read the notice. */
let readers: Record<Exclude<Person, 'nobody'>, Reader>;
let known: Known;
/** A pull request that carries out another decision. */
let elsewhere: { repository: string; number: number };
/** The text of every operation the pages sent, and every time the browser held a page to its policy. */
const operations = new Set<string>();
const broken: string[] = [];

beforeAll(async () => {
  data = dataFolder();
  env = { AMBIT_DATA: data.path, AMBIT_PORT: String(await freePort()) };
  address = `http://localhost:${env.AMBIT_PORT ?? ''}`;
  running = await stays(['up', '--demo'], env, /http:\/\/localhost:\d+/);
  browser = await openBrowser();
  const ada = await throughDoor(address, 'ENGINEER');
  await until('everything fetched and measured', async () => {
    const { sync } = await ada.ask<{ sync: { fetched: number; all: number } }>('{ sync { ... on Sync { fetched all } } }');
    const readings = await ownReadings(ada, '26w');
    return sync.all > 0 && sync.fetched === sync.all && (numberOf(readings, 'review-reach', 'teams') ?? 0) > 3;
  });
  const lines = await decisionsOf(ada);
  const id = (label: string): string => lines.find((line) => line.label === label)?.id ?? '';
  const other = await ada.ask<{ decision: { links: { repository: string; number: number; implements: boolean }[] } }>(
    'query($id: ID!) { decision(id: $id) { ... on DecisionPage { links { repository number implements } } } }',
    { id: id('RFC-27') },
  );
  const [pull] = other.decision.links.filter((link) => link.implements);
  elsewhere = { repository: pull?.repository ?? '', number: pull?.number ?? 0 };
  readers = { engineer: ada, manager: await throughDoor(address, 'MANAGER'), admin: await throughDoor(address, 'ADMIN') };
  for (const reader of Object.values(readers)) await readNotice(reader);
  await liveALittle(ada, readers.admin);
  known = { decision: `/decisions/${id('RFC-31')}`, engineer: await whoIs(ada) };
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  data?.remove();
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly rest: () => Promise<void>;
  readonly outside: string[];
}

/** A window of its own, of somebody who has read the notice. */
async function open(scheme: 'light' | 'dark', width: number, who: Person = 'engineer'): Promise<Opened> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: width < 500 ? 844 : 1000 },
    reducedMotion: 'reduce',
    deviceScaleFactor: SHOTS === '' ? 1 : 2,
  });
  context.on('request', (request) => {
    if (request.url() === `${address}/graphql`) operations.add((request.postDataJSON() as { query: string }).query);
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text());
  });
  if (who !== 'nobody') await context.addCookies([cookieOf(address, readers[who].cookie)]);
  const page = await context.newPage();
  const rest = restOf(page);
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      outside.push(request.url());
  });
  return { context, page, rest, outside };
}

async function settled(page: Page, name: string): Promise<void> {
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: !name.includes('evidence') });
}

/** Goes through the places of one person in one width, looking at each in both schemes; returns what axe found, by place. */
async function look(width: number, who: Person, places: readonly Place[]): Promise<Record<string, string[]>> {
  const { context, page, rest, outside } = await open('light', width, who);
  const found: Record<string, string[]> = {};
  await page.goto(`${address}${places[0]?.path ?? ''}`);
  for (const { name, path, ready, first } of places) {
    await walkTo(page, path);
    await page.locator(ready).first().waitFor();
    await first?.(page);
    await rest();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const view = `${scheme}-${String(width)}-${name}`;
      await settled(page, view);
      found[view] = await violations(page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(outside).toEqual([]);
  await context.close();
  return found;
}

describe.each(['nobody', 'engineer', 'manager', 'admin'] as const)('in Chromium, the pages of: %s', (who) => {
  it('have nothing for axe to find, light and dark, 1440 and 320 px wide, and no request leaves the machine', async () => {
    const places = placesOf(known)[who];
    const found = Object.assign({}, ...(await Promise.all([1440, 320].map((width) => look(width, who, places))))) as Record<
      string,
      string[]
    >;
    expect(Object.keys(found)).toHaveLength(places.length * 4);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});

describe('a decision, as a person would read it', () => {
  it('opens what each mark of its journey stands for, by keyboard too, and has the same in its table', async () => {
    const { context, page } = await open('light', 1440);
    await page.goto(`${address}${known.decision}`);
    const marks = page.locator('figure svg a[href]');
    await marks.first().waitFor();
    const links = await Promise.all((await marks.all()).map(async (mark) => (await mark.getAttribute('href')) ?? ''));
    for (const link of links) expect({ link, status: (await fetch(link)).status }).toEqual({ link, status: 200 });
    await page.locator('figure svg [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const said = await page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');
    expect(said).toMatch(/, opens GitHub$/);
    expect(await page.locator('figure svg [tabindex="0"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const rows = await page.locator('figure table tbody tr').count();
    expect(rows).toBeGreaterThanOrEqual(links.length);
    await context.close();
  });

  it('takes a pull request tied by hand, keeps what it cannot take, and takes the tie back', async () => {
    const { context, page } = await open('light', 1440);
    await page.goto(`${address}${known.decision}`);
    await page.getByRole('button', { name: 'Link one' }).click();
    const field = page.getByLabel(/Address of the pull request/);
    await field.fill('not an address');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe('not an address');
    await field.fill(`${elsewhere.repository}#${String(elsewhere.number)}`);
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    const row = page
      .getByRole('row')
      .filter({ hasText: `${elsewhere.repository.split('/')[1] ?? ''} #${String(elsewhere.number)}` })
      .filter({ hasText: 'By hand' });
    await row.waitFor();
    await row.getByRole('button', { name: /Unlink/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: /Unlink/ }).click();
    await row.waitFor({ state: 'detached' });
    await context.close();
  });

  it('is found by its words, and the list says so in its address', async () => {
    const { context, page } = await open('light', 1440);
    await page.goto(`${address}/me`);
    await page.getByRole('link', { name: 'Decisions', exact: true }).first().click();
    await page.getByLabel('Words in it').fill('currency pair');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Cache keys per currency pair/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('words')).toBe('currency pair');
    await context.close();
  });

  it('leaves what makes something a document to admins', async () => {
    const { context, page } = await open('light', 1440);
    await page.goto(`${address}/settings/documents`);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'isn’t shared with you' }).waitFor();
    await context.close();
  });
});

describe('as a person would', () => {
  it('opens the list behind a number at its own address; Back closes it and returns the focus', async () => {
    const { context, page } = await open('light', 1440);
    await page.goto(`${address}/me`);
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
    await page.goto(`${address}/me`);
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
    await pastNotice(page);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /You/ }).waitFor();
    expect(page.url()).not.toContain('#');
    await context.close();
  });
});

describe('with the keyboard alone', () => {
  async function walk(): Promise<Walk & { close: () => Promise<void> }> {
    const { context, page } = await open('light', 1440, 'nobody');
    return { page, hands: handsOn(page), address, close: () => context.close() };
  }

  it('a person comes in, is told, sees who looked, pauses and goes on, shares and ends it', async () => {
    const steps = await walk();
    await comesIn(steps, 'Bo Lindqvist');
    await opensOwn(steps, 'Who looked', /opened your page/);
    await steps.hands.through();
    await opensOwn(steps, 'Your data', /^What Ambit holds about you$/);
    await pausesAndResumes(steps);
    await steps.hands.through();
    await opensOwn(steps, 'Sharing', /^You share your page with/);
    await sharesAndEnds(steps, known.engineer.login, known.engineer.name);
    await steps.hands.through();
    expect(steps.hands.unseen).toEqual([]);
    await steps.close();
  });

  it('an admin reads the log', async () => {
    const steps = await walk();
    await comesIn(steps, 'Dara Sok');
    await readsTheLog(steps, known.engineer.login);
    await steps.hands.through();
    expect(steps.hands.unseen).toEqual([]);
    await steps.close();
  });
});

describe('every page opened above', () => {
  it('sent the operations its build listed, which are all that is taken in production, and kept to its policy', () => {
    const listed = JSON.parse(readFileSync(join(ROOT, 'dashboard/dist/operations.json'), 'utf8')) as readonly { text: string }[];
    expect(operations.size).toBeGreaterThan(10);
    expect([...operations].filter((text) => !listed.some((operation) => operation.text === text))).toEqual([]);
    expect(broken).toEqual([]);
  });
});
