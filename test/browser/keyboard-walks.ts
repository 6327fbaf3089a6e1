import type { Page } from 'playwright-core';
import type { Hands } from '../support/keyboard.js';

/** What a person without a mouse does, step by step; what could not be seen on the way is in `hands.unseen`. */
export interface Walk {
  readonly page: Page;
  readonly hands: Hands;
  readonly address: string;
}

/** Comes in by the door of the demo, and reads the notice. */
export async function comesIn({ page, hands, address }: Walk, name: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await hands.press(page.getByRole('button', { name: `Open as ${name}` }));
  await page.waitForURL(/\/(welcome|me)/);
  const onward = page.getByRole('button', { name: 'Continue', exact: true });
  const you = page.getByRole('button', { name: /: your data/ });
  await onward.or(you).first().waitFor();
  if (await you.isVisible()) await page.goto(`${address}/welcome`);
  await hands.press(onward);
  await you.waitFor();
}

/** Opens one of one's own pages from the menu, which takes the keyboard in and gives it back. */
export async function opensOwn({ page, hands }: Walk, name: string, heading: RegExp): Promise<void> {
  const you = page.getByRole('button', { name: /: your data/ });
  const menu = page.getByRole('dialog', { name: 'You' });
  await hands.press(you);
  await hands.finds(menu.getByRole('link').first());
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  await hands.finds(you);
  await page.keyboard.press('Enter');
  await hands.press(menu.getByRole('link', { name, exact: true }));
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await hands.finds(page.getByRole('main'));
}

/** Pauses, after reading what will happen and leaving it once, and goes on. */
export async function pausesAndResumes({ page, hands }: Walk): Promise<void> {
  const asks = page.getByRole('button', { name: 'Pause: see what will happen' });
  await hands.press(asks);
  await hands.finds(page.getByText('What will happen', { exact: true }));
  await hands.press(page.getByRole('button', { name: 'Cancel' }));
  await hands.finds(asks);
  await page.keyboard.press('Enter');
  await hands.press(page.getByRole('button', { name: 'Pause now' }));
  await hands.finds(page.getByRole('status').filter({ hasText: 'Paused. Your numbers are gone from Ambit.' }));
  await hands.press(page.getByRole('button', { name: 'Resume', exact: true }), 'Space');
  await hands.finds(page.getByRole('status').filter({ hasText: 'Resumed. Your numbers are being measured.' }));
  await asks.waitFor();
}

/** Shares two sections with somebody for a while, and ends it. */
export async function sharesAndEnds({ page, hands }: Walk, login: string, name: string): Promise<void> {
  await hands.to(page.getByLabel('Reader, by login'));
  await page.keyboard.type(login);
  const sections = page.locator('summary').filter({ hasText: 'Sections' });
  await hands.press(sections, 'Space');
  await hands.press(page.getByRole('checkbox', { name: 'Decisions' }), 'Space');
  await page.keyboard.press('Escape');
  await hands.finds(sections);
  await hands.to(page.getByLabel('It is for'));
  await page.keyboard.press('ArrowDown');
  await hands.press(page.getByRole('button', { name: 'Share', exact: true }));
  await hands.finds(page.getByRole('status').filter({ hasText: `Shared with ${login} until` }));
  await hands.press(page.getByRole('button', { name: `End now sharing with ${name}` }).first());
  await hands.finds(page.getByRole('status').filter({ hasText: `Sharing with ${name} has ended.` }));
}

/** Reads the log as an admin: every row, then one kind, then those of a login. */
export async function readsTheLog({ page, hands }: Walk, login: string): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Settings', exact: true }).first());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hands.press(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Log', exact: true }));
  const rows = page.getByRole('region', { name: 'The log' }).getByRole('row');
  await rows.nth(1).waitFor();
  await hands.to(page.getByLabel('Who looked or was looked at, by login'));
  await page.keyboard.type(login);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`person=${login}`));
  await rows.nth(1).waitFor();
  await hands.to(page.getByLabel('What happened'), true);
  // Chromium chooses by a letter without opening the list.
  await page.keyboard.type('Page');
  await page.waitForURL(/what=page/);
  await rows.nth(1).waitFor();
}

/** The step of setup that cannot be skipped, then the annex to what was adopted. */
export async function adoptsThePolicy({ page, hands }: Walk): Promise<void> {
  const least = page.getByRole('radio', { name: /^Self only/ });
  await hands.to(least);
  await page.keyboard.press('ArrowDown');
  await hands.finds(page.getByRole('radio', { name: /^Same view/ }));
  await page.keyboard.press('ArrowUp');
  await hands.finds(least);
  await hands.press(page.getByRole('checkbox', { name: /^Handover/ }), 'Space');
  await hands.press(page.getByRole('button', { name: 'Adopt this policy' }));
  const onward = page.getByRole('button', { name: 'Continue', exact: true });
  await hands.press(onward);
  await page.getByRole('button', { name: /: your data/ }).waitFor();
}

export async function opensTheAnnex({ page, hands }: Walk): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Settings', exact: true }).first());
  await hands.press(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Policy', exact: true }));
  await hands.press(page.getByRole('link', { name: 'The annex, to print and sign' }));
  await page.getByRole('heading', { level: 1, name: /^Annex/ }).waitFor();
  await hands.finds(page.getByRole('main'));
}

/** Opens the form that changes the policy, leaves it once, is refused what takes two people with accounts, and tightens it alone. */
export async function changesThePolicy({ page, hands }: Walk): Promise<void> {
  const opens = page.getByRole('button', { name: 'Change the policy' });
  await hands.press(page.getByRole('link', { name: 'Back to the policy' }));
  await hands.press(opens);
  await hands.finds(page.getByText(/^What takes no safeguard away holds at once/));
  await hands.press(page.getByRole('button', { name: 'Leave it as it is' }));
  await hands.finds(opens);
  await page.keyboard.press('Enter');
  await hands.press(page.getByRole('checkbox', { name: /^Handover/ }), 'Space');
  await hands.press(page.getByRole('button', { name: 'Propose this' }));
  await page.getByRole('alert').filter({ hasText: 'This takes two people with accounts' }).waitFor();
  await hands.finds(page.getByRole('button', { name: 'Propose this' }));
  await hands.press(page.getByRole('checkbox', { name: /^Handover/ }), 'Space');
  await hands.press(page.getByRole('checkbox', { name: /^Mentoring/ }), 'Space');
  await hands.press(page.getByRole('button', { name: 'Propose this' }));
  await hands.finds(page.getByRole('status').filter({ hasText: 'It holds from now on' }));
}
