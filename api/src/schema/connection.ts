import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { make } from './make.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** What a reader may ask for at once. */
export const LARGEST_PAGE = 200;

/**
 * One page of a list that is held whole. `keyOf` names a row and stays the same between two requests;
 * a cursor whose row is gone is answered with a sentence and not with the first page again.
 */
export function page<T>(rows: readonly T[], keyOf: (row: T) => string, first: number, after: string | null | undefined): Connection<T> {
  firstOf(first);
  const from = after ?? null;
  const start = from === null ? 0 : rows.findIndex((row) => cursorOf(keyOf(row)) === from) + 1;
  if (from !== null && start === 0) throw unusable('"after" is not a cursor of this list. Begin again without it.');
  const edges = rows.slice(start, start + first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: make(PageInfo, { hasNextPage: start + edges.length < rows.length, endCursor }), totalCount: rows.length };
}

/** How many rows are asked for; of a list that comes by pages from the store. */
export function firstOf(first: number | null): number {
  const asked = first ?? 50;
  if (asked < 1 || asked > LARGEST_PAGE) throw unusable(`"first" is between 1 and ${String(LARGEST_PAGE)}.`);
  return asked;
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function unusable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
