import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings of areas and of pairs, which one number does not name. */
export class Signals1797000000000 implements MigrationInterface {
  name = 'Signals1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- Of an area its text (subject_id is the repository), of a pair the mentor's id (subject_id is the mentee), else empty
alter table reading add column subject_key text collate "C" not null default '';
alter table reading drop constraint reading_pkey;
-- Also finds the areas of one repository and of all
alter table reading add primary key (generation_id, subject_type, subject_id, subject_key, signal);
alter table reading add constraint reading_subject_type
  check (subject_type in ('person', 'team', 'document', 'pull', 'area', 'pair', 'organization'));
`;

const DOWN = `
delete from reading where subject_type in ('area', 'pair');
alter table reading drop constraint reading_subject_type;
alter table reading drop constraint reading_pkey;
alter table reading drop column subject_key;
alter table reading add primary key (generation_id, subject_type, subject_id, signal);
`;
