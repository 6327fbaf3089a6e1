import type { Account, AccountKind } from '@ambit/activity';
import type { GraphqlActor } from '../schema/actor.js';
import type { RestUser } from '../schema/comments.js';

const GRAPHQL_KINDS: Readonly<Record<string, AccountKind>> = {
  User: 'user',
  EnterpriseUserAccount: 'user',
  Bot: 'bot',
  Organization: 'organization',
  Mannequin: 'mannequin',
};
const REST_KINDS: Readonly<Record<string, AccountKind>> = {
  User: 'user',
  Bot: 'bot',
  Organization: 'organization',
  Mannequin: 'mannequin',
};

function account(id: number, login: string, kind: AccountKind, name: string | null): Account {
  // GraphQL leaves out the suffix that REST gives a bot's login: one account, one login.
  const full = kind === 'bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
  return { id, login: full, kind, name: name === null || name.trim() === '' ? null : name };
}

/** Null for a deleted account, which GraphQL gives as null. */
export function fromGraphql(actor: GraphqlActor | null | undefined): Account | null {
  if (actor === null || actor === undefined) return null;
  const id = actor.databaseId ?? actor.user?.databaseId;
  if (id === null || id === undefined) return null;
  return account(id, actor.login, GRAPHQL_KINDS[actor.__typename] ?? 'user', actor.name ?? null);
}

/** Null for a deleted account; REST names some of them `ghost` (id 10137), which stays as it is. */
export function fromRest(user: RestUser | null): Account | null {
  return user === null ? null : account(user.id, user.login, REST_KINDS[user.type] ?? 'user', null);
}
