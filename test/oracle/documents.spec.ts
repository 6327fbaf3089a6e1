import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { countDocuments } from './count-documents.js';
import { tokensOf } from './named.js';
import { readWritten, type WrittenRows } from './written.js';

const ada = { id: 1, login: 'ada', type: 'User' };
const bo = { id: 2, login: 'bo', type: 'User' };
const cem = { id: 3, login: 'cem', type: 'User' };
const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`;

function pull(number: number, user: typeof ada, from: number, merged: number | null, title = 'Work') {
  const ended = merged === null ? null : day(merged);
  const times = { created_at: day(from), closed_at: ended, merged_at: ended };
  return { number, user, title, body: null, ...times, merge_commit_sha: null, base: { ref: 'main' } };
}

/** The example of the definition of reach, and two pull requests that cite the document. */
const ROWS: WrittenRows = {
  name: 'fernholt/rfcs',
  branch: 'main',
  pulls: new Map(
    [pull(1, ada, 1, 10), pull(2, bo, 12, 13, 'As RFC-7 says'), pull(3, ada, 12, 13, 'RFC-7'), pull(4, cem, 2, 3, 'RFC 7')].map((row) => [
      row.number,
      row,
    ]),
  ),
  files: new Map([
    [1, ['text/0007-a.md']],
    [2, ['src/a.ts']],
  ]),
  reviews: [{ pull_number: 1, id: 21, user: cem, state: 'APPROVED', body: '', submitted_at: day(5) }],
  comments: [
    {
      ...{
        pull_number: 1,
        id: 11,
        pull_request_review_id: null,
        in_reply_to_id: null,
        user: bo,
        created_at: day(4),
        path: 'text/0007-a.md',
        body: 'Why?',
      },
      ...{ line: null, original_line: 3 },
    },
  ],
  remarks: [{ issue_number: 1, id: 31, user: { id: 4, login: 'dara', type: 'User' }, body: 'Late.', created_at: day(11) }],
  commits: [{ pull_number: 1, sha: 'a', message: 'Answer', author: { date: day(6), id: 1 }, committer: { date: day(6) } }],
  timeline: [],
  tree: ['text/0007-a.md'],
  texts: new Map([['text/0007-a.md', '---\nstatus: accepted\nauthors: ["@ada"]\n---\n']]),
  versions: [],
  heads: [],
};

const TEAMS: Readonly<Record<number, string>> = { 1: 'a', 2: 'b', 3: 'c', 4: 'a' };

describe('the independent count of documents', () => {
  it('finds voices before and after the decision, changes, and work that cites it since', () => {
    const counted = countDocuments({
      archives: [ROWS],
      isPaper: (path) => path.startsWith('text/'),
      logins: new Map([['ada', 1]]),
      prefixes: ['rfc'],
      teamsAt: (person) => new Set([TEAMS[person] ?? '']),
    });
    const [paper] = counted.papers;
    expect(paper).toMatchObject({ label: 'rfc-7', proposedIn: 1, touchedBy: [1], decidedAt: Date.parse(day(10)) });
    expect(paper && counted.numbersOf(paper)).toEqual({
      'document-reach:voices': 3,
      'document-reach:teams': 2,
      'document-reach:teams-before': 2,
      'document-reach:changed': 1,
      'document-reach:objections': 0,
      'document-reach:objections-answered': 0,
      'adoption:cited': 1,
      'adoption:pulls': 1,
      'adoption:teams': 1,
      'adoption:later': 0,
    });
  });

  it('leaves out bare numbers where they may be of a fork', () => {
    expect([...tokensOf('Merge #12, as fernholt/rfcs#13 and RFC-3 say', 'fernholt/ledger', ['rfc'], false)].sort()).toEqual([
      'fernholt/rfcs#13',
      'rfc-3',
    ]);
  });

  it.each([
    ['See RFC-31, rfc 0031 and RFC31.', ['rfc-31']],
    ['#12 and Fernholt/Rfcs#13, not `#14`', ['fernholt/ledger#12', 'fernholt/rfcs#13']],
    ['https://github.com/fernholt/rfcs/pull/31#discussion_r1.', ['fernholt/rfcs#31']],
    ['[it](https://github.com/Fernholt/rfcs/blob/main/text/0031-a.md)', ['fernholt/rfcs:text/0031-a.md']],
    ['docs/adr/0007-a.md', ['fernholt/ledger:docs/adr/0007-a.md']],
    ['https://example.com/rfc-31', []],
  ])('reads %j', (text, tokens) => {
    expect([...tokensOf(text, 'fernholt/ledger', ['rfc'])].sort()).toEqual(tokens);
  });
});

const corpus = process.env.AMBIT_CORPUS ?? '';

(corpus === '' ? describe.skip : describe)('the independent count of documents on the corpus (AMBIT_CORPUS)', () => {
  it('finds 210 on the branch and 27 that only open pull requests have', () => {
    const name = 'bitcoin/bips';
    const { papers } = countDocuments({
      archives: [readWritten(join(corpus, 'github', name), name)],
      isPaper: (path) => /^bip-[^/]*\.(?:md|mediawiki)$/.test(path),
      logins: new Map(),
      prefixes: ['bip'],
      teamsAt: () => new Set(),
    });
    expect([papers.filter(({ openIn }) => openIn === null).length, papers.filter(({ openIn }) => openIn !== null).length]).toEqual([
      210, 27,
    ]);
    expect(new Set(papers.map(({ path, openIn }) => `${path} ${String(openIn)}`)).size).toBe(237);
  });
});
