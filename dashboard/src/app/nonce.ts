declare global {
  /** Read by the scroll lock of the drawer, which writes a style sheet of its own. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce of this answer, which vite's meta element carries; empty under vite's own server. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

globalThis.__webpack_nonce__ = styleNonce();
