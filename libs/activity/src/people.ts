/**
 * Who acts. A person is keyed by host and the host's numeric id, never by login or name:
 * logins change hands, numbers do not.
 */

/** `github.com`, or the authority of a GitHub Enterprise Server (`ghe.example.com`, `127.0.0.1:4010`). */
export type Host = string;

/** What kind of account stands behind a row. `ghost` is GitHub's own stand-in for deleted accounts (id 10137). */
export type AccountKind = 'user' | 'bot' | 'organization' | 'mannequin';

/** An account as the host names it now. `id` is the host's numeric id. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly kind: AccountKind;
  readonly name: string | null;
}

/** GitHub's own account that stands for deleted ones; it is never a person. */
export const GHOST_ID = 10137;

/** True for a deleted account: the host gave null, or its `ghost`. */
export function isDeleted(account: { readonly id: number } | null): boolean {
  return account === null || account.id === GHOST_ID;
}

/** True for a bot: the host says so, or the login ends in `[bot]`. An admin's own list is in the roster. */
export function isBot(account: Account | null): boolean {
  return account !== null && (account.kind === 'bot' || account.login.endsWith('[bot]'));
}
