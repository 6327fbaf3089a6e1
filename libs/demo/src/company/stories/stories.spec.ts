import { describe, expect, it } from '@jest/globals';
import { askedByName, changedSomething, reviewsGiven } from '../counting.js';
import type { Given } from '../counting.js';
import { generateCompany } from '../generate.js';
import type { Company, Story } from '../model.js';

const END = '2026-11-23';
const HALF_YEAR = Date.parse(END) - 26 * 7 * 86_400_000;

function storyOf(company: Company, id: Story['id']): Story {
  const found = company.stories.find((one) => one.id === id);
  if (!found) throw new Error(`No story ${id}.`);
  return found;
}

function threadStarts(company: Company, repository: string, folder: string, from: number, to: number): { by: string; text: string }[] {
  const rows = company.archive.repositories.find((one) => one.repo.name === repository)?.reviewComments ?? [];
  return rows
    .filter((one) => one.in_reply_to_id === null && one.path.startsWith(folder) && one.user?.type === 'User')
    .filter((one) => Date.parse(one.created_at) >= from && Date.parse(one.created_at) < to)
    .map((one) => ({ by: one.user?.login ?? '', text: one.body }));
}

function teamsOf(rows: readonly Given[]): Set<string> {
  return new Set(rows.flatMap((one) => one.others));
}

const companies = new Map([1, 2, 3, 4, 5].map((seed) => [seed, generateCompany({ seed, end: END, stories: true })]));

describe.each([...companies])('the stories of seed %i', (_seed, company) => {
  const given = reviewsGiven(company.archive, company.teamsCsv('h'));

  it('a person is sought from afar and changes what she is asked about', () => {
    const [login] = storyOf(company, 'sought-judgment').people;
    const away = given.filter((one) => one.by === login && one.others.length > 0);
    const now = away.filter((one) => one.at >= HALF_YEAR);
    expect(teamsOf(now).size).toBeGreaterThanOrEqual(5);
    expect(teamsOf(now).size).toBeLessThanOrEqual(9);
    expect(teamsOf(now.filter(changedSomething)).size).toBeGreaterThanOrEqual(4);
    expect(now.length).toBeGreaterThanOrEqual(45);
    expect(now.filter(askedByName).length).toBeGreaterThanOrEqual(20);
    expect(teamsOf(now).size).toBeGreaterThan(teamsOf(away.filter((one) => one.at < HALF_YEAR - 180 * 86_400_000)).size);
    expect(given.some((one) => one.by === login && one.others.length === 0 && one.at >= HALF_YEAR)).toBe(true);
  });

  it('a mentee needs the mentor less, and reviews more', () => {
    const [mentor, mentee] = storyOf(company, 'mentor').people;
    const received = given.filter((one) => one.of === mentee);
    const first = received[0]?.at ?? 0;
    const begun = Math.min(...received.map((one) => one.at), first);
    const half = begun + (Date.parse(END) - begun) / 2;
    const share = (rows: readonly Given[]): number => rows.filter((one) => one.by === mentor).length / rows.length;
    expect(share(received.filter((one) => one.at < half))).toBeGreaterThan(0.6);
    expect(share(received.filter((one) => one.at >= half))).toBeLessThan(0.55);
    const own = given.filter((one) => one.by === mentee);
    expect(own.filter((one) => one.at >= half).length).toBeGreaterThan(own.filter((one) => one.at < half).length);
  });

  it('one person answers the same questions, quarter after quarter', () => {
    const [login] = storyOf(company, 'answer-machine').people;
    for (let quarter = 0; quarter < 4; quarter++) {
      const to = Date.parse(END) - quarter * 91 * 86_400_000;
      const threads = threadStarts(company, 'ledger', 'src/reconciliation', to - 91 * 86_400_000, to);
      const theirs = threads.filter((one) => one.by === login);
      expect(theirs.length).toBeGreaterThanOrEqual(12);
      expect(theirs.length / threads.length).toBeGreaterThan(0.8);
      expect(new Set(theirs.map((one) => one.text)).size).toBeLessThanOrEqual(6);
    }
  });

  it('a specialist reviews little, in one place, and each review changes something', () => {
    const [login] = storyOf(company, 'quiet-specialist').people;
    const mine = given.filter((one) => one.by === login);
    const deep = mine.filter((one) => one.review.state === 'CHANGES_REQUESTED' && one.repository.repo.name === 'ledger-fx');
    expect(mine.length).toBeLessThan(140);
    expect(deep.length).toBeGreaterThanOrEqual(15);
    expect(deep.filter((one) => one.at < Date.parse(END) - 21 * 86_400_000).every(changedSomething)).toBe(true);
    const elsewhere = mine.filter((one) => one.repository.repo.name !== 'ledger-fx');
    expect(elsewhere.length / mine.length).toBeLessThan(0.2);
  });

  it('two teams propose the same thing and neither names the other', () => {
    const rfcs = company.archive.repositories.find((one) => one.repo.name === 'rfcs');
    const twins = storyOf(company, 'twin-rfcs').where.map((path) => rfcs?.blobs.find((blob) => `rfcs/${blob.path}` === path)?.text ?? '');
    expect(twins.every((text) => text.includes('token cache'))).toBe(true);
    expect(twins[0]).not.toContain('RFC-46');
    expect(twins[1]).not.toContain('RFC-44');
    const open = rfcs?.pulls.filter((pull) => /^RFC-4[46]:/.test(pull.title)) ?? [];
    expect(open.map((pull) => pull.state)).toEqual(['open', 'open']);
  });

  it('a team that a decision names speaks only after it', () => {
    const late = given.filter((one) => one.pull.title.startsWith('RFC-38:'));
    const merged = Date.parse(late[0]?.pull.merged_at ?? '');
    const ledger = late.filter((one) => one.others.includes('data') && ['ledger'].some((team) => teamNames(company, one).has(team)));
    expect(ledger.length).toBeGreaterThan(0);
    expect(ledger.every((one) => one.at > merged)).toBe(true);
    expect(late.some((one) => one.at < merged)).toBe(true);
  });

  it('a decision is carried out by three other teams', () => {
    const citing = company.archive.repositories.flatMap((one) =>
      one.pulls.filter((pull) => pull.body?.includes('RFC-31') === true).map(() => one.repo.name),
    );
    expect([...citing].sort()).toEqual(['ledger', 'ledger-fx', 'platform', 'search-core', 'search-index']);
  });
});

