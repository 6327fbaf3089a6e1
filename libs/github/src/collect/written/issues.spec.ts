import type { DocumentRule, Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type IssueRow, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient, type GitHubClient } from '../../client.js';
import { PermanentFailure } from '../../failure.js';
import { Held } from '../../testing/held.js';
import { day, person, plans, pull } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import { collectIssues } from './issues.js';

const PATH = '/repos/{owner}/{repo}/issues';
const COMMENTS = `${PATH}/{issue_number}/comments`;

function rule(pattern: string, means: DocumentRule['means']): DocumentRule {
  return { id: 1, repositoryId: 1, by: 'label', pattern, means, source: 'admin', refused: false };
}

function issue(number: number, labels: string[], change: Partial<IssueRow> = {}): IssueRow {
  return {
    number,
    id: 70_000 + number,
    title: `Outage ${String(number)}`,
    body: 'After acme/ledger#12, as RFC-31 said.',
    user: person(11, 'ada'),
    state: 'open',
    state_reason: null,
    labels,
    created_at: day(number),
    updated_at: day(number),
    closed_at: null,
    ...change,
  };
}

let standIn: StandIn;
let client: GitHubClient;
let held: Held;
let repository: Repository;
let rows: ArchivedRepository;
let asked: string[] = [];

beforeAll(async () => {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [plans()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  rows = plans();
  const real = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch });
  client = {
    ...real,
    rest: (path, parameters, schema, what) => {
      asked.push(path);
      // Two comments a page.
      return real.rest(path, path === COMMENTS ? { ...parameters, per_page: 2 } : parameters, schema, what);
    },
  };
  held = new Held(client);
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
  [repository] = (await readRepositories(client, 'acme')) as [Repository];
});

function talk(number: number, id: number, at: string): void {
  rows.issueComments.push({ issue_number: number, id, user: person(12, 'bo'), body: 'Why?', created_at: at, updated_at: at });
}

async function read(): Promise<void> {
  standIn.refresh();
  asked = [];
  await held.read(collectIssues, repository);
}

describe('issues that are watched', () => {
  it('are rows of their own, with what they name; pull requests are left out', async () => {
    held.rules = [rule('incident', 'incident'), rule('action item', 'action-item')];
    rows.issues.push(
      issue(1, ['incident'], { state: 'closed', closed_at: day(3), updated_at: day(3) }),
      issue(2, ['action item']),
      issue(3, ['other']),
    );
    rows.pulls.push(pull(9, { labels: [{ id: 5, name: 'incident' }] }));
    await read();
    expect(held.of('issue.opened').map(({ hostId, at, payload }) => [hostId, at, payload])).toEqual([
      ['70002', day(2), { number: 2, means: 'action-item' }],
      ['70001', day(1), { number: 1, means: 'incident' }],
    ]);
    expect(held.of('issue.closed')).toMatchObject([{ hostId: '70001', at: day(3), actor: null }]);
    expect(held.of('reference.made').filter(({ payload }) => payload.issue === 1)).toMatchObject([
      { hostId: 'issue:70001:acme/ledger#12', pull: null, payload: { token: 'acme/ledger#12', from: 'issue' } },
      { hostId: 'issue:70001:rfc-31', payload: { token: 'rfc-31' } },
    ]);
    expect(held.words.get('issue.opened:70001')?.text).toBe('Outage 1');
  });

  it('cost a request a label when nothing changed, none where no rule names a label, and are seen when they are closed', async () => {
    held.rules = [rule('incident', 'incident'), rule('follow-up', 'action-item'), { ...rule('rfc', 'rfc'), refused: true }];
    rows.issues.push(issue(1, ['incident']), issue(2, ['follow-up']));
    await read();
    held.written = 0;
    await read();
    expect([asked, held.written]).toEqual([[PATH, PATH], 0]);
    Object.assign(rows.issues[1] ?? {}, { state: 'closed', closed_at: day(8), updated_at: day(8) });
    await read();
    expect(held.of('issue.closed')).toMatchObject([{ hostId: '70002' }]);
    const other = new Held(client);
    asked = [];
    await other.read(collectIssues, repository);
    expect(asked).toEqual([]);
  });

  it('of more than a page are read to the end', async () => {
    held.rules = [rule('incident', 'incident')];
    for (let n = 1; n <= 230; n += 1) rows.issues.push(issue(n, ['incident'], { updated_at: day(Math.ceil(n / 40)) }));
    await read();
    expect(held.of('issue.opened')).toHaveLength(230);
  });

  it('are none where issues are switched off', async () => {
    held.rules = [rule('incident', 'incident')];
    client = { ...client, rest: () => Promise.reject(new PermanentFailure('acme/plans is switched off at GitHub (410).', 'unavailable')) };
    held = Object.assign(new Held(client), { rules: held.rules });
    await read();
    expect([held.rows.size, held.places.get(collectIssues)?.phase]).toEqual([0, 'live']);
  });
});

describe('issues that are documents', () => {
  beforeEach(() => {
    held.rules = [rule('rfc', 'rfc')];
    rows.issues.push(issue(1, ['rfc'], { title: 'RFC 31: Settle once' }));
    talk(1, 501, day(2));
    talk(1, 502, day(3));
    talk(1, 503, day(4));
  });

  it('have versions and voices', async () => {
    await read();
    expect(held.of('document.revised')).toMatchObject([
      {
        at: day(1),
        payload: { path: 'issues/1', kind: 'rfc', facts: { title: { value: 'RFC 31: Settle once' }, status: { value: 'proposed' } } },
      },
    ]);
    expect(held.of('document.commented').map(({ hostId, payload }) => [hostId, payload.path])).toEqual([
      ['501', 'issues/1'],
      ['502', 'issues/1'],
      ['503', 'issues/1'],
    ]);
  });

  it('are asked for what was said since, and closed as not planned are rejected', async () => {
    await read();
    talk(1, 504, day(9));
    Object.assign(rows.issues[0] ?? {}, { state: 'closed', state_reason: 'not_planned', closed_at: day(9), updated_at: day(9) });
    held.written = 0;
    await read();
    expect(held.of('document.revised').at(-1)).toMatchObject({
      at: day(9),
      actor: null,
      payload: { facts: { status: { value: 'rejected' } } },
    });
    // One more version, and one more voice with its words.
    expect(held.written).toBe(3);
    await read();
    expect(held.of('document.revised')).toHaveLength(2);
  });

  it('are told as a whole list once all were read, and not again', async () => {
    held.rules = [rule('adr', 'adr'), rule('incident', 'incident'), rule('rfc', 'rfc')];
    rows.issues.push(issue(2, ['rfc', 'adr']), issue(3, ['incident']));
    for (let n = 4; n <= 20; n += 1) rows.issues.push(issue(n, ['rfc']));
    await read();
    const all = [1, 2, ...Array.from({ length: 17 }, (_, n) => n + 4)].map((n) => `issues/${String(n)}`);
    expect([...(held.covered ?? [])].sort()).toEqual(all.sort());
    held.covered = null;
    await read();
    expect(held.covered).toBeNull();
  });

  it('are none any more without their rule, where others were read anew', async () => {
    await read();
    held.rules = [{ ...rule('rfc', 'rfc'), refused: true }];
    held.places.clear();
    await read();
    expect(held.covered).toEqual([]);
  });
});
