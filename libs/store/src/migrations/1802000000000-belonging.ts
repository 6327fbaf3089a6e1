import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who left is known as such, and the second lock covers what people chose, their notice and sessions, and the audit. */
export class Belonging1802000000000 implements MigrationInterface {
  name = 'Belonging1802000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TABLES = ['person_choice', 'notice', 'session', 'session_before', 'audit'];

const POLICIES = `
create policy of_the_viewer on person_choice to ambit_api using (person_id = viewer_id());
create policy of_the_viewer on session to ambit_api using (person_id = viewer_id());
create policy of_the_viewer on session_before to ambit_api using (exists (select from session s where s.id = session_id));
create policy of_the_viewer on notice for select to ambit_api using (person_id = viewer_id() or is_admin());
create policy by_the_viewer on notice for insert to ambit_api with check (person_id = viewer_id());
create policy of_the_viewer on audit for select to ambit_api using (actor_person_id = viewer_id() or is_admin());
create policy by_the_viewer on audit for insert to ambit_api with check (actor_person_id = viewer_id());`;

const UP = `
-- When an account was seen to be in none of the organizations any more; null: is in one, or never was
alter table account add column left_at timestamptz;
-- When a session ended because its person left; its row tells the browser so until its time runs out
alter table session add column left_at timestamptz;

-- What is decided by a choice of another's, without when it was made and when the notice was read
create view choice_made as
select person_id, paused_at is not null as paused, objected_at is not null as objected, switched_on_at is not null as switched_on, since_version
from person_choice;
-- Who was told at all, whatever they chose since
create view noticed as select person_id from notice;
-- Who brings a token, before anyone is known to ask
create function holder_of(token bytea) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select person_id from session where token_hash = token or next_hash = token
  union all select s.person_id from session_before b join session s on s.id = b.session_id where b.token_hash = token limit 1 $$;
-- How many were told by now, and which of them someone is, in the order they were written down; null: was not told
create function notices_given() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from notice where at <= now() $$;
create function notice_place(person int) returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*) from notice n where (n.recorded_at, n.person_id) <= (mine.recorded_at, mine.person_id))
  from notice mine where mine.person_id = person $$;

do $$ begin
  if exists (select from pg_roles where rolname = 'ambit_api') then
    grant select on choice_made, noticed to ambit_api;
    -- A view of one table can be written through, past the lock on the table
    revoke insert, update, delete on choice_made, noticed from ambit_api;
${POLICIES}
${TABLES.map((table) => `    alter table ${table} enable row level security;`).join('\n')}
  end if;
end $$;
`;

const DOWN = `
${TABLES.map((table) => `alter table ${table} disable row level security;\ndrop policy if exists of_the_viewer on ${table};`).join('\n')}
drop policy if exists by_the_viewer on notice;
drop policy if exists by_the_viewer on audit;
drop function notice_place(int);
drop function notices_given();
drop function holder_of(bytea);
drop view noticed, choice_made;
alter table session drop column left_at;
alter table account drop column left_at;
`;