function teamNames(company: Company, one: Given): Set<string> {
  const lines = company
    .teamsCsv('h')
    .split('\n')
    .map((line) => line.split(','));
  return new Set(lines.filter((line) => line[1] === one.by).map((line) => line[2] ?? ''));
}

describe('the same company without stories', () => {
  const plain = generateCompany({ seed: 2, end: END, stories: false });
  const given = reviewsGiven(plain.archive, plain.teamsCsv('h'));

  it('has the same people, teams and volume', () => {
    const told = companies.get(2) ?? plain;
    expect(told).not.toBe(plain);
    const pulls = (company: Company): number => company.archive.repositories.reduce((sum, one) => sum + one.pulls.length, 0);
    const reviews = (company: Company): number => company.archive.repositories.reduce((sum, one) => sum + one.reviews.length, 0);
    expect(plain.teamsCsv('h')).toBe(told.teamsCsv('h'));
    expect(Math.abs(pulls(plain) / pulls(told) - 1)).toBeLessThan(0.03);
    expect(Math.abs(reviews(plain) / reviews(told) - 1)).toBeLessThan(0.06);
    expect(plain.stories).toEqual([]);
  });

  it('seeks nobody as the stories do', () => {
    const now = given.filter((one) => one.at >= HALF_YEAR && one.others.length > 0);
    const asked = new Map<string, Given[]>();
    for (const one of now.filter(askedByName)) asked.set(one.by, [...(asked.get(one.by) ?? []), one]);
    const like = [...asked.values()].filter((rows) => rows.length >= 25 && teamsOf(rows).size >= 6);
    expect(like.length).toBeLessThanOrEqual(1);
    expect(asked.get('ada-okafor')?.length ?? 0).toBeLessThan(20);
  });

  it('has no twins, and nobody whose help one area always needs', () => {
    const rfcs = plain.archive.repositories.find((one) => one.repo.name === 'rfcs');
    expect(rfcs?.blobs.filter((blob) => blob.text.includes('token cache'))).toHaveLength(1);
    const threads = threadStarts(plain, 'ledger', 'src/reconciliation', 0, Date.parse(END));
    const counts = new Map<string, number>();
    for (const one of threads) counts.set(one.by, (counts.get(one.by) ?? 0) + 1);
    expect(Math.max(...counts.values()) / threads.length).toBeLessThan(0.5);
  });
});
