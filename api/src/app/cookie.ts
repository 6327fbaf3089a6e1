import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';

/** How an instance's cookie is called, and whether it travels by https only. */
export interface CookieKind {
  readonly name: string;
  readonly secure: boolean;
}

/** By the address people open: a browser keeps one jar for all ports of a machine, and instances live side by side. */
export function cookieAt(address: string): CookieKind {
  const { port, protocol } = new URL(address);
  const secure = protocol === 'https:';
  return { name: `${secure ? '__Host-' : ''}ambit_session${port === '' ? '' : `_${port}`}`, secure };
}

/** How long a browser keeps a session, in seconds; the store ends it by its own clock. */
const KEPT_SECONDS = 14 * 24 * 3600;

/** A cookie's token as the browser sent it; null where there is none, or where it cannot be one. */
export function readToken(request: Request, { name }: CookieKind): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[name];
  return token !== undefined && /^[\w-]{20,128}$/.test(token) ? token : null;
}

/** Out of reach of scripts and of other sites' forms. */
function writeToken(response: Response, { name, secure }: CookieKind, token: string, maxAge: number): void {
  response.append('Set-Cookie', stringifySetCookie(name, token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge }));
}

/** Where the session's token is put and taken away. */
export interface SessionCookie {
  keep(token: string): void;
  forget(): void;
}

export function sessionCookie(response: Response, kind: CookieKind): SessionCookie {
  return {
    keep: (token) => {
      writeToken(response, kind, token, KEPT_SECONDS);
    },
    forget: () => {
      writeToken(response, kind, '', 0);
    },
  };
}

/** Ties a sign-in through a provider to the browser that began it: one token for all its tabs. */
export interface BrowserMark {
  readonly held: string | null;
  /** Puts it there, or keeps it there, for as long as a person may take. */
  keep(): string;
}

const ATTEMPT_SECONDS = 600;

export function browserMark(request: Request, response: Response, session: CookieKind): BrowserMark {
  const kind = { ...session, name: session.name.replace('ambit_session', 'ambit_sign_in') };
  const held = readToken(request, kind);
  return {
    held,
    keep: () => {
      const token = held ?? randomBytes(32).toString('base64url');
      writeToken(response, kind, token, ATTEMPT_SECONDS);
      return token;
    },
  };
}
