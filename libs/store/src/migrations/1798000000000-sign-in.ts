import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in through a provider; sessions that can be listed, ended and renewed. Processes of the version before go on working. */
export class SignIn1798000000000 implements MigrationInterface {
  name = 'SignIn1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
alter table session
  -- Names a session where its token may not be shown
  add column id uuid not null default gen_random_uuid() unique,
  -- Null: begun before this was noted
  add column how text check (how in ('link', 'github', 'oidc', 'demo')),
  -- A browser and a system in words, never what the browser sent
  add column agent text,
  -- Cut to the hour: nobody's time on line is kept
  add column seen_at timestamptz not null default date_trunc('hour', now()),
  -- When the token of now came into use
  add column token_at timestamptz not null default now(),
  -- The token after it, handed out and not seen yet
  add column next_hash bytea unique,
  add column next_at timestamptz;
-- Tokens that a session has left behind: whoever comes with one later has not got it from us
create table session_before (
  token_hash bytea primary key,
  session_id uuid not null references session (id) on delete cascade,
  replaced_at timestamptz not null default now()
);
create index session_before_session on session_before (session_id);

-- A sign-in on its way through a provider: ten minutes, once, in the browser that began it
create table sign_in_attempt (
  state_hash bytea primary key,
  browser_hash bytea not null,
  provider text not null,
  -- Verifier, nonce and where to return
  sealed text not null,
  -- Who links the provider's account to themselves; null: signs in
  person_id int references person on delete cascade,
  expires_at timestamptz not null
);
create index sign_in_attempt_expires on sign_in_attempt (expires_at);

-- A provider's name for a person, which stays when the login changes
create table sign_in_subject (
  issuer text not null,
  subject text not null,
  person_id int not null references person on delete cascade,
  bound_at timestamptz not null default now(),
  primary key (issuer, subject),
  unique (person_id, issuer)
);
`;

const DOWN = `
drop table sign_in_subject, sign_in_attempt, session_before;
alter table session drop column id, drop column how, drop column agent, drop column seen_at, drop column token_at, drop column next_hash,
  drop column next_at;
`;
