import type { Response } from 'express';

/** One sentence in the shape of a GraphQL answer, for what never reaches GraphQL. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.locals['refused'] = code;
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
