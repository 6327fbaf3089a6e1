import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startProvider, type RealProvider } from '../../api/src/testing/start-provider.js';
import { startStandIn, type StandIn } from '../../libs/demo/dist/index.js';
import { openBrowser, pastNotice, restOf, violations } from '../support/browser.js';
import { handsOn } from '../support/keyboard.js';
import { ambit, dataFolder, type Environment, freePort, type Running, stays, until } from '../support/processes.js';
import { adoptsThePolicy, changesThePolicy, opensTheAnnex } from './keyboard-walks.js';

/** Where pictures go when someone wants to look at them. */
const SHOTS = process.env.AMBIT_SHOTS ?? '';
const APP = { clientId: 'Iv1.harbor', clientSecret: 'secret of the application' };
const CLIENT = { clientId: 'ambit', clientSecret: 'secret of the client' };

let data: ReturnType<typeof dataFolder>;
let env: Environment;
let github: StandIn;
let company: RealProvider;
let running: Running;
let browser: Browser;
let address: string;
/** What the first admin met on the way through the policy: what axe found by view, and where the keyboard could not be seen. */
let setUp: { readonly found: Record<string, string[]>; readonly unseen: readonly string[] };

beforeAll(async () => {
  data = dataFolder();
  const port = String(await freePort());
  address = `http://localhost:${port}`;
  const members = ['ada', 'bo', 'cy'].map((login, place) => ({ id: 11 + place, login, name: `${login} quill`, type: 'User' as const }));
  const organizations = [{ login: 'harbor', id: 77, name: 'Harbor', members, teams: [] }];
  const oauth = [{ ...APP, callback: `${address}/sign-in/github/callback` }];
  github = await startStandIn({ archive: { organizations, repositories: [] }, port: 0, oauth });
  company = await startProvider(CLIENT.clientId, CLIENT.clientSecret, `${address}/sign-in/oidc/callback`);
  const host = new URL(github.url).host;
  writeFileSync(join(data.path, 'secret'), CLIENT.clientSecret);
  env = {
    AMBIT_DATA: join(data.path, 'data'),
    AMBIT_PORT: port,
    AMBIT_GITHUB_CLIENT_ID: APP.clientId,
    AMBIT_GITHUB_CLIENT_SECRET: APP.clientSecret,
    AMBIT_GITHUB_URL: github.url,
    AMBIT_OIDC_ISSUER: company.issuer,
    AMBIT_OIDC_CLIENT_ID: CLIENT.clientId,
    AMBIT_OIDC_CLIENT_SECRET_FILE: join(data.path, 'secret'),
    AMBIT_OIDC_NAME: 'Fernholt',
    AMBIT_OIDC_LOGIN_CLAIM: 'github_login',
    AMBIT_OIDC_LOGIN_HOST: host,
  };
  running = await stays(['up'], env, /Ambit is ready/);
  writeFileSync(join(data.path, 'token'), 'ghp_made_up');
  browser = await openBrowser();
  setUp = await adopt();
  const connected = await ambit(['connect', 'harbor', '--token-file', join(data.path, 'token'), '--url', `${github.url}/api/v3`], env);
  expect(connected).toMatchObject({ code: 0 });
  await until('the members', async () => (await ambit(['sign-in', 'cy'], env)).code === 0);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await company?.close();
  await github?.close();
  data?.remove();
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly rest: () => Promise<void>;
}

async function open(width = 1440, account = ''): Promise<Opened> {
  const context = await browser.newContext({
    colorScheme: 'light',
    viewport: { width, height: width < 500 ? 844 : 1000 },
    reducedMotion: 'reduce',
    ...(account === '' ? {} : { extraHTTPHeaders: { 'x-spec-account': account } }),
  });
  const page = await context.newPage();
  return { context, page, rest: restOf(page) };
}

/** What axe finds on a page as it is, light and dark. */
async function look({ page, rest }: Opened, name: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await rest();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const view = `${scheme}-${String(page.viewportSize()?.width)}-${name}`;
    if (SHOTS !== '') {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: join(SHOTS, `${view}.png`), fullPage: true });
    }
    found[view] = await violations(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

const nothingIn = (found: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.keys(found).map((view) => [view, []]));

/** The first admin comes in by the link that was printed, and goes through the policy without a mouse. */
async function adopt(): Promise<typeof setUp> {
  const link = /first admin .*(http\S+)/.exec(running.printed())?.[1] ?? '';
  const opened = await open();
  const { page, context } = opened;
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'First choose who may see what.' }).waitFor();
  const wide = await look(opened, 'setup');
  await page.setViewportSize({ width: 320, height: 844 });
  const found = { ...wide, ...(await look(opened, 'setup')) };
  await page.setViewportSize({ width: 1440, height: 1000 });
  const steps = { page, hands: handsOn(page), address };
  await adoptsThePolicy(steps);
  await opensTheAnnex(steps);
  await steps.hands.through();
  await changesThePolicy(steps);
  await steps.hands.through();
  await context.close();
  return { found, unseen: steps.hands.unseen };
}

/** The way of whoever has an account at GitHub. */
async function throughGithub(page: Page, login: string, path = '/sign-in'): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.getByRole('link', { name: /^Continue with GitHub/ }).click();
  await page.getByRole('link', { name: `${login} quill` }).click();
}

describe('the first admin, without a mouse', () => {
  it('adopts the policy, reads its annex and changes it; axe finds nothing on the way in', () => {
    expect(Object.keys(setUp.found)).toHaveLength(4);
    expect(setUp).toEqual({ found: nothingIn(setUp.found), unseen: [] });
  });
});

