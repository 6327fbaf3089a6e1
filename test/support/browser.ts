import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

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

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.AMBIT_CHROMIUM ?? '/usr/bin/chromium', args: ARGS });

interface Violation {
  readonly id: string;
  readonly nodes: readonly { html: string; failureSummary?: string }[];
}

/** Neither a request on its way nor a bar that stands for a line, for so long: the page is as it will be. */
const QUIET_MS = 100;

/** Resolves once a page has come to rest; sooner than the half second without any traffic that a browser waits for. */
export function restOf(page: Page): () => Promise<void> {
  let flying = 0;
  let last = Date.now();
  const count = (by: number) => (): void => {
    flying += by;
    last = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return async () => {
    for (;;) {
      const waits = await page.evaluate<boolean>('document.querySelector("[style*=\'--part\']") !== null');
      if (!waits && flying <= 0 && Date.now() - last >= QUIET_MS) return;
      await page.waitForTimeout(QUIET_MS / 4);
    }
  };
}

/** Goes to another page as a link does: what is loaded stays. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`);
}

/** Who asked through the api goes on in a browser, without a door and without a notice that was read there. */
export function cookieOf(address: string, cookie: string): { name: string; value: string; url: string } {
  const [name = '', ...value] = cookie.split('=');
  return { name, value: value.join('='), url: address };
}

/** What axe finds on a page, and whether it is wider than the window. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
  );
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const words = found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  return wide > 0 ? [...words, `wider than the window by ${String(wide)} px`] : words;
}

/** The first sight of a person is the notice; who read it comes to the page at once. */
export async function pastNotice(page: Page): Promise<void> {
  const onward = page.getByRole('button', { name: 'Continue', exact: true });
  const known = page.getByRole('button', { name: /: your data/ });
  await onward.or(known).first().waitFor();
  if (await onward.isVisible()) await onward.click();
  await known.waitFor();
}
