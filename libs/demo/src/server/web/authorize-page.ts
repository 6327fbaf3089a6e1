import type { AccountRow } from '../../archive/archive.js';
import { frame } from './frame.js';
import { html } from './html.js';

/** Who says yes: at GitHub whoever is signed in there, here whoever is chosen. */
export function authorizePage(query: string, accounts: readonly AccountRow[], fictional: boolean): string {
  const lines = accounts.map(
    ({ login, name }) =>
      html`<li><a href="${addressOf(query, 'login', login)}">${name ?? login}</a> <span class="quiet">${login}</span></li>`,
  );
  const content = html`<h1>Who signs in?</h1>
    <p><a href="${addressOf(query, 'cancel', '1')}">Nobody: cancel</a></p>
    <ol>
      ${lines}
    </ol>`;
  return frame('Who signs in?', fictional, content);
}

function addressOf(query: string, name: string, value: string): string {
  const search = new URLSearchParams(query);
  search.set(name, value);
  return `?${search.toString()}`;
}