describe('signing in, as a person would', () => {
  it('goes to GitHub with the keyboard alone, comes back to where it was wanted, and is known', async () => {
    const { context, page } = await open();
    await page.goto(`${address}/definitions`);
    await page.getByRole('link', { name: /^Continue with GitHub/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'ada quill' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/definitions`);
    await pastNotice(page);
    await page.waitForURL(`${address}/definitions`);
    await page.getByRole('button', { name: /ada quill/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Where you are signed in' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'You are signed in on this browser only.' }).waitFor();
    expect(await page.getByRole('link', { name: 'Where you are signed in' }).isVisible()).toBe(false);
    await page.getByText(/^Signed in .* with GitHub\. In use now\.$/).waitFor();
    const cookies = await context.cookies(address);
    expect(cookies.map(({ name, httpOnly, sameSite }) => [name.replace(/_\d+$/, ''), httpOnly, sameSite]).sort()).toEqual([
      ['ambit_session', true, 'Lax'],
      ['ambit_sign_in', true, 'Lax'],
    ]);
    await context.close();
  });

  it('says so when GitHub is told no, and begins again from the same page', async () => {
    const { context, page } = await open();
    await page.goto(`${address}/teams`);
    await page.getByRole('link', { name: /^Continue with GitHub/ }).click();
    await page.getByRole('link', { name: 'Nobody: cancel' }).click();
    await page.getByRole('alert').filter({ hasText: 'The provider was told no' }).waitFor();
    await page.getByRole('link', { name: /^Continue with GitHub/ }).click();
    await page.getByRole('link', { name: 'bo quill' }).click();
    await page.waitForURL(`${address}/teams`);
    await context.close();
  });

  it('goes to the company’s own provider, by the login it knows', async () => {
    const { context, page } = await open(1440, 'u-bo:bo');
    await page.goto(`${address}/sign-in`);
    await page.getByRole('link', { name: 'Continue with Fernholt' }).click();
    await page.waitForURL(/\/me/);
    await pastNotice(page);
    await page.getByRole('button', { name: /bo quill/ }).waitFor();
    await context.close();
  });

  it('links a company’s account, and ends another place, which is signed out at once', async () => {
    const [here, there] = [await open(1440, 'u-cy'), await open()];
    await throughGithub(here.page, 'cy');
    await throughGithub(there.page, 'cy');
    await there.page.waitForURL(/\/me/);
    await pastNotice(there.page);
    await here.page.goto(`${address}/me/sessions`);
    await here.page.getByRole('button', { name: 'Link Fernholt' }).click();
    await here.page.getByText('Linked. From now on you can sign in with it.').waitFor();
    await here.page.getByRole('button', { name: /^End Chrome on Linux/ }).click();
    await here.page.getByRole('heading', { level: 1, name: 'You are signed in on this browser only.' }).waitFor();
    expect(await here.page.evaluate('document.activeElement?.textContent')).toBe('Chrome on Linux is signed out.');
    await there.page.goto(`${address}/teams`);
    await there.page.waitForURL(/\/sign-in\?next=/);
    await here.context.clearCookies();
    await here.page.goto(`${address}/sign-in`);
    await here.page.getByRole('link', { name: 'Continue with Fernholt' }).click();
    await here.page.getByRole('button', { name: /cy quill/ }).waitFor();
    await here.context.close();
    await there.context.close();
  });

  it.each([1440, 320])('axe finds nothing, light and dark, %i px', async (width) => {
    const opened = await open(width);
    const { page, context } = opened;
    await page.goto(`${address}/sign-in`);
    await page.getByRole('link', { name: 'Continue with Fernholt' }).waitFor();
    const doors = await look(opened, 'providers');
    await page.goto(`${address}/sign-in?problem=unknown-account`);
    await page.getByRole('alert').waitFor();
    const problem = await look(opened, 'problem');
    const other = await open();
    await throughGithub(other.page, 'ada');
    await other.page.waitForURL(/\/(me|welcome)/);
    await pastNotice(other.page);
    await throughGithub(page, 'ada');
    await page.waitForURL(/\/me/);
    await page.goto(`${address}/me/sessions`);
    await page.getByRole('button', { name: 'End all others' }).waitFor();
    const sessions = await look(opened, 'sessions');
    await page.getByRole('button', { name: /ada quill/ }).click();
    await page.getByRole('link', { name: 'Where you are signed in' }).waitFor();
    const found = { ...doors, ...problem, ...sessions, ...(await look(opened, 'menu')) };
    expect(Object.keys(found)).toHaveLength(8);
    expect(found).toEqual(nothingIn(found));
    await other.context.close();
    await context.close();
  });

  it('leaves no secret in the logs of its processes', async () => {
    const logs = readdirSync(env['AMBIT_DATA'] ?? '').filter((name) => name.endsWith('.log'));
    const text = logs.map((name) => readFileSync(join(env['AMBIT_DATA'] ?? '', name), 'utf8')).join('');
    expect(text).toContain('nobody was signed in');
    for (const secret of ['code=', 'state=', 'gho_', 'eyJ', APP.clientSecret, CLIENT.clientSecret]) expect(text).not.toContain(secret);
  });
});

describe('a provider half configured', () => {
  it('stops the start with one sentence', async () => {
    const { AMBIT_GITHUB_CLIENT_SECRET: _, ...half } = env;
    const { code, err } = await ambit(['up'], { ...half, AMBIT_DATA: join(data.path, 'other'), AMBIT_PORT: String(await freePort()) });
    expect(code).toBe(1);
    expect(err.trim()).toBe('AMBIT_GITHUB_CLIENT_SECRET is missing: to sign in with GitHub, set it too, or none of its variables.');
  });
});
