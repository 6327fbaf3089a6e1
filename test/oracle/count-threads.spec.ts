import { describe, expect, it } from '@jest/globals';
import { groupBy, type Book, type CommentLine, type EventLine, type PullLine } from './book.js';
import { countJudgment, countPull } from './count-asked.js';
import { countCredit, countSimpler, peopleIn } from './count-credit.js';
import { countCarried, countTradeOffs } from './count-threads.js';
import { countFollowThrough } from './count-waits.js';

const ada = { id: 1, login: 'ada', type: 'User' };
const bo = { id: 2, login: 'bo', type: 'User' };
const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`;
const ALWAYS = { from: -Infinity, to: Infinity };
const noTeams = (): ReadonlySet<string> => new Set();

function pull(number: number, rest: Partial<PullLine> = {}): PullLine {
  const sizes = { additions: 10, deletions: 1, changed_files: 1, paths: ['src/a.ts'] };
  const times = { created_at: day(1), closed_at: null, merged_at: null };
  return { number, user: ada, title: 'Work', body: null, draft: false, ...sizes, ...times, ...rest };
}

function comment(id: number, rest: Partial<CommentLine> = {}): CommentLine {
  const place = { path: 'src/a.ts', line: 3, original_line: 3, pull_request_review_id: null, in_reply_to_id: null };
  return { id, pull_number: 1, user: bo, body: 'This is too long for me.', created_at: day(3), ...place, ...rest };
}

const asked = (at: number, actor: typeof ada, event = 'review_requested'): EventLine => ({
  ...{ issue_number: 1, event, created_at: day(at), actor, requested_reviewer: bo },
});

function book(change: Partial<{ [K in keyof Book]: Book[K] }> = {}): Book {
  return {
    ...{ name: 'fernholt/ledger', branch: 'main', pulls: new Map([[1, pull(1)]]) },
    ...{ reviews: new Map(), remarks: new Map(), threads: new Map(), events: new Map(), commits: new Map(), ...change },
  };
}

const approval = (at: number, state = 'APPROVED') => ({ pull_number: 1, id: 70 + at, user: bo, state, body: '', submitted_at: day(at) });

describe('the independent count of comments', () => {
  const answer = (id: number, body: string) => comment(90 + id, { user: ada, in_reply_to_id: id, body, created_at: day(5) });
  const threads = [
    { first: comment(1, { line: null }), replies: [] },
    { first: comment(2), replies: [answer(2, 'Thanks, see #7.')] },
    { first: comment(3), replies: [answer(3, 'Good point, it is on my list.')] },
    { first: comment(4), replies: [] },
    { first: comment(5, { body: 'Could we use a queue instead of a table?' }), replies: [] },
  ];
  const commits = new Map([[1, [{ pull_number: 1, message: 'Shorten', author: { date: day(4) }, committer: { date: day(4) } }]]]);
  const ended = book({
    pulls: new Map([[1, pull(1, { merged_at: day(9), closed_at: day(9) })]]),
    threads: new Map([[1, threads]]),
    commits,
  });

  it('puts each thread in one drawer', () => {
    expect(countCarried([ended], bo.id, ALWAYS, noTeams)).toMatchObject({
      ...{ threads: 5, changed: 1, 'accepted-later': 1, answered: 1, unanswered: 2, declined: 0, unclear: 0, open: 0, settled: 5 },
    });
  });

  it('cannot tell what became of one after a force-push', () => {
    const forced = new Map([[1, [{ ...asked(4, ada), event: 'head_ref_force_pushed' }]]]);
    expect(countCarried([{ ...ended, events: forced }], bo.id, ALWAYS, noTeams)).toMatchObject({ changed: 0, unclear: 1, settled: 4 });
  });

  it('finds another way that was named in time', () => {
    expect(countTradeOffs([ended], bo.id, ALWAYS, noTeams, [])).toMatchObject({ alternatives: 1, 'in-time': 1, changed: 0 });
  });
});

describe('the independent count of asking', () => {
  it('gives a session the latest request that was not withdrawn, and what was asked in words', () => {
    const remarks = [{ issue_number: 1, id: 5, user: ada, body: '@bo what do you think?', created_at: day(4) }];
    const one = book({ reviews: new Map([[1, [approval(3), approval(6)]]]), events: new Map([[1, [asked(2, ada)]]]) });
    const held = {
      books: [{ ...one, remarks: groupBy(remarks, ({ issue_number }) => issue_number) }],
      person: bo.id,
      login: 'bo',
      teamsAt: noTeams,
    };
    expect(countPull(held, ALWAYS)).toMatchObject({ 'by-name': 1, unasked: 1, mentioned: 1, askers: 1 });
    expect(countJudgment(held, ALWAYS, [])).toMatchObject({ occasions: 2, asked: 2, 'not-recorded': 0, people: 1 });
    const gone = { ...one, events: new Map([[1, [asked(1, ada), asked(2, bo, 'review_request_removed')]]]) };
    expect(countPull({ ...held, books: [gone] }, ALWAYS)).toMatchObject({ 'by-name': 0, unasked: 2 });
  });

  it('lets a wait end with a review, and with nothing else', () => {
    const events = [asked(2, ada), asked(4, bo, 'review_request_removed'), asked(5, ada)];
    const one = book({ reviews: new Map([[1, [approval(6)]]]), events: new Map([[1, events]]) });
    expect(countFollowThrough([one], bo.id, ALWAYS)).toMatchObject({ requests: 2, reviewed: 1, returns: 0 });
    const objects = book({ reviews: new Map([[1, [approval(3, 'CHANGES_REQUESTED')]]]), events: new Map([[1, [asked(5, ada)]]]) });
    expect(countFollowThrough([objects], bo.id, ALWAYS)).toMatchObject({ requests: 0, returns: 1, returned: 0 });
    expect(countFollowThrough([objects], ada.id, ALWAYS)).toMatchObject({ answers: 1, answered: 1 });
  });
});

describe('the independent count of thanks and of what became simpler', () => {
  it('knows people by the login they have', () => {
    const remarks = [{ issue_number: 1, id: 5, user: bo, body: 'Thanks to @ada for the idea.', created_at: day(4) }];
    const one = book({ remarks: new Map([[1, remarks]]) });
    expect(countCredit([one], bo.id, ALWAYS, { people: peopleIn([one]) })).toEqual({ given: 1, 'co-authors': 0, thanks: 1, people: 1 });
  });

  it('takes the example of the definition', () => {
    const merged = (number: number, title: string, additions: number, deletions: number): PullLine =>
      pull(number, { title, additions, deletions, merged_at: day(9) });
    const pulls = [
      merged(1, 'Remove the old importer', 20, 400),
      merged(2, 'Unify both clients', 90, 120),
      merged(3, 'Fix the total', 10, 12),
    ];
    const one = book({ pulls: new Map(pulls.map((row) => [row.number, row])) });
    expect(countSimpler([one], ada.id, ALWAYS)).toEqual({ candidates: 2, retirements: 1, duplicates: 1, 'net-negative': 1, confirmed: 0 });
  });
});
