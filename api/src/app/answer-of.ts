import type { Response } from 'express';

/** The answer a context belongs to. Nest hangs the request on the context, and Apollo copies the context, so nothing else stays the same. */
export function answerOf(context: object): Response | null {
  return (context as { readonly req?: { readonly res?: Response } }).req?.res ?? null;
}
