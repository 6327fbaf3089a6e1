import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the river: who, where, the log, its shadow of current state, and what was measured. */
export class River1795000000000 implements MigrationInterface {
  name = 'River1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- Where from
create table connection (
  id int generated always as identity primary key,
  host text not null,
  api_url text not null,
  graphql_url text not null,
  login text not null,
  host_org_id bigint not null,
  token_sealed text not null,
  created_at timestamptz not null default now(),
  unique (host, host_org_id)
);
create table repository (
  id int generated always as identity primary key,
  connection_id int not null references connection on delete cascade,
  host text not null,
  host_id bigint not null,
  owner text not null,
  name text not null,
  private boolean not null,
  archived boolean not null,
  created_at timestamptz not null,
  gone boolean not null default false,
  unique (host, host_id)
);

-- Who: accounts as the host names them; people, teams and memberships by roster version
create table account (
  id int generated always as identity primary key,
  host text not null,
  host_id bigint not null,
  login text not null,
  kind text not null,
  name text,
  unique (host, host_id)
);
create index account_login on account (lower(login));
create table login_history (
  account_id int not null references account on delete cascade,
  login text not null,
  seen_at timestamptz not null default now(),
  since_version int not null,
  primary key (account_id, login)
);
create index login_history_login on login_history (lower(login));
create table roster_version (
  version int primary key,
  at timestamptz not null default now(),
  why text not null
);
insert into roster_version (version, why) values (1, 'begun');
create table person (
  id int generated always as identity primary key,
  bot boolean not null default false,
  created_at timestamptz not null default now()
);
create table identity (
  account_id int not null references account on delete cascade,
  person_id int not null references person on delete cascade,
  since_version int not null,
  until_version int,
  primary key (account_id, since_version)
);
create index identity_person on identity (person_id);
create table organization_member (
  connection_id int not null references connection on delete cascade,
  account_id int not null references account on delete cascade,
  primary key (connection_id, account_id)
);
create table team (
  id int generated always as identity primary key,
  slug text not null unique,
  name text not null,
  parent_id int references team,
  parent_by_csv boolean not null default false
);
create table host_team (
  host text not null,
  host_id bigint not null,
  team_id int not null references team on delete cascade,
  since_version int not null,
  primary key (host, host_id)
);
-- Where a team stands by roster version; team.parent_id is where it stands now
create table team_place (
  team_id int not null references team on delete cascade,
  parent_id int references team,
  since_version int not null,
  primary key (team_id, since_version)
);
create table membership (
  id int generated always as identity primary key,
  person_id int not null references person on delete cascade,
  team_id int not null references team on delete cascade,
  role text not null default 'member',
  valid_from timestamptz,
  valid_to timestamptz,
  assumed boolean not null,
  source text not null check (source in ('github', 'csv')),
  connection_id int references connection on delete set null,
  since_version int not null,
  until_version int
);
create index membership_person on membership (person_id);
create index membership_team on membership (team_id);
create table notice (
  person_id int primary key references person on delete cascade,
  at timestamptz not null,
  source text not null check (source in ('sign-in', 'statement')),
  recorded_at timestamptz not null default now()
);
create table notice_statement (
  connection_id int primary key references connection on delete cascade,
  at timestamptz not null
);

-- Pulling: progress in tables, rows and cursor in one transaction
create table sync_stream (
  id int generated always as identity primary key,
  connection_id int not null references connection on delete cascade,
  repository_id int references repository on delete cascade,
  kind text not null,
  phase text not null default 'backfill',
  cursor jsonb,
  watermark timestamptz,
  page_size int not null default 50,
  done int not null default 0,
  total int,
  reviews int not null default 0,
  back_to timestamptz,
  turn int not null default 0,
  due_at timestamptz not null default now(),
  lease text,
  lease_until timestamptz,
  failures int not null default 0,
  problem text,
  finished_at timestamptz,
  unique nulls not distinct (connection_id, repository_id, kind)
);
create index sync_stream_due on sync_stream (due_at);

-- The log: inserted only
-- A row names its pull request by number: a comment may be held before the pull request it belongs to.
-- Deleted accounts (null, and the host's ghost) are null. An account inside a payload stands by its store id,
-- a team by its host id; asked_id repeats the person asked, to be found by.
create table activity (
  repository_id int not null,
  at timestamptz not null,
  kind text collate "C" not null,
  host_id text collate "C" not null,
  actor_id int,
  pull_number int,
  asked_id int,
  payload jsonb not null,
  seq bigint generated always as identity,
  primary key (repository_id, at, kind, host_id)
) partition by range (at);
-- A commit has the time its author wrote on it, whatever that is: what lies outside these years shares a table.
create table activity_before partition of activity for values from (minvalue) to ('2000-01-01T00:00:00Z');
create table activity_after partition of activity for values from ('2100-01-01T00:00:00Z') to (maxvalue);
create index activity_seq on activity (seq);
create index activity_pull on activity (repository_id, pull_number);
create index activity_actor on activity (actor_id);
create index activity_asked on activity (asked_id) where asked_id is not null;
create table work (
  id int generated always as identity primary key,
  repository_id int not null references repository on delete cascade,
  kind text not null,
  number int not null,
  host_id text collate "C" not null,
  title text not null,
  author_id int references account,
  state text not null,
  draft boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  merged_at timestamptz,
  additions int not null,
  deletions int not null,
  changed_files int not null,
  labels text[] not null,
  incomplete text[] not null,
  unique (repository_id, kind, number)
);
create table excerpt (
  repository_id int not null references repository on delete cascade,
  key text collate "C" not null,
  text text not null,
  edited_at timestamptz,
  primary key (repository_id, key)
);
create table retraction (
  seq bigint primary key,
  why text not null,
  at timestamptz not null default now()
);

-- Measured: a generation owns its readings; current names one a period
create table generation (
  id int generated always as identity primary key,
  period_key text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  as_of_seq bigint not null,
  roster_version int not null,
  definitions jsonb not null,
  notices int not null,
  as_of timestamptz,
  fetched_repositories int not null,
  all_repositories int not null,
  measured_at timestamptz not null default now()
);
create table reading (
  generation_id int not null references generation on delete cascade,
  signal text not null,
  subject_type text not null,
  subject_id int not null,
  "values" jsonb not null,
  n int not null,
  low double precision,
  high double precision,
  groups jsonb not null,
  coverage jsonb not null,
  primary key (generation_id, subject_type, subject_id, signal)
);
create table current_generation (
  period_key text primary key,
  generation_id int not null references generation
);
create index generation_period on generation (period_key);
create table asked_period (
  period_key text primary key,
  asked_at timestamptz not null default now()
);

-- Doors
create table session (
  token_hash bytea primary key,
  person_id int not null references person on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create table sign_in_link (
  token_hash bytea primary key,
  person_id int references person on delete cascade,
  admin boolean not null default false,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table admin (
  person_id int primary key references person on delete cascade,
  since timestamptz not null default now()
);
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_person_id int,
  what text not null,
  detail jsonb not null default '{}'
);
create table setting (
  key text primary key,
  value jsonb not null
);
-- Tells instances that share a Redis apart.
insert into setting (key, value) values ('instance.id', to_jsonb(left(md5(gen_random_uuid()::text), 12)));
`;

const DOWN = `
drop table setting, audit, admin, sign_in_link, session, asked_period, current_generation, reading, generation, retraction, excerpt, work, activity,
  sync_stream, notice_statement, notice, membership, team_place, host_team, team, organization_member, identity, person, roster_version, login_history, account,
  repository, connection cascade;
`;
