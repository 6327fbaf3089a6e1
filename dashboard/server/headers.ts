import helmet from 'helmet';

type Helmet = ReturnType<typeof helmet>;

/**
 * Nothing but this origin may be loaded, framed or asked. Style sheets written at run time (the theme's variables)
 * carry the answer's nonce; pictures may be `blob:` because a chart is drawn into one before it is saved.
 */
export function headersFor(nonce: string | null): Helmet {
  const style = nonce === null ? ["'self'"] : ["'self'", `'nonce-${nonce}'`];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: style,
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // The launcher may serve plain http on a company's own network; only a proxy in front knows whether https is there.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: true,
  });
}
