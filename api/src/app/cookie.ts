import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

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

/** The session's token as the browser sent it; null where there is none, or where it cannot be one. */
export function readSession(request: Request, { name }: CookieKind): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[name];
  return token !== undefined && /^[\w-]{20,128}$/.test(token) ? token : null;
}

/** Where the session's token is put and taken away: out of reach of scripts and of other sites' forms. */
export interface SessionCookie {
  keep(token: string): void;
  forget(): void;
}

export function sessionCookie(response: Response, { name, secure }: CookieKind): SessionCookie {
  const write = (value: string, maxAge: number): void => {
    response.append('Set-Cookie', stringifySetCookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge }));
  };
  return {
    keep: (token) => {
      write(token, KEPT_SECONDS);
    },
    forget: () => {
      write('', 0);
    },
  };
}
