import type { AccountRow } from '../../archive/archive.js';
import { asNamedNow } from '../accounts.js';
import type { CurrentName } from '../accounts.js';
import { html } from './html.js';
import type { Html } from './html.js';

export type Names = ReadonlyMap<number, CurrentName>;

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** Someone by the name of today; a deleted account is GitHub's `ghost`. */
export function person(names: Names, given: AccountRow | null): Html {
  if (given === null) return html`<b>ghost</b>`;
  const { name, login, type } = asNamedNow(names, given);
  if (type === 'Bot') return html`<b><bdi>${login}</bdi></b> (bot)`;
  return name == null || name === '' ? html`<b><bdi>${login}</bdi></b>` : html`<b><bdi>${name}</bdi></b> (<bdi>${login}</bdi>)`;
}

/** `12 Jan 2026, 14:03 UTC`, whatever the clock of the machine says. */
export function time(iso: string): Html {
  const at = new Date(iso);
  return html`<time datetime="${iso}">${DATE.format(at)}, ${TIME.format(at)} UTC</time>`;
}

/** What somebody wrote, as it was typed. */
export function words(text: string): Html {
  return html`<p class="words" dir="auto">${text.trim()}</p>`;
}

/** What the author wrote at the top. */
export function description(text: string | null): Html {
  return html`<section aria-labelledby="description">
    <h2 id="description">Description</h2>
    ${(text ?? '').trim() === '' ? html`<p class="quiet">None was written.</p>` : words(text ?? '')}
  </section>`;
}
