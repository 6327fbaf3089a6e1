import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second lock: Postgres itself shows the api's connections what their viewer may see of people, whatever they ask. */
export class RowSecurity1800000000000 implements MigrationInterface {
  name = 'RowSecurity1800000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Tables in which every row is of one person. */
const POLICIES = `
create policy of_the_viewer on reading to ambit_api using (
  case subject_type when 'person' then may_see(subject_id)
    when 'pair' then viewer_id() in (subject_id, nullif(subject_key, '')::int) else true end);
create policy of_the_viewer on saved_view to ambit_api using (person_id = viewer_id());
create policy of_the_viewer on share to ambit_api using (person_id = viewer_id());
create policy of_the_reader on share for select to ambit_api using (
  reader_id = viewer_id() or exists (select from cycle_member m where m.cycle_id = share.cycle_id and m.person_id = viewer_id() and m.part = 'calibrator'));
create policy of_the_viewer on access_request to ambit_api using (viewer_id() in (person_id, requester_id));
create policy of_the_viewer on visit to ambit_api using (viewer_id() in (viewer_id, person_id));
create policy of_the_viewer on dispute to ambit_api using (person_id = viewer_id());
create policy of_the_reader on dispute for select to ambit_api using (may_see(person_id) or is_admin());
create policy of_the_viewer on view_log for select to ambit_api using (
  viewer_id() is not null and (person_id is null or viewer_id() in (person_id, actor_id) or is_admin()));
create policy by_the_viewer on view_log for insert to ambit_api with check (actor_id = viewer_id());`;
const TABLES = ['reading', 'saved_view', 'share', 'access_request', 'visit', 'dispute', 'view_log'];

const UP = `
-- One role for all databases of a server: several instances may begin at once, or one before. A login that may not make roles
-- goes without; the api says so when it starts.
do $$ begin
  create role ambit_api nologin;
exception when duplicate_object or unique_violation or insufficient_privilege then null; end $$;
do $$ begin
  execute format('grant ambit_api to %I', current_user);
exception when others then null; end $$;

create function viewer_id() returns int language sql stable as $$ select nullif(current_setting('ambit.viewer', true), '')::int $$;
create function is_admin() returns boolean language sql stable as $$ select exists (select from admin where person_id = viewer_id()) $$;
-- Libs/access decides; this says the same of whole pages, and a spec holds the two together.
create function may_see(subject int) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select subject = viewer_id() or coalesce((
    select exists (select from told t where t.person_id = subject)
      and exists (select from visit v where v.viewer_id = viewer_id() and v.person_id = subject and v.until_at > now()
        and (p.terms->'purposes' is null or p.terms->'purposes' ? v.purpose))
      and (
        (p.mode = 'same-view' and exists (select from reporting_line l where l.person_id = subject and l.manager_id = viewer_id()
          and (l.valid_from is null or l.valid_from <= now()) and (l.valid_to is null or now() < l.valid_to)
          and now() < l.confirmed_at + interval '45 days'))
        or (p.mode in ('self-only', 'same-view') and exists (select from share s left join cycle c on c.id = s.cycle_id
          where s.person_id = subject and s.revoked_at is null and now() < s.expires_at and (s.reader_id = viewer_id() or (
            c.opens_at <= now() and now() < c.closes_at
            and exists (select from role_grant r where r.person_id = viewer_id() and r.role = 'calibrator')
            and exists (select from cycle_member m where m.cycle_id = c.id and m.person_id = viewer_id() and m.part = 'calibrator')
            and exists (select from cycle_member m where m.cycle_id = c.id and m.person_id = subject and m.part = 'subject'))))))
    from policy_now p), false) $$;
-- Readings go for everyone of whom none may be, whoever made it so
create function forget_untold(generation int) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from reading r where (generation is null or r.generation_id = generation) and (
    (r.subject_type in ('person', 'pair') and not exists (select from told t where t.person_id = r.subject_id))
    or (r.subject_type = 'pair' and not exists (select from told t where t.person_id::text = r.subject_key))) $$;

do $$ begin
  if exists (select from pg_roles where rolname = 'ambit_api') then
    grant usage on schema public to ambit_api;
    grant select, insert, update, delete on all tables in schema public to ambit_api;
    grant usage, select on all sequences in schema public to ambit_api;
    alter default privileges in schema public grant select, insert, update, delete on tables to ambit_api;
    alter default privileges in schema public grant usage, select on sequences to ambit_api;
${POLICIES}
${TABLES.map((table) => `    alter table ${table} enable row level security;`).join('\n')}
  end if;
end $$;
`;

const DOWN = `
${TABLES.map((table) => `alter table ${table} disable row level security;\ndrop policy if exists of_the_viewer on ${table};`).join('\n')}
drop policy if exists of_the_reader on share;
drop policy if exists of_the_reader on dispute;
drop policy if exists by_the_viewer on view_log;
do $$ begin
  if exists (select from pg_roles where rolname = 'ambit_api') then
    alter default privileges in schema public revoke all on tables from ambit_api;
    alter default privileges in schema public revoke all on sequences from ambit_api;
    revoke all on all tables in schema public from ambit_api;
    revoke all on all sequences in schema public from ambit_api;
    revoke all on schema public from ambit_api;
  end if;
end $$;
drop function forget_untold(int);
drop function may_see(int);
drop function is_admin();
drop function viewer_id();
`;
