import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may see what, who looked, and what a person chose for themselves. */
export class Access1799000000000 implements MigrationInterface {
  name = 'Access1799000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- What the company agreed on, by version; the newest adopted one holds. Loosening waits for a second person.
create table policy_version (
  id int generated always as identity primary key,
  mode text not null check (mode in ('self-only', 'same-view', 'team-only', 'works-council')),
  terms jsonb not null,
  proposed_by int references person on delete set null,
  proposed_at timestamptz not null default now(),
  confirmed_by int references person on delete set null,
  adopted_at timestamptz,
  withdrawn_at timestamptz
);
-- An instance that has told people already told them of the one mode there was.
insert into policy_version (mode, terms, adopted_at) select 'self-only', '{}', now() where exists (select from notice);

create table role_grant (
  person_id int not null references person on delete cascade,
  role text not null check (role in ('calibrator')),
  granted_by int references person on delete set null,
  granted_at timestamptz not null default now(),
  primary key (person_id, role)
);
-- Half-open in days; a line that nobody confirmed for 45 days opens nothing.
create table reporting_line (
  id int generated always as identity primary key,
  person_id int not null references person on delete cascade,
  manager_id int not null references person on delete cascade,
  valid_from timestamptz,
  valid_to timestamptz,
  source text not null check (source in ('csv', 'github', 'hand')),
  confirmed_at timestamptz not null default now(),
  check (person_id <> manager_id)
);
create index reporting_line_person on reporting_line (person_id);
create index reporting_line_manager on reporting_line (manager_id);
create table cycle (
  id int generated always as identity primary key,
  name text not null unique,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  check (opens_at < closes_at)
);
create table cycle_member (
  cycle_id int not null references cycle on delete cascade,
  person_id int not null references person on delete cascade,
  part text not null check (part in ('subject', 'calibrator')),
  primary key (cycle_id, person_id, part)
);

-- A person opens sections of their page to one reader, or to the calibrators of one cycle
create table share (
  id int generated always as identity primary key,
  person_id int not null references person on delete cascade,
  reader_id int references person on delete cascade,
  cycle_id int references cycle on delete cascade,
  sections text[] not null,
  purpose text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  check ((reader_id is null) <> (cycle_id is null))
);
create index share_person on share (person_id);
create index share_reader on share (reader_id);
create table access_request (
  person_id int not null references person on delete cascade,
  requester_id int not null references person on delete cascade,
  purpose text not null,
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  primary key (person_id, requester_id)
);
-- A reader said why before a page opened, for some hours
create table visit (
  viewer_id int not null references person on delete cascade,
  person_id int not null references person on delete cascade,
  purpose text not null,
  begun_at timestamptz not null default now(),
  until_at timestamptz not null,
  primary key (viewer_id, person_id)
);

-- Who looked. Each row seals the one before it; a row never changes. Numbers stand for people, without a reference, so that
-- erasing a person leaves the rows, and their seals, as they are.
create table view_log (
  id bigint primary key,
  at timestamptz(3) not null,
  actor_id int,
  person_id int,
  what text not null,
  basis text not null,
  purpose text,
  detail jsonb not null default '{}',
  hash bytea not null
);
create index view_log_person on view_log (person_id, id desc);
-- Where the log ends, and where what is kept of it begins: the seal of the last row that retention took.
create table view_log_head (
  one boolean primary key default true check (one),
  id bigint not null default 0,
  hash bytea not null default '\\x',
  kept_after bigint not null default 0,
  anchor bytea not null default '\\x',
  check (kept_after <= id)
);
insert into view_log_head default values;
-- Only what retention let go may leave, and nothing may be written over: a mistake in the program is stopped here, and who
-- takes this away is found by the seals.
create function view_log_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.id <= (select kept_after from view_log_head) then return old; end if;
  end if;
  raise exception 'The log of views is only ever added to.';
end $$;
create trigger view_log_stays before update or delete on view_log for each row execute function view_log_stays();
create trigger view_log_stays_whole before truncate on view_log for each statement execute function view_log_stays();

-- What a person chose for themselves
create table person_choice (
  person_id int primary key references person on delete cascade,
  switched_on_at timestamptz,
  paused_at timestamptz,
  objected_at timestamptz,
  notice_read_at timestamptz,
  -- The roster from which on it holds: what was measured before it is not what it asks for
  since_version int not null default 1
);
create view policy_now as select * from policy_version where adopted_at is not null order by adopted_at desc, id desc limit 1;
-- Of whom readings may be: who was told, under a policy, and neither paused nor objected; in a works council's mode with their own switch
create view told as
select n.person_id, n.at
from notice n join policy_now p on true left join person_choice c on c.person_id = n.person_id
where n.at <= now() and c.paused_at is null and c.objected_at is null and (p.mode <> 'works-council' or c.switched_on_at is not null);
-- "This isn't right": travels with the row until it is withdrawn
create table dispute (
  id int generated always as identity primary key,
  person_id int not null references person on delete cascade,
  seq bigint not null,
  signal text,
  why text not null check (why in ('not-me', 'wrong-team', 'wrong-pair', 'bot', 'other')),
  note text not null default '',
  at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index dispute_person on dispute (person_id);
-- An account that was erased is known again only by its keyed hash, so that fetching does not bring it back
create table erased_account (
  host text not null,
  key_hash bytea not null,
  at timestamptz not null default now(),
  primary key (host, key_hash)
);
-- What everyone is told: a policy that changed, an export with names
create table announcement (
  id int generated always as identity primary key,
  at timestamptz not null default now(),
  what text not null,
  detail jsonb not null default '{}'
);
create table announcement_read (
  announcement_id int not null references announcement on delete cascade,
  person_id int not null references person on delete cascade,
  primary key (announcement_id, person_id)
);
`;

const DOWN = `
drop view told, policy_now;
drop table announcement_read, announcement, erased_account, dispute, person_choice, view_log, view_log_head, visit, access_request, share, cycle_member, cycle,
  reporting_line, role_grant, policy_version;
drop function view_log_stays;
`;
