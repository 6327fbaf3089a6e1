import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.js';

const SENTENCE =
  'This request comes from a page of another address than the one Ambit runs at. Open Ambit at its own address, which is AMBIT_BASE_URL.';

/**
 * Lets in what a browser sends from Ambit's own pages, and what no browser sends. Beside SameSite cookies and the content type a
 * form cannot send, so that one of the three may fail.
 * @param origin of the address people type
 */
export function sameSite(origin: string) {
  const local = isLoopback(origin);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isOwn(request, origin, local)) next();
    else refuse(response, 403, 'OTHER_SITE', SENTENCE);
  };
}

function isOwn(request: Request, own: string, local: boolean): boolean {
  // A browser's own word, which no page can change; it comes over https and from this machine only.
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined || origin === own) return true;
  if (!local || !URL.canParse(origin)) return false;
  // Nobody named an address: on this machine any name of it will do, on a network the name that was asked.
  return isLoopback(origin) || new URL(origin).host === request.get('host');
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(origin);
}
