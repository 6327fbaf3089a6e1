import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'ambit_session';

/** How long a browser keeps a session, in seconds; the store ends it by its own clock. */
const KEPT_SECONDS = 14 * 24 * 3600;

/** The session's token as the browser sent it; null where there is none, or where it cannot be one. */
export function readSession(request: Request): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[NAME];
  return token !== undefined && /^[\w-]{20,128}$/.test(token) ? token : null;
}

/** Where the session's token is put and taken away: out of reach of scripts and of other sites' forms. */
export interface SessionCookie {
  keep(token: string): void;
  forget(): void;
}

export function sessionCookie(response: Response, secure: boolean): SessionCookie {
  const write = (value: string, maxAge: number): void => {
    response.append('Set-Cookie', stringifySetCookie(NAME, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge }));
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
