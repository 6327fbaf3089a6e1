import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing opens wider than its person knew (docs/adr/0022): for the purpose named, to who was there, by the policy they read. */
export class NoWider1801000000000 implements MigrationInterface {
  name = 'NoWider1801000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- Who sat in a cycle before is not known to have been there when something was shared: they read what is shared from now on.
alter table cycle_member add column joined_at timestamptz not null default now();
alter table share add column confirmed_at timestamptz not null default now();
update share set confirmed_at = created_at;
-- Which version of the policy a person read the notice of
alter table person_choice add column notice_version int references policy_version on delete set null;
update person_choice c set notice_version = (
  select v.id from policy_version v where v.adopted_at <= c.notice_read_at order by v.adopted_at desc, v.id desc limit 1);

-- Of which version a person was told last: by the notice they read, or else the one that held when they were first told
create view told_of as
select n.person_id, greatest(c.notice_version, coalesce(
  (select v.id from policy_version v where v.adopted_at <= n.at order by v.adopted_at desc, v.id desc limit 1),
  (select v.id from policy_version v where v.adopted_at is not null order by v.adopted_at, v.id limit 1))) as version_id
from notice n left join person_choice c on c.person_id = n.person_id;
-- That version and all that held since: versions are adopted in the order they are proposed
create view held_since as
select t.person_id, v.mode, v.terms->'purposes' as purposes from told_of t join policy_version v on v.id >= t.version_id and v.adopted_at is not null;

-- Who was told of a works council's mode keeps their own switch until they were told of another
create or replace view told as
select n.person_id, n.at
from notice n join policy_now p on true left join person_choice c on c.person_id = n.person_id
where n.at <= now() and c.paused_at is null and c.objected_at is null and (c.switched_on_at is not null
  or not exists (select from policy_version w where w.mode = 'works-council' and w.adopted_at is not null)
  or not exists (select from held_since h where h.person_id = n.person_id and h.mode = 'works-council'));

create or replace function may_see(subject int) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select subject = viewer_id() or (
    exists (select from told t where t.person_id = subject)
    and not exists (select from person_choice o where o.person_id = viewer_id() and o.objected_at is not null)
    and not exists (select from held_since h where h.person_id = subject and h.mode not in ('self-only', 'same-view'))
    and exists (select from visit v where v.viewer_id = viewer_id() and v.person_id = subject and v.until_at > now()
      and not exists (select from held_since h where h.person_id = subject and not h.purposes ? v.purpose)
      and (
        (not exists (select from held_since h where h.person_id = subject and h.mode <> 'same-view')
          and exists (select from reporting_line l where l.person_id = subject and l.manager_id = viewer_id()
            and (l.valid_from is null or l.valid_from <= now()) and (l.valid_to is null or now() < l.valid_to)
            and now() < l.confirmed_at + interval '45 days'))
        or exists (select from share s left join cycle c on c.id = s.cycle_id
          where s.person_id = subject and s.purpose = v.purpose and s.revoked_at is null and now() < s.expires_at
            and (s.reader_id = viewer_id() or (
              c.opens_at <= now() and now() < c.closes_at
              and exists (select from role_grant r where r.person_id = viewer_id() and r.role = 'calibrator')
              and exists (select from cycle_member m where m.cycle_id = c.id and m.person_id = viewer_id() and m.part = 'calibrator'
                and m.joined_at <= s.confirmed_at)
              and exists (select from cycle_member m where m.cycle_id = c.id and m.person_id = subject and m.part = 'subject'))))))) $$;
`;

const DOWN = `
create or replace function may_see(subject int) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
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
create or replace view told as
select n.person_id, n.at
from notice n join policy_now p on true left join person_choice c on c.person_id = n.person_id
where n.at <= now() and c.paused_at is null and c.objected_at is null and (p.mode <> 'works-council' or c.switched_on_at is not null);
drop view held_since, told_of;
alter table person_choice drop column notice_version;
alter table share drop column confirmed_at;
alter table cycle_member drop column joined_at;
`;
