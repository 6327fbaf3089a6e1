import type { Repository } from '@ambit/activity';
import { startStandIn, type ArchivedRepository, type StandIn } from '@ambit/demo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addressOf } from '../../address.js';
import { createClient, type GitHubClient } from '../../client.js';
import { PermanentFailure, TransientFailure } from '../../failure.js';
import { Held } from '../../testing/held.js';
import { commit, day, plans, proposal, rfc, sha } from '../../testing/plans.js';
import { readRepositories } from '../organization.js';
import { collectDocuments } from './documents.js';

let standIn: StandIn;
let real: GitHubClient;
let repository: Repository;
let rows: ArchivedRepository;

beforeAll(async () => {
  const organization = { id: 1, login: 'acme', name: 'Acme', members: [], teams: [] };
  standIn = await startStandIn({ archive: { organizations: [organization], repositories: [plans()] }, port: 0 });
});
afterAll(() => standIn.close());

beforeEach(async () => {
  rows = plans();
  for (let n = 1; n <= 12; n += 1) commit(rows, `rfcs/00${String(n + 10)}-x.md`, rfc(n + 10, 'Accepted'), n);
  serve();
  real = createClient({ ...addressOf(standIn.url), token: 'ghp_test', fetch });
  [repository] = (await readRepositories(real, 'acme')) as [Repository];
});

function serve(): void {
  standIn.archive.repositories[0] = rows;
  standIn.refresh();
}

/** GitHub, but for what `change` does before a query is asked. */
function meddled(before: (name: string, variables: Readonly<Record<string, unknown>>) => void): GitHubClient {
  return {
    ...real,
    graphql: (query, variables, what) => {
      before(query.name, variables);
      return real.graphql(query, variables, what);
    },
  };
}

const aliases = (variables: Readonly<Record<string, unknown>>, of: RegExp) => Object.keys(variables).filter((key) => of.test(key)).length;
const revised = (held: Held) => held.of('document.revised').map(({ hostId }) => hostId);

describe('what is too heavy together', () => {
  it('is asked for in halves, to the same rows', async () => {
    const whole = new Held(real);
    await whole.read(collectDocuments, repository);
    const sizes: number[] = [];
    const weak = new Held(
      meddled((name, variables) => {
        const size = aliases(variables, name === 'document-histories' ? /^p\d+$/ : /^e\d+$/);
        if (size > 4) throw new TransientFailure('GitHub did not finish in time (502).', true);
        sizes.push(size);
      }),
    );
    await weak.read(collectDocuments, repository);
    expect(weak.rows).toEqual(whole.rows);
    expect(revised(weak)).toHaveLength(12);
    expect(Math.max(...sizes)).toBe(3);
  });

  it('is a failure where not even one can be had, and nothing is taken', async () => {
    const held = new Held(
      meddled((name) => {
        if (name === 'document-texts') throw new TransientFailure('GitHub did not finish in time (502).', true);
      }),
    );
    await expect(held.read(collectDocuments, repository)).rejects.toThrow(TransientFailure);
    expect(revised(held)).toEqual([]);
  });
});

describe('a branch that moves while it is read', () => {
  it('away from the commit that was being read is looked at anew', async () => {
    let gone = false;
    const held = new Held({
      ...real,
      graphql: async (query, variables, what) => {
        if (query.name !== 'document-histories' || gone) return real.graphql(query, variables, what);
        gone = true;
        const data = query.schema.parse({ repository: { databaseId: 6, object: null } });
        return { data, errors: [{ message: 'Could not resolve to a node.', type: 'NOT_FOUND' }] };
      },
    });
    await held.read(collectDocuments, repository);
    expect(revised(held)).toEqual([]);
    await held.read(collectDocuments, repository);
    expect(revised(held)).toHaveLength(12);
    expect(held.places.get(collectDocuments)?.phase).toBe('live');
  });

  it('on is read at the commit begun with, and then from there', async () => {
    const held = new Held(
      meddled((name) => {
        if (name !== 'document-histories' || rows.versions.length > 12) return;
        commit(rows, 'rfcs/0011-x.md', rfc(11, 'Withdrawn'), 40);
        serve();
      }),
    );
    await held.read(collectDocuments, repository);
    await held.read(collectDocuments, repository);
    expect(held.of('document.revised').filter(({ payload }) => payload.path === 'rfcs/0011-x.md')).toMatchObject([
      { at: day(1), payload: { facts: { status: { value: 'accepted' } } } },
      { at: day(40), payload: { facts: { status: { value: 'withdrawn' } } } },
    ]);
  });
});

