/** Who someone is, as a provider says: an account of a host by its numeric id, or a name that a company's provider gives. */
export type Identity =
  | { readonly kind: 'account'; readonly host: string; readonly hostId: number }
  | {
      readonly kind: 'subject';
      readonly issuer: string;
      readonly subject: string;
      /** The login that comes with it, where an admin has said which claim holds it. */
      readonly login: { readonly host: string; readonly login: string } | null;
    };

/** What ties a provider's answer to the question: none of it is used twice. */
export interface Checks {
  /** Where the provider sends people back, below the instance's own address. */
  readonly callback: URL;
  readonly state: string;
  /** Of the proof key, RFC 7636. */
  readonly verifier: string;
  readonly nonce: string;
}

/** Whom people sign in with. */
export interface Provider {
  readonly id: 'github' | 'oidc';
  /** What stands on its button. */
  readonly name: string;
  /** Under which people link their account by themselves; null where the account itself says who it is. */
  readonly issuer: string | null;
  /** The address that asks someone. @throws SignInProblem */
  authorize(checks: Checks): Promise<URL>;
  /** Who it was. @param answer the callback with what the provider added to it. @throws SignInProblem */
  identify(answer: URL, checks: Checks): Promise<Identity>;
}

/** Why nobody was signed in; the page has a sentence for each. */
export type Problem =
  | 'begin-again'
  | 'confirm-first'
  | 'declined'
  | 'failed'
  | 'linked-elsewhere'
  | 'not-linked'
  | 'not-offered'
  | 'provider-down'
  | 'provider-refused'
  | 'settings'
  | 'unknown-account';

/** Nobody was signed in. @param reason a code for the log, never what a provider wrote */
export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';

  constructor(
    readonly problem: Problem,
    readonly reason: string | null = null,
  ) {
    super(problem);
  }
}
