import type { Page } from 'playwright-core';
import type { Named } from '../support/demo-people.js';

/** Through whose eyes a page is looked at. */
export type Person = 'nobody' | 'engineer' | 'manager' | 'admin';

export interface Place {
  readonly name: string;
  readonly path: string;
  /** What is there once the page is. */
  readonly ready: string;
  /** What is opened on it before it is looked at. */
  readonly first?: (page: Page) => Promise<void>;
}

/** What is only known once the company has been fetched. */
export interface Known {
  /** The decision of mock 06: spoken on before, only after and never, and cited since. */
  readonly decision: string;
  readonly engineer: Named;
}

const place = (name: string, path: string, ready = 'h1', first?: (page: Page) => Promise<void>): Place =>
  first === undefined ? { name, path, ready } : { name, path, ready, first };

const presses =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();

/** Every page, with something on it, as whoever it is for. */
export function placesOf({ decision, engineer }: Known): Readonly<Record<Person, readonly Place[]>> {
  const herPage = `/people/${encodeURIComponent(engineer.host)}/${engineer.id}`;
  return {
    nobody: [place('sign-in', '/sign-in', 'button:has-text("Ada Okafor")')],
    engineer: [
      place('decisions', '/decisions'),
      place('decisions-none', '/decisions?words=nothing-is-called-like-this', 'h1'),
      place('decision', decision, 'figure'),
      place('decision-table', `${decision}?table=1`, 'figure table'),
      place('decision-evidence', `${decision}?evidence=document-reach:teams-before`, '[role=dialog] h2'),
      place('overlap', '/decisions/overlap'),
      place('me', '/me?period=26w', 'h1:has-text("You reviewed")'),
      place('evidence', '/me?period=26w&evidence=review-reach', '[role=dialog] h2'),
      place('evidence-asked', '/me?period=26w&evidence=pull:by-name', '[role=dialog] h2'),
      place('evidence-comments', '/me?period=26w&evidence=carried:changed', '[role=dialog] h2'),
      place('log', '/me/log', 'h1:has-text("opened your page")'),
      place('areas', '/areas'),
      place('organization', '/organization'),
      place('sessions', '/me/sessions', 'h1:has-text("signed in")'),
      place('privacy', '/me/privacy', 'h1:has-text("holds about you")'),
      place('privacy-object', '/me/privacy', 'h1:has-text("holds about you")', presses(/^Object: see/)),
      place('sharing', '/me/sharing', 'h1:has-text("You share your page")'),
      place('sharing-sections', '/me/sharing', 'h1:has-text("You share your page")', (page) => page.locator('summary').first().click()),
      place('people-none', '/people', 'h1:has-text("Nobody shares")'),
      place('teams', '/teams'),
      place('team', '/teams/payments'),
      place('definitions', '/definitions'),
      place('definition', '/definitions/review-reach'),
      place('sync', '/settings/sync'),
      place('policy', '/settings/policy'),
      place('annex', '/settings/policy/annex', 'h1:has-text("Annex")'),
      place('welcome', '/welcome', 'h1:has-text("held of you")'),
      place('not-shared', '/people/localhost/999999999', 'h1:has-text("shared with you")'),
      place('unknown', '/no-such-page', 'h1:has-text("shared with you")'),
    ],
    manager: [
      place('people', '/people', 'h1:has-text("open to you")'),
      place('purpose', herPage, 'h1:has-text("What do you open")'),
      place('log-none', '/me/log', 'h1:has-text("Nobody but you")'),
      place('sharing-none', '/me/sharing', 'h1:has-text("with nobody")'),
    ],
    admin: [
      place('people-one', '/people', 'h1:has-text("open to you")'),
      place('her-page', herPage, 'h1:has-text("reviewed")'),
      place('documents', '/settings/documents', 'main table'),
      place('policy-waits', '/settings/policy', 'h2:has-text("waits for another admin")'),
      place('policy-form', '/settings/policy', 'h2:has-text("waits for another admin")', presses('Change the policy')),
      place('admin-people', '/settings/people', 'table >> nth=1'),
      place('admin-people-found', '/settings/people', 'table >> nth=1', (page) => page.getByLabel('Find by name or login').fill('ada')),
      place('admin-people-import', '/settings/people', 'table >> nth=1', presses('Take from team maintainers')),
      place('cycles', '/settings/cycles', 'h3'),
      place('disputes', '/settings/disputes', 'h1:has-text("What people say")'),
      place('admin-log', '/settings/log', 'main table'),
      place('admin-log-none', '/settings/log?what=export', 'h1:has-text("Who saw what")'),
    ],
  };
}
