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

/** What axe finds on a page, and whether it is wider than the window. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
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
