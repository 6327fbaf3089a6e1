import type { Generation, LogRow } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { rowsOf, tiesOf } from '../decisions/ties.js';
import { NOT_RETRACTED } from '../measure/log.js';

/** The rows that a person's evidence is made from; see `Readings.logOfPerson`. */
export async function logOfPerson(database: Database, personId: number, generation: Generation): Promise<LogRow[]> {
  const ties = await tiesOf(database, ASKED, [generation.asOfSeq, personId, generation.rosterVersion]);
  if (ties.pulls.length === 0 && ties.documents.length === 0) return [];
  return rowsOf(database, ties, generation.asOfSeq, generation.rosterVersion);
}

/**
 * Pull requests the person acted on or was asked to, and documents the person wrote, proposed or spoke on: named as an author,
 * with a row of the person's own, or with a path or a row in one of those pull requests.
 */
const ASKED = `
mine as materialized (
  select account_id from identity where person_id = $2 and since_version <= $3 and (until_version is null or until_version > $3)
), more as materialized (
  select a.repository_id, a.pull_number from mine join activity a on a.actor_id = mine.account_id
    where a.seq <= $1 and a.pull_number is not null and ${NOT_RETRACTED}
  union
  select a.repository_id, a.pull_number from mine join activity a on a.asked_id = mine.account_id
    where a.seq <= $1 and a.pull_number is not null and ${NOT_RETRACTED}
), logins as materialized (
  select array_agg(distinct lower(l.login)) as held from mine join login_history l on l.account_id = mine.account_id
), found as materialized (
  select a.document_id as id from mine join activity a on a.actor_id = mine.account_id
    where a.seq <= $1 and a.document_id is not null and ${NOT_RETRACTED}
  union
  select a.document_id from more join activity a on a.repository_id = more.repository_id and a.pull_number = more.pull_number
    where a.seq <= $1 and a.document_id is not null and ${NOT_RETRACTED}
  union
  select p.document_id from more
    join activity a on a.repository_id = more.repository_id and a.pull_number = more.pull_number and a.kind = 'pull.files_listed'
    cross join lateral jsonb_array_elements_text(a.payload->'paths') as listed(path)
    join document_path p on p.repository_id = a.repository_id and p.path = listed.path
    where a.seq <= $1 and ${NOT_RETRACTED}
  union
  select d.id from document d where d.author_logins && (select held from logins)
), asked as materialized (select distinct coalesce(d.same_as, d.id) as id from found join document d on d.id = found.id)`;
