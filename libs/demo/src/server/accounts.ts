import type { AccountRow, ArchivedOrganization, ArchivedRepository } from '../archive/archive.js';

/** What an account is now. */
export type CurrentName = Pick<AccountRow, 'login' | 'type'> & { readonly name: string | null };

/**
 * The present name of every account, by id. Rows of an archive keep the login of their day, but
 * GitHub shows the one of today everywhere: a member's, else that of the account's newest row.
 */
export function currentNames(
  repositories: readonly ArchivedRepository[],
  organizations: Iterable<ArchivedOrganization>,
): Map<number, CurrentName> {
  const newest = new Map<number, { row: AccountRow; at: string }>();
  for (const { row, at } of sightings(repositories)) {
    const held = newest.get(row.id);
    if (!held || at > held.at) newest.set(row.id, { row, at });
  }
  const names = new Map<number, CurrentName>();
  for (const [id, { row }] of newest) names.set(id, { login: row.login, type: row.type, name: row.name ?? null });
  for (const { members } of organizations) {
    for (const { id, login, type, name } of members) names.set(id, { login, type, name: name ?? names.get(id)?.name ?? null });
  }
  return names;
}

/** The row with its present name. */
export function asNamedNow(names: ReadonlyMap<number, CurrentName>, row: AccountRow): AccountRow {
  const current = names.get(row.id);
  return current ? { ...row, ...current, name: current.name ?? row.name ?? null } : row;
}

function* sightings(repositories: readonly ArchivedRepository[]): Generator<{ row: AccountRow; at: string }> {
  for (const held of repositories) {
    for (const { user, created_at } of held.pulls) if (user) yield { row: user, at: created_at };
    for (const { user, submitted_at } of held.reviews) if (user) yield { row: user, at: submitted_at ?? '' };
    for (const { user, created_at } of held.reviewComments) if (user) yield { row: user, at: created_at };
    for (const { user, created_at } of held.issueComments) if (user) yield { row: user, at: created_at };
    for (const { user, created_at } of held.issues) if (user) yield { row: user, at: created_at };
    for (const { user, created_at } of held.discussions) if (user) yield { row: user, at: created_at };
    for (const { user, created_at } of held.discussionComments) if (user) yield { row: user, at: created_at };
    for (const { actor, created_at } of held.timeline) if (actor) yield { row: actor, at: created_at };
  }
}
