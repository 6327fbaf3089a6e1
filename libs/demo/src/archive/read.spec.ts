import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { archiveOf, comment, pull, repository, review } from '../server/small-archive.js';
import { discussion, discussionComment, headBlob, issueRow, oid, version } from '../server/small-documents.js';
import { CorruptArchiveError } from './files.js';
import { readArchives } from './read.js';
import { writeArchive } from './write.js';

describe('readArchives', () => {
  let dir: string;
  const mill = (...path: string[]): string => join(dir, 'weir', 'mill', ...path);

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'archive-'));
  });

  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  function written(): ReturnType<typeof archiveOf> {
    const held = { ...repository(), pulls: [pull(1), pull(2)], reviews: [review(1, 11)], issueComments: [comment(2, 21)] };
    const archive = archiveOf(held, repository('lock', 501));
    writeArchive(archive, dir);
    return archive;
  }

  it('reads back what was written', () => {
    const archive = written();
    const read = readArchives([dir]);
    expect(read.organizations).toEqual(archive.organizations);
    expect(new Map(read.repositories.map((held) => [held.repo.name, held]))).toEqual(
      new Map(archive.repositories.map((held) => [held.repo.name, held])),
    );
  });

  it('reads back what was written about documents, and what a line leaves unsaid', () => {
    const held = {
      ...repository(),
      headBlobs: [headBlob(1, oid('e1'), 'docs/new.md', 'new')],
      versions: [version(1, 'one'), version(2, null)],
      discussions: [discussion(3)],
      discussionComments: [discussionComment(3, 31)],
      issues: [issueRow(4)],
    };
    writeArchive(archiveOf(held), dir);
    expect(readArchives([dir]).repositories).toEqual([held]);
    const { path, commit, committed_at, text, author } = version(1, 'one');
    writeFileSync(mill('versions.jsonl.gz'), gzipSync(JSON.stringify({ path, commit, committed_at, text, author })));
    const { number, id, state, created_at, updated_at } = issueRow(4);
    writeFileSync(mill('issues.jsonl.gz'), gzipSync(JSON.stringify({ number, id, state, created_at, updated_at })));
    const [read] = readArchives([dir]).repositories;
    expect(read?.versions).toEqual([{ path, commit, committed_at, text, author, sha: '', pull_number: null }]);
    expect(read?.issues).toMatchObject([{ number: 4, title: '', body: null, user: null, labels: [], closed_at: null }]);
  });

  it('takes a folder of owners, an owner and a repository, and each repository once', () => {
    written();
    const names = (dirs: string[]): string[] => readArchives(dirs).repositories.map((held) => held.repo.full_name);
    expect(names([dir])).toEqual(['weir/lock', 'weir/mill']);
    expect(names([join(dir, 'weir')])).toEqual(['weir/lock', 'weir/mill']);
    expect(names([mill()])).toEqual(['weir/mill']);
    expect(names([mill(), dir])).toEqual(['weir/mill', 'weir/lock']);
    expect(readArchives([mill()]).organizations[0]?.teams).toHaveLength(2);
  });

  it('reads a repository that has nothing but its repo.json', () => {
    const { repo } = repository();
    mkdirSync(mill(), { recursive: true });
    writeFileSync(mill('repo.json'), JSON.stringify(repo));
    const read = readArchives([dir]);
    expect(read.repositories).toEqual([repository()]);
    expect(read.organizations).toEqual([{ login: 'weir', id: 9001, name: null, members: [], teams: [] }]);
  });

  it('takes a row that says only what is needed', () => {
    written();
    const { id, number, state, created_at, updated_at, head, base } = pull(7);
    writeFileSync(mill('pulls.jsonl.gz'), gzipSync(JSON.stringify({ id, number, state, created_at, updated_at, head, base })));
    const [read] = readArchives([mill()]).repositories[0]?.pulls ?? [];
    expect(read).toMatchObject({ number: 7, body: null, user: null, merged_at: null, labels: [], requested_reviewers: [], draft: false });
  });

  it.each([
    ['a line that is no JSON', '{"id": 1', /pulls\.jsonl\.gz, line 3: it is not JSON\.$/],
    ['a line that is no object', '[]', /pulls\.jsonl\.gz, line 3: it is not a JSON object\.$/],
    ['a time that is none', '{"id": 1, "number": 3, "state": "open", "created_at": "soon"}', /line 3: "created_at" is not a time\.$/],
    ['a line without its number', '{"id": 1}', /pulls\.jsonl\.gz, line 3: "number" is missing\.$/],
  ])('names the file and the line of %s', (_what, line, sentence) => {
    written();
    const rows = [pull(1), pull(2)].map((row) => JSON.stringify(row));
    writeFileSync(mill('pulls.jsonl.gz'), gzipSync([...rows, line].join('\n')));
    expect(() => readArchives([dir])).toThrow(CorruptArchiveError);
    expect(() => readArchives([dir])).toThrow(sentence);
  });

  it('names a file that was cut, or is no gzip at all', () => {
    written();
    truncateSync(mill('pulls.jsonl.gz'), readFileSync(mill('pulls.jsonl.gz')).length - 9);
    expect(() => readArchives([dir])).toThrow(/pulls\.jsonl\.gz: it is not a whole gzip file/);
    writeFileSync(mill('pulls.jsonl.gz'), 'plain');
    expect(() => readArchives([dir])).toThrow(/pulls\.jsonl\.gz: it is not a whole gzip file/);
  });

  it('names a repo.json and an org.json that cannot be read', () => {
    written();
    appendFileSync(join(dir, 'weir', 'org.json'), '}');
    expect(() => readArchives([dir])).toThrow(/org\.json: it is not JSON\.$/);
    writeFileSync(join(dir, 'weir', 'org.json'), '{"members": {}}');
    expect(() => readArchives([dir])).toThrow(/org\.json: "members" is not a list\.$/);
    writeFileSync(mill('repo.json'), '{"id": 5}');
    expect(() => readArchives([mill()])).toThrow(/repo\.json: "name" is missing\.$/);
  });

  it('says so when there is nothing to read', () => {
    expect(() => readArchives([join(dir, 'nowhere')])).toThrow(/There is no archive at .*nowhere: the folder does not exist\.$/);
    expect(() => readArchives([dir])).toThrow(/no folder <owner>\/<name> in it holds a repo\.json\.$/);
    writeFileSync(join(dir, 'file'), '');
    expect(() => readArchives([join(dir, 'file')])).toThrow(/it is not a folder\.$/);
  });
});
