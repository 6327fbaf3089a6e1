import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { ADA, measure, seedCompany } from '../../testing/company.js';
import { PAGE, type Page } from '../../testing/decision-page.js';
import { reviseLater, writeDecisions, writtenIds, type WrittenIds } from '../../testing/written.js';

const NOT_SHARED = '{"data":{"decision":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n';

describe('the page of a decision', () => {
  let api: SpecApi;
  let eve: string;
  let ids: WrittenIds;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    eve = await api.signIn('eve');
    ids = await writtenIds(api.store);
  });
  afterAll(() => api.close());

  const page = async (id: string): Promise<Page> => {
    const answer = await api.ask<{ decision: Page }>(PAGE, { id }, eve);
    expect(answer.errors).toEqual([]);
    return answer.data.decision;
  };

  it('waits for the first measuring', async () => {
    expect(await page(ids.keys)).toMatchObject({
      measuring: true,
      generation: null,
      readings: [],
      lanes: [],
      links: [],
      decision: { label: 'RFC-31' },
    });
    await measure(api.store);
    expect(await page(ids.keys)).toMatchObject({ measuring: false, generation: expect.any(String) });
  });

  it('tells its states, versions and people in order of time', async () => {
    const { states, versions, reviewers, decision } = await page(ids.keys);
    expect(states.map(({ state }) => state)).toEqual(['DRAFT', 'ACCEPTED']);
    expect(states.at(-1)).toMatchObject({ word: 'Accepted', url: 'https://ghe.example.com/harbor/ledger/pull/21' });
    expect(versions.at(-1)).toMatchObject({
      by: { login: 'ada', person: { id: String(ADA.id) } },
      number: 21,
      url: `https://ghe.example.com/harbor/ledger/blob/${'b'.repeat(40)}/rfcs/0031-cache-keys.md`,
    });
    expect(reviewers.map(({ person }) => person?.login)).toEqual(['cy', 'di']);
    expect(decision.authors).toMatchObject([{ login: 'ada' }]);
  });

  it('has a lane a team, the own first, with marks that lead to their place', async () => {
    const { lanes } = await page(ids.keys);
    expect(lanes.map(({ team }) => team?.slug ?? null)).toEqual(['amber', 'blue', 'coral']);
    expect(lanes[0]).toMatchObject({ distance: 'OWN' });
    const [, blue, coral] = lanes;
    expect(blue?.marks.find(({ kind }) => kind === 'CHANGED')).toMatchObject({
      before: true,
      title: 'Propose cache keys',
      url: 'https://ghe.example.com/harbor/ledger/pull/21#discussion_r6021',
      excerpt: 'Which key do readers use?',
    });
    expect(blue?.marks.find(({ kind, repository }) => kind === 'PULL' && repository === 'harbor/ledger')).toMatchObject({
      number: 22,
      how: 'MENTION',
      before: false,
    });
    expect(coral?.marks).toMatchObject([
      { kind: 'ANSWERED', before: true, url: 'https://ghe.example.com/harbor/ledger/pull/21#discussion_r6031' },
      { kind: 'COMMENT', before: false, url: 'https://ghe.example.com/harbor/ledger/pull/21#issuecomment-5021' },
    ]);
  });

  it('lists what is tied to it with how, and names nothing of a private repository', async () => {
    const { links, lanes, implementedAfterDays } = await page(ids.keys);
    expect(links.map(({ number, repository, how, implements: implemented }) => [repository, number, how, implemented])).toEqual([
      ['harbor/ledger', 21, 'TOUCHES', false],
      ['harbor/ledger', 22, 'MENTION', true],
      ['harbor/vault', 3, 'MENTION', true],
    ]);
    expect(links[2]).toMatchObject({ title: null, url: null, counted: true, mayUndo: false });
    expect(JSON.stringify([links, lanes])).not.toContain('Secret');
    expect(implementedAfterDays).toBe(12);
  });

  it('of one in a private repository is kind, dates and numbers, and no name', async () => {
    const answer = await api.ask<{ decision: Page }>(PAGE, { id: ids.secret }, eve);
    expect(answer.errors).toEqual([]);
    expect(answer.data.decision).toMatchObject({
      measuring: false,
      decision: {
        hidden: true,
        label: null,
        title: null,
        url: null,
        path: null,
        excerpt: null,
        authors: [],
        kind: 'RFC',
        state: 'ACCEPTED',
      },
    });
    expect(answer.data.decision.states.map(({ state, word, url, by }) => [state, word, url, by])).toEqual([['ACCEPTED', null, null, null]]);
    expect(answer.text).not.toMatch(/Secret|0007|rfc-7|RFC-7|"cy"|Cy Stone/);
  });

  it('says that it measures again once a newer version was fetched, with the numbers as they were', async () => {
    const before = await page(ids.tokens);
    const old = await page(ids.keys);
    await reviseLater(api.store, 'Cache keys, again');
    const now = await page(ids.keys);
    expect(now).toMatchObject({
      measuring: true,
      generation: old.generation,
      readings: old.readings,
      decision: { title: 'Cache keys, again' },
    });
    expect(await page(ids.tokens)).toEqual(before);
    await measure(api.store);
    expect(await page(ids.keys)).toMatchObject({ measuring: false });
  });

  it('is the same answer for a stranger as for one that is not there', async () => {
    for (const [id, cookie] of [
      [ids.keys, undefined],
      [ids.secret, undefined],
      ['404404', undefined],
      ['404404', eve],
      ['-1', eve],
      ['9'.repeat(30), eve],
      ["1'; drop table document; --", eve],
      ['\u0000', eve],
      ['', eve],
    ] as const) {
      const answer = await api.ask(PAGE, { id }, cookie);
      expect({ id, status: answer.status, text: answer.text }).toEqual({ id, status: 200, text: NOT_SHARED });
    }
  });

  it('names the documents its fields name', async () => {
    expect((await page(ids.keys)).supersedes).toEqual([{ id: ids.tokens, label: 'RFC-44', title: 'Token cache <b>@everyone</b>' }]);
  });
});
