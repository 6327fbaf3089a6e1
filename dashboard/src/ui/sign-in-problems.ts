import type { SessionOver } from '../gql/types.js';

/** Why a provider signed nobody in, by the code in the address: one sentence that says what to do, and no word of the provider's own. */
const PROBLEMS: Readonly<Record<string, string>> = {
  'begin-again': 'This sign-in was not begun in this browser, took longer than 10 minutes, or was used already. Begin again here.',
  'confirm-first':
    'That account names somebody here who has a role or a company account already, so a name alone does not let it in. Sign in as yourself with GitHub or a one-time link from an admin, then link it under “Where you are signed in”.',
  declined: 'The provider was told no, so nobody was signed in. Begin again if that was a mistake.',
  failed: 'Something went wrong here, and nobody was signed in. Try again in a moment; the log of the api says what it was.',
  'linked-elsewhere': 'That account is linked to somebody else here. Sign in there as yourself, or ask whoever runs Ambit.',
  'not-linked':
    'Ambit cannot tell yet who you are here by that account. Sign in once with a one-time link, then link it under “Where you are signed in”.',
  'not-offered': 'This Ambit does not offer that way to sign in. Choose one of the ways below.',
  'provider-down': 'The provider does not answer just now. Nothing is lost: try again in a moment.',
  'provider-refused':
    'What the provider answered could not be trusted, so nobody was signed in. Begin again; if it stays, tell whoever runs Ambit.',
  settings: 'The provider does not accept this Ambit: its client id, its secret or its callback address is wrong. Tell whoever runs Ambit.',
  'unknown-account':
    'This account belongs to nobody whom Ambit lets in. It lets in members of the organizations it reads: ask whoever runs Ambit to connect yours, or for a one-time link.',
};

const OVER: Readonly<Record<SessionOver, string>> = {
  LEFT: 'Your session has ended, because your account is a member of no organization that Ambit reads any more. If that is a mistake, ask whoever runs Ambit.',
  ENDED: 'Your session has ended. Sign in again.',
};

/** Why the session that the browser brought is one no more; null: it is, or there was none. */
export function overWords(over: SessionOver | null): string | null {
  return over === null ? null : OVER[over];
}

/** Null for a code that is not known: an address may be anyone's. */
export function problemWords(code: string | null): string | null {
  return code !== null && Object.hasOwn(PROBLEMS, code) ? (PROBLEMS[code] ?? null) : null;
}
