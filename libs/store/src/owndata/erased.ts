import { createHmac } from 'node:crypto';
import type { Account, Activity, Page } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { isSaid } from './withheld.js';

/** What stays of an account that was erased: without the key it says nothing. */
export function accountHash(secretKey: string, host: string, hostId: number): Buffer {
  return createHmac('sha256', secretKey)
    .update(`erased|${host}|${String(hostId)}`)
    .digest();
}

/** Says of an account's number at a host whether it was erased. */
export type IsErased = (hostId: number) => boolean;

const NOBODY: IsErased = () => false;

/** Of one host. Where nobody was erased, nothing is hashed. */
export async function erasedAt(sql: Sql, secretKey: string, host: string): Promise<IsErased> {
  const rows = await sql.rows<{ key_hash: Buffer }>('select key_hash from erased_account where host = $1', [host]);
  if (rows.length === 0) return NOBODY;
  const hashes = new Set(rows.map(({ key_hash: hash }) => hash.toString('hex')));
  const known = new Map<number, boolean>();
  return (hostId) => {
    const erased = known.get(hostId) ?? hashes.has(accountHash(secretKey, host, hostId).toString('hex'));
    known.set(hostId, erased);
    return erased;
  };
}

/** The page as if the host had deleted the accounts that were erased, and what they said with them. */
export function withoutErased(page: Page, isErased: IsErased): Page {
  if (isErased === NOBODY) return page;
  const named = (account: Account | null): Account | null => (account !== null && isErased(account.id) ? null : account);
  const theirs = (activity: Activity): boolean => activity.actor !== null && isErased(activity.actor.id);
  const words = new Set(page.activities.filter(theirs).map(({ kind, hostId }) => `${kind}:${hostId}`));
  return {
    ...page,
    works: page.works.map((work) => ({ ...work, author: named(work.author) })),
    activities: page.activities
      .filter((activity) => !theirs(activity) || !isSaid(activity.kind, activity.payload))
      .map((activity) => unnamed({ ...activity, actor: named(activity.actor) }, isErased)),
    excerpts: page.excerpts.filter(({ key }) => !words.has(key)),
  };
}

/** Whom a row names beside who did it. */
function unnamed(activity: Activity, isErased: IsErased): Activity {
  switch (activity.kind) {
    case 'commit.pushed':
      return { ...activity, payload: { ...activity.payload, coAuthors: activity.payload.coAuthors.filter((id) => !isErased(id)) } };
    case 'review.requested':
    case 'review.request_removed': {
      const { asked } = activity.payload;
      return asked?.type === 'person' && isErased(asked.account.id) ? { ...activity, payload: { asked: null } } : activity;
    }
    default:
      return activity;
  }
}
