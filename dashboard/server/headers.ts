import type { RequestHandler } from 'express';
import helmet from 'helmet';

const YEAR_SECONDS = 31_536_000;
/** Nothing of a device is asked for. */
const PERMISSIONS = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/**
 * Nothing but this origin may be loaded, framed, sent to or asked, and nothing runs or is styled inline: style sheets written at run
 * time (the theme's variables) carry the answer's nonce, and React sets styles of elements by script, which is no inline style. Pictures
 * may be `blob:` because a chart is drawn into one before it is saved.
 * @param nonce of this answer; null for what is no page
 * @param https whether people reach it by https only; a browser then refuses plain http to this name for a year
 */
export function headersFor(nonce: string | null, https: boolean): RequestHandler {
  const strict = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: nonce === null ? ["'self'"] : ["'self'", `'nonce-${nonce}'`],
        imgSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: true,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.set('permissions-policy', PERMISSIONS);
    strict(request, response, next);
  };
}
