import { failure } from './rest-answer.js';
import type { RestAnswer } from './rest-answer.js';

/** GitHub's bounds of a page, and how deep page numbers reach into the repository-wide lists. */
const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;
const DEEPEST = 40_000;
const TOO_DEEP =
  'In order to keep the API fast for everyone, pagination is limited for this resource. Check the rel=last link relation in the Link response header to see how far back you can traverse.';

export type Query = Readonly<Record<string, unknown>>;

/** One page of a list. `address` is the numeric form of the list's address, which the Link header names. */
export function restPage<T>(rows: readonly T[], query: Query, address: string, show: (row: T) => unknown): RestAnswer {
  const size = Math.min(LARGEST_SIZE, positive(query['per_page']) ?? DEFAULT_SIZE);
  const page = positive(query['page']) ?? 1;
  if (page * size > DEEPEST) return failure(422, TOO_DEEP);
  const shown = rows.slice((page - 1) * size, page * size).map(show);
  const last = Math.max(1, Math.ceil(Math.min(rows.length, DEEPEST - (DEEPEST % size)) / size));
  const link = linkHeader(address, query, page, last);
  return { status: 200, body: shown, ...(link === '' ? {} : { link }) };
}

/** The order of names is GitHub's: prev, next, last, first. */
function linkHeader(address: string, query: Query, page: number, last: number): string {
  const to = (number: number, rel: string): string => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (typeof value === 'string' && name !== 'page') parameters.set(name, value);
    parameters.set('page', String(number));
    return `<${address}?${parameters}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (page > 1) links.push(to(Math.min(page - 1, last), 'prev'));
  if (page < last) links.push(to(page + 1, 'next'), to(last, 'last'));
  if (page > 1) links.push(to(1, 'first'));
  return links.join(', ');
}

function positive(value: unknown): number | null {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : NaN;
  return number >= 1 ? number : null;
}
