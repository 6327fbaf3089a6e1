import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, pastNotice, violations } from '../support/browser.js';
import { decisionsOf } from '../support/company.js';
import { ambit, dataFolder, type Environment, freePort, ROOT, type Running, stays, until } from '../support/processes.js';
import { numberOf, ownReadings, throughDoor } from '../support/reader.js';

/** Where pictures go when someone wants to look at them. */
const SHOTS = process.env.AMBIT_SHOTS ?? '';

let data: ReturnType<typeof dataFolder>;
let env: Environment;
let running: Running;
let browser: Browser;
let address: string;
/** The decision of mock 06: spoken on before, only after and never, and cited since. */
let decision: string;
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
  decision = `/decisions/${id('RFC-31')}`;
  const other = await ada.ask<{ decision: { links: { repository: string; number: number; implements: boolean }[] } }>(
    'query($id: ID!) { decision(id: $id) { ... on DecisionPage { links { repository number implements } } } }',
    { id: id('RFC-27') },
  );
  const [pull] = other.decision.links.filter((link) => link.implements);
  elsewhere = { repository: pull?.repository ?? '', number: pull?.number ?? 0 };
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  data?.remove();
});

async function open(scheme: 'light' | 'dark', width: number): Promise<{ context: BrowserContext; page: Page; outside: string[] }> {
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
  const letter = page.getByRole('heading', { level: 1 }).filter({ hasText: 'You reviewed work of' });
  // The first sight of a person is the notice; who read it comes to the page at once.
  const onward = page.getByRole('button', { name: 'Continue' });
  await onward.or(letter).waitFor();
  if (await onward.isVisible()) await onward.click();
  await letter.waitFor();
}

async function settled(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: !name.includes('evidence') });
}

const pages = (): readonly (readonly [name: string, path: string, ready: string])[] => [
  ['decisions', '/decisions', 'h1'],
  ['decisions-none', '/decisions?words=nothing-is-called-like-this', 'h1'],
  ['decision', decision, 'figure'],
  ['decision-table', `${decision}?table=1`, 'figure table'],
  ['decision-evidence', `${decision}?evidence=document-reach:teams-before`, '[role=dialog] h2'],
  ['overlap', '/decisions/overlap', 'h1'],
  ['me', '/me?period=26w', 'h1'],
  ['evidence', '/me?period=26w&evidence=review-reach', '[role=dialog] h2'],
  ['evidence-asked', '/me?period=26w&evidence=pull:by-name', '[role=dialog] h2'],
  ['evidence-comments', '/me?period=26w&evidence=carried:changed', '[role=dialog] h2'],
  ['log', '/me/log', 'h1'],
  ['areas', '/areas', 'h1'],
  ['organization', '/organization', 'h1'],
  ['sessions', '/me/sessions', 'h1'],
  ['teams', '/teams', 'h1'],
  ['team', '/teams/payments', 'h1'],
  ['definitions', '/definitions', 'h1'],
  ['definition', '/definitions/review-reach', 'h1'],
  ['sync', '/settings/sync', 'h1'],
  ['policy', '/settings/policy', 'h1'],
  ['annex', '/settings/policy/annex', 'h1'],
  ['welcome', '/welcome', 'h1'],
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
    for (const [name, path, ready] of pages()) {
      await page.goto(`${address}${path}`);
      await page.locator(ready).first().waitFor();
      await settled(page, `${scheme}-${String(width)}-${name}`);
      found[name] = await violations(page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    expect(outside).toEqual([]);
    await context.close();
  });
});

describe('a decision, as a person would read it', () => {
  it('opens what each mark of its journey stands for, by keyboard too, and has the same in its table', async () => {
    const { context, page } = await open('light', 1440);
    await enter(page);
    await page.goto(`${address}${decision}`);
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
    await enter(page);
    await page.goto(`${address}${decision}`);
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
    await enter(page);
    await page.getByRole('link', { name: 'Decisions', exact: true }).first().click();
    await page.getByLabel('Words in it').fill('currency pair');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /Cache keys per currency pair/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('words')).toBe('currency pair');
    await context.close();
  });

  it('shows an admin what makes something a document, and nobody else', async () => {
    const { context, page } = await open('light', 1440);
    await enter(page);
    await page.goto(`${address}/settings/documents`);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'isn’t shared with you' }).waitFor();
    await context.close();
    const admin = await open('light', 1440);
    await admin.page.goto(`${address}/sign-in`);
    await admin.page.getByRole('button', { name: /Dara Sok/ }).click();
    await pastNotice(admin.page);
    await admin.page.goto(`${address}/settings/documents`);
    await admin.page.getByRole('table').first().waitFor();
    await settled(admin.page, 'light-1440-documents');
    expect(await violations(admin.page)).toEqual([]);
    await admin.context.close();
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
    await pastNotice(page);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /You/ }).waitFor();
    expect(page.url()).not.toContain('#');
    await context.close();
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
