import type { RequestHandler } from 'express';
import helmet from 'helmet';

const YEAR_SECONDS = 31_536_000;

/**
 * The api answers JSON and never a page: whatever a browser makes of an answer may load, frame, send and run nothing.
 * @param https whether people reach it by https only; a browser then refuses plain http to this name for a year
 */
export function strictHeaders(https: boolean): RequestHandler[] {
  const strict = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
    },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
  return [
    strict,
    (_request, response, next) => {
      response.set('permissions-policy', 'camera=(), geolocation=(), microphone=()').set('cache-control', 'no-store');
      next();
    },
  ];
}
