import type { GraphQLFieldResolver } from 'graphql';
import { isNonNullType } from 'graphql';
import type { AccountRow, ArchivedOrganization } from '../archive/archive.js';
import type { Allowance } from './budget.js';
import type { Cost } from './cost.js';
import type { PullIndex, RepositoryIndex } from './repository-index.js';
import type { World } from './world.js';

/** What every resolver may see: the archive, who asks, and what the query costs. */
export interface Context {
  readonly world: World;
  readonly viewer: AccountRow;
  /** The web address that rows name as their own. */
  readonly web: string;
  readonly cost: Cost;
  readonly allowance: Allowance;
  readonly up: Upward;
}

/** The way back up, from a pull request to its repository, from a team to its organization and from a commit to its pull request. */
export interface Upward {
  readonly pull: (context: Context, repository: RepositoryIndex, pull: PullIndex) => View;
  readonly repository: (context: Context, repository: RepositoryIndex) => View;
  readonly organization: (context: Context, organization: ArchivedOrganization) => View;
}

/** An object of GitHub's schema: values, and functions of the field's arguments for what takes work. */
export interface View {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/**
 * Reads a field off a view. A field that the stand-in does not hold says so, where GitHub's schema
 * does not let it be null: a query that needs it must fail loudly and not read an invented value.
 */
export const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args: unknown, _context, info) => {
  const held = (source as Readonly<Record<string, unknown>>)[info.fieldName];
  const value: unknown = typeof held === 'function' ? (held as (args: unknown) => unknown)(args) : held;
  if (value === undefined && isNonNullType(info.returnType)) {
    throw new Error(`This server holds no ${info.parentType.name}.${info.fieldName}.`);
  }
  return value;
};