describe('answers that are not whole', () => {
  it('say nothing is gone where the tree is cut, and claim nothing is complete', async () => {
    const held = new Held(real);
    await held.read(collectDocuments, repository);
    commit(rows, 'rfcs/0011-x.md', null, 40);
    serve();
    const cut: GitHubClient = {
      ...real,
      rest: async (path, parameters, schema, what) => {
        const answer = await real.rest(path, parameters, schema, what);
        return { ...answer, data: schema.parse({ ...(answer.data as object), truncated: true }) };
      },
    };
    let place = held.places.get(collectDocuments);
    for (let ended = false; !ended && place !== undefined;) {
      const turn = await collectDocuments(cut, repository, place, new Date(day(90)), () => Promise.resolve(held.documents()));
      expect(turn.page.activities).toEqual([]);
      ({ place, ended } = turn);
      if (ended) expect(turn.backTo).toBeNull();
    }
  });

  it('are failures where parts of them are missing', async () => {
    const partly: GitHubClient = {
      ...real,
      graphql: async (query, variables, what) => ({ ...(await real.graphql(query, variables, what)), errors: [{ message: 'Oops.' }] }),
    };
    await expect(new Held(partly).read(collectDocuments, repository)).rejects.toThrow('in part only');
  });

  it('of another repository of that name bring nothing', async () => {
    await expect(new Held(real).read(collectDocuments, { ...repository, hostId: 5 })).rejects.toThrow('another repository now');
  });

  it('that the repository is gone are told', async () => {
    await expect(new Held(real).read(collectDocuments, { ...repository, name: 'nowhere' })).rejects.toThrow(PermanentFailure);
  });
});

describe('long histories', () => {
  it('are read to their beginning, the words of the newest hundred versions alone, some documents a page', async () => {
    for (let n = 0; n < 130; n += 1)
      for (const path of ['rfcs/0011-x.md', 'rfcs/0012-x.md', 'rfcs/0013-x.md', 'rfcs/0014-x.md'])
        commit(rows, path, rfc(11, 'Accepted', `Word ${String(n)} ${path}.`), 20 + n);
    serve();
    const held = new Held(real);
    await held.read(collectDocuments, repository);
    const one = held.of('document.revised').filter(({ payload }) => payload.path === 'rfcs/0012-x.md');
    expect(one).toHaveLength(131);
    expect(one.filter(({ payload }) => payload.facts !== null)).toHaveLength(100);
    expect(one[0]).toMatchObject({ at: day(2), payload: { why: 'Only the newest versions are read.' } });
    // The first look, a page of 300 texts (three documents), three more, the other six, the open pull requests, and the closed.
    expect(held.turns).toBe(6);
  }, 30_000);
});

describe('rules that are guessed', () => {
  it('from what files say are not looked for again until these change', async () => {
    rows = plans();
    const adr = (n: number) => `# Settle ${String(n)}\n\n- Status: accepted\n- Date: 2026-01-0${String(n)}\n`;
    for (const n of [1, 2, 3]) commit(rows, `docs/adr/settle-${'abc'.charAt(n - 1)}.md`, adr(n), n);
    commit(rows, 'docs/design/notes.md', 'Nothing is decided here.\n', 1);
    serve();
    const asked: string[] = [];
    const held = new Held(meddled((name, variables) => asked.push(`${name} ${String(aliases(variables, /^e\d+$/))}`)));
    await held.read(collectDocuments, repository);
    expect(held.rules.map(({ pattern, means }) => [pattern, means])).toEqual([['docs/adr/*', 'adr']]);
    expect(asked.filter((name) => name.startsWith('document-texts'))).toEqual(['document-texts 4', 'document-texts 3']);
    asked.length = 0;
    commit(rows, 'src/x.ts', 'export {};\n', 9);
    serve();
    await held.read(collectDocuments, repository);
    expect(asked.filter((name) => name.startsWith('document-texts'))).toEqual(['document-texts 1']);
    asked.length = 0;
    commit(rows, 'src/x.ts', 'export const x = 1;\n', 10);
    serve();
    await held.read(collectDocuments, repository);
    expect(asked).toEqual(['documents-probe 0']);
  });

  it('are not made again where an admin refused them, nor beside a rule of their own that takes the same files', async () => {
    const held = new Held(real);
    const rule = { id: 1, repositoryId: 1, by: 'path', pattern: 'rfcs/**', means: 'design', source: 'admin', refused: false } as const;
    held.rules = [{ ...rule, source: 'guess', refused: true }];
    await held.read(collectDocuments, repository);
    expect([held.rules.length, held.rows.size]).toEqual([1, 0]);
    const other = new Held(real);
    other.rules = [rule];
    await other.read(collectDocuments, repository);
    expect(other.rules).toEqual([rule]);
    expect(new Set(other.of('document.revised').map(({ payload }) => payload.kind))).toEqual(new Set(['design']));
  });

  it('from labels and categories reopen the streams that read them', async () => {
    const held = new Held({
      ...real,
      graphql: async (query, variables, what) => {
        const answer = await real.graphql(query, variables, what);
        if (query.name !== 'documents-probe') return answer;
        const repositoryOf = (answer.data as { repository: object }).repository;
        const labels = { nodes: ['incident', 'Action item', 'bug', 'post-mortem'].map((name) => ({ name })) };
        const discussionCategories = { nodes: [{ name: 'RFCs' }, { name: 'General' }] };
        return { ...answer, data: query.schema.parse({ repository: { ...repositoryOf, labels, discussionCategories } }) };
      },
    });
    proposal(rows, 31, 'rfcs/0031-new.md', rfc(31, 'Proposed'), { head: { ref: 'x', sha: sha(31) } });
    serve();
    await held.read(collectDocuments, repository);
    expect(held.reopened).toEqual(['discussions', 'issues']);
    expect(held.rules.map(({ by, pattern, means }) => [by, pattern, means])).toEqual([
      ['path', 'rfcs/*', 'rfc'],
      ['label', 'incident', 'incident'],
      ['label', 'Action item', 'action-item'],
      ['label', 'post-mortem', 'incident-review'],
      ['category', 'RFCs', 'rfc'],
    ]);
  });
});
