import type { Page, Progress, Stream } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { writeCovered } from '../documents/covered.js';
import { writeFiles } from '../documents/files.js';
import { writeGuesses } from '../documents/guesses.js';
import { writeDocuments } from '../documents/write.js';
import { erasedAt, withoutErased } from '../owndata/erased.js';
import { withinRetention } from '../upkeep/within-retention.js';
import { writeAccounts } from './accounts.js';
import { accountsOf, insertActivities } from './activities.js';
import type { Partitions } from './partitions.js';
import { compareListings } from './retract.js';
import { advanceStream, holdStream } from './streams.js';
import { writeExcerpts, writeWorks } from './works.js';

/** Where pages go. */
interface Into {
  readonly database: Database;
  readonly partitions: Partitions;
  /** Keys the hashes of accounts that were erased. */
  readonly secretKey: string;
}

/**
 * Rows and progress in one transaction: killed anywhere, the page is there whole or not at all.
 * @returns false, with nothing written, when the lease was lost
 */
export async function commitPage(
  { database, partitions, secretKey }: Into,
  stream: Stream,
  fetched: Page,
  progress: Progress,
): Promise<boolean> {
  const repository = stream.repository;
  if (repository === null) throw new Error(`Stream ${String(stream.id)} (${stream.kind}) has no repository to write a page for.`);
  await partitions.ensure(fetched.activities.map((activity) => activity.at));
  return database.transaction(async (sql) => {
    const held = await holdStream(sql, stream);
    if (held === null) return false;
    const kept = await withinRetention(sql, fetched);
    // Before the first row gets its number: `settledSeq` waits for whoever holds this.
    await sql.run('select pg_advisory_xact_lock_shared($1, $2)', [LOCK_FAMILY, LOCKS.log]);
    const page = withoutErased(kept, await erasedAt(sql, secretKey, held.host));
    if (page.covered !== undefined) await writeCovered(sql, repository.id, stream.kind, page.covered);
    if (page.listings !== undefined) await compareListings(sql, repository.id, page.listings);
    const seen = [...page.works.map((work) => work.author), ...page.activities.flatMap(accountsOf)];
    const ids = await writeAccounts(sql, held.host, seen);
    await writeWorks(sql, repository.id, page.works, ids);
    const documents = await writeDocuments(sql, repository.id, stream.kind, page.activities, page.texts ?? []);
    const reviews = await insertActivities(sql, repository.id, page.activities, ids, documents);
    await writeExcerpts(sql, repository.id, page.excerpts);
    if (page.guesses !== undefined) await writeGuesses(sql, repository.id, page.guesses);
    if (page.files !== undefined) await writeFiles(sql, repository.id, page.files);
    await advanceStream(sql, stream, progress, reviews);
    return true;
  });
}
