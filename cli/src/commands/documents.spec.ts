import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';
import { sentenceOf } from '../failure.js';
import { addDocuments } from './documents.js';

const ROWS = [
  {
    path: 'README.md',
    head: '# Ours\n\n| Title | Status |\n|-|-|\n| [A](rfcs/0001-a.md) | Draft |\n| [Elsewhere](https://fernholt.example/e) | Final |\n',
  },
  { path: 'rfcs/0001-a.md', head: '---\nstatus: accepted\nauthor: Ada Okafor (@ada-okafor), Bo Lindqvist\n---\n# Use Queues\n' },
  { path: 'rfcs/0002-b.md', text: '# \u001b[31mRed\n\nStatus: Simmering\n' },
  { path: 'rfcs/0003-c/README.md', head: '# C\n' },
  { path: 'rfcs/0003-c/kep.yaml', head: 'title: See\nauthors: ["@dara-sok"]\n' },
  { path: 'rfcs/template.md', head: '# T\n' },
];

describe('documents', () => {
  let folder = '';
  let out = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-documents-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    out = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
  });

  /** Runs the command on a file of this content; gives what it wrote, or the sentence with which it failed. */
  async function run(content: string | Uint8Array | null, ...options: string[]): Promise<string> {
    out = '';
    const path = join(folder, 'rows.jsonl.gz');
    if (content !== null) writeFileSync(path, content);
    const program = new Command('ambit');
    addDocuments(program);
    try {
      await program.parseAsync(['node', 'ambit', 'documents', content === null ? join(folder, 'none') : path, ...options]);
      return out;
    } catch (error) {
      return sentenceOf(error).replaceAll(folder, '');
    } finally {
      jest.restoreAllMocks();
    }
  }

  const lines = ROWS.map((row) => JSON.stringify(row)).join('\n');

  it('prints a line a document, how many carry each field, and the words that no rule maps', async () => {
    const [documents = '', table = '', unknown = ''] = (await run(gzipSync(lines))).split('\n\n');
    expect(documents.split('\n')).toEqual([
      'rfcs/0001-a.md | 1 | Use Queues | accepted -> accepted | @ada-okafor, Bo Lindqvist',
      expect.stringMatching(/^rfcs\/0002-b\.md \| 2 \| .{0,2}\[31mRed \| Simmering -> unknown \| -$/),
      'rfcs/0003-c/README.md | 3 | See | - | @dara-sok',
      'README.md:6 | - | Elsewhere | Final -> implemented | -',
    ]);
    expect(documents).not.toContain('\u001b');
    expect(table).toMatch(/^field +documents +of 4\ntitle +4 +100\.0 %\nnumber +3 +75\.0 %\nstatus +3 +75\.0 %/);
    expect(unknown).toMatch(/^unknown status +documents\nSimmering +1\n$/);
  });

  it('prints an object a line with --json, each value with its reader and line', async () => {
    const read = (await run(lines, '--json'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read).toHaveLength(4);
    expect(read[0]).toMatchObject({
      path: 'rfcs/0001-a.md',
      status: { value: 'accepted', raw: 'accepted', reader: 'front-matter', line: 2 },
    });
    expect(read[2]).toMatchObject({
      path: 'rfcs/0003-c/README.md',
      sidecar: 'rfcs/0003-c/kep.yaml',
      title: { value: 'See', reader: 'sidecar' },
    });
    expect(read[3]).toMatchObject({ path: 'README.md', line: 6, title: { reader: 'index' } });
  });

  it('says where there is no document', async () => {
    expect(await run('')).toBe('There is no document in this file.\n');
    expect(await run('', '--json')).toBe('');
  });

  it.each([
    ['a file that is not there', null, 'There is no file /none.'],
    ['a file that was cut', gzipSync(lines).subarray(0, 60), 'The file /rows.jsonl.gz is damaged: it cannot be unpacked.'],
    [
      'what is no JSON',
      '{"path": "a.md", "head": ""}\nwords',
      'Line 2 of /rows.jsonl.gz is not a document: it needs "path" and "head" (or "text").',
    ],
    ['a line without a text', '{"path": "a.md"}', 'Line 1 of /rows.jsonl.gz is not a document: it needs "path" and "head" (or "text").'],
    ['null', 'null', 'Line 1 of /rows.jsonl.gz is not a document: it needs "path" and "head" (or "text").'],
  ])('fails with one sentence for %s', async (_what, content, sentence) => {
    expect(await run(content)).toBe(sentence);
  });
});
