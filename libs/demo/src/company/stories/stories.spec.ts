import { beforeAll, describe, expect, it } from '@jest/globals';
import { askedByName, changedSomething, reviewsBetween, reviewsGiven } from '../counting.js';
import type { Given } from '../counting.js';
import { hoursToMerge, median, naming, repositoryOf, saidOn } from '../decisions.js';
import { generateCompany } from '../generate.js';
import type { Company, Story } from '../model.js';
import { earlyOutdated, idProblems, misfits, paperProblems } from '../problems.js';

const END = '2026-11-23';
const WEEK_MS = 7 * 86_400_000;
const HALF_YEAR_MS = 26 * WEEK_MS;
const HALF_YEAR = Date.parse(END) - HALF_YEAR_MS;
/** The last is the company that `up --demo` serves. */
const SEEDS = [1, 2, 3, 4, 5, 20_260_101];

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

interface Size {
  readonly pulls: number;
  readonly reviews: number;
  readonly teams: string;
}

function sizeOf({ archive: { repositories }, teamsCsv }: Company): Size {
  const sum = (list: 'pulls' | 'reviews'): number => repositories.reduce((total, one) => total + one[list].length, 0);
  return { pulls: sum('pulls'), reviews: sum('reviews'), teams: teamsCsv('h') };
}

/** Of every company that was looked at. */
const sizes = new Map<number, Size>();

/** The company being looked at; the one before is let go. */
let company: Company;
let given: readonly Given[];

describe.each(SEEDS)('the stories of seed %i', (seed) => {
  beforeAll(() => {
    company = generateCompany({ seed, end: END, stories: true });
    given = reviewsGiven(company.archive, company.teamsCsv('h'));
    sizes.set(seed, sizeOf(company));
  });

  it('a person is sought from afar and changes what she is asked about', () => {
    const [login] = storyOf(company, 'sought-judgment').people;
    const away = given.filter((one) => one.by === login && one.others.length > 0);
    const now = away.filter((one) => one.at >= HALF_YEAR);
    expect(teamsOf(now).size).toBeGreaterThanOrEqual(5);
    expect(teamsOf(now).size).toBeLessThanOrEqual(9);
    expect(teamsOf(now.filter(changedSomething)).size).toBeGreaterThanOrEqual(4);
    expect(now.length).toBeGreaterThanOrEqual(50);
    expect(now.length).toBeLessThanOrEqual(62);
    expect(now.filter(askedByName).length).toBeGreaterThanOrEqual(20);
    expect(teamsOf(now).size).toBeGreaterThan(teamsOf(away.filter((one) => one.at < HALF_YEAR - 180 * 86_400_000)).size);
    expect(given.some((one) => one.by === login && one.others.length === 0 && one.at >= HALF_YEAR)).toBe(true);
  });

  it('of the teams that seek her some are near to her own and others far', () => {
    const before = reviewsBetween(company, 'payments', HALF_YEAR - HALF_YEAR_MS, HALF_YEAR);
    for (const team of ['ledger', 'billing', 'fraud']) expect([team, (before.get(team) ?? 0) >= 20]).toEqual([team, true]);
    const far = ['search', 'platform', 'web', 'mobile'].map((team) => before.get(team) ?? 0);
    expect(far.filter((n) => n < 3).length).toBeGreaterThanOrEqual(3);
    expect(far.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
  });

  it('is new to two of the far ones, and knows the other five', () => {
    const [login] = storyOf(company, 'sought-judgment').people;
    const away = given.filter((one) => one.by === login && one.others.length > 0);
    const known = teamsOf(away.filter((one) => one.at < HALF_YEAR));
    const now = teamsOf(away.filter((one) => one.at >= HALF_YEAR));
    expect([...now].filter((team) => !known.has(team)).sort()).toEqual(['platform', 'web']);
    expect([...now].filter((team) => known.has(team)).sort()).toEqual(['billing', 'fraud', 'ledger', 'mobile', 'search']);
  });

  it('of what she reviewed for Fraud a little is open to all, and most is not', () => {
    const [login] = storyOf(company, 'sought-judgment').people;
    const fraud = given.filter((one) => one.by === login && one.at >= HALF_YEAR && one.others.includes('fraud'));
    const open = fraud.filter((one) => !one.repository.repo.private).length;
    expect(open).toBeGreaterThanOrEqual(1);
    expect(open).toBeLessThanOrEqual(2);
    expect(fraud.length - open).toBeGreaterThanOrEqual(2);
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
    const twins = storyOf(company, 'twin-rfcs').where.map(
      (path) => rfcs?.headBlobs.find((blob) => `rfcs/${blob.path}` === path)?.text ?? '',
    );
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

  it('a decision is talked over by three other teams, changed by two, and named by three', () => {
    const said = saidOn(company, 'RFC-31', storyOf(company, 'decision-travels').people);
    const before = said.filter((one) => one.before);
    const others = before.filter((one) => !one.teams.includes('payments'));
    const teams = (list: readonly { teams: readonly string[] }[]): string[] => [...new Set(list.flatMap((one) => one.teams))].sort();
    expect([before.length, others.length, said.length - before.length]).toEqual([11, 9, 1]);
    expect(teams(others)).toEqual(['ledger', 'platform', 'search']);
    expect(before.filter((one) => one.changed)).toHaveLength(3);
    expect(teams(before.filter((one) => one.changed))).toEqual(['ledger', 'search']);
    expect(teams(said.filter((one) => !one.before))).toEqual(['mobile']);
    const named = naming(company, 'RFC-31');
    expect(named.map((one) => one.repository)).toEqual(['ledger', 'search-core', 'ledger-fx', 'search-index', 'platform']);
    expect(teams(named)).toEqual(['ledger', 'platform', 'search']);
    const decided = repositoryOf(company, 'rfcs').pulls.find((pull) => pull.title.startsWith('RFC-31:'))?.merged_at ?? '';
    expect(named.every((one) => one.pull.created_at > decided)).toBe(true);
  });

  it('a decision is carried by others, more of them month by month', () => {
    const named = naming(company, 'RFC-27');
    const others = named.filter((one) => !one.teams.includes('payments'));
    expect([named.length, others.length]).toEqual([14, 11]);
    expect([...new Set(others.flatMap((one) => one.teams))].sort()).toEqual(['billing', 'ledger', 'search']);
    const from = Date.parse(END) - 18 * WEEK_MS;
    const months = others.map((one) => Math.floor((Date.parse(one.pull.created_at) - from) / (4 * WEEK_MS)));
    expect([0, 1, 2, 3].map((month) => months.filter((one) => one === month).length)).toEqual([1, 2, 3, 5]);
    const decided = repositoryOf(company, 'rfcs').pulls.find((pull) => pull.title.startsWith('RFC-27:'))?.merged_at ?? '9';
    expect(named.every((one) => one.pull.created_at > decided)).toBe(true);
  });

  it('those who join an investment merge faster afterwards, the others do not', () => {
    const joined = [...new Set(naming(company, 'RFC-29').map((one) => one.repository))];
    expect([...joined].sort()).toEqual(storyOf(company, 'investment').where.slice(1).sort());
    const others = ['payments-api', 'billing', 'ledger', 'identity', 'data-jobs'];
    const middle = Date.parse(END) - 16 * WEEK_MS;
    const change = (names: readonly string[]): number => {
      const sides = [
        hoursToMerge(company, names, middle - 26 * WEEK_MS, middle - 4 * WEEK_MS),
        hoursToMerge(company, names, middle, Date.parse(END)),
      ];
      for (const side of sides) expect(side.length).toBeGreaterThan(100);
      return median(sides[1] ?? []) / median(sides[0] ?? []);
    };
    expect(change(joined)).toBeLessThan(0.75);
    expect(change(others)).toBeGreaterThan(0.85);
    expect(change(others)).toBeLessThan(1.15);
  });

  it('a file stands in the repositories of two teams, byte for byte', () => {
    const shas = storyOf(company, 'copied-file').where.map((place) => {
      const name = place.slice(0, place.indexOf('/'));
      return repositoryOf(company, name).tree.find((row) => `${name}/${row.path}` === place)?.sha;
    });
    expect(shas[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(shas[1]).toBe(shas[0]);
    expect(repeatedShas(company)).toEqual([shas[0]]);
  });

  it('the late ones are heard only after the decision, and one other team before', () => {
    const said = saidOn(company, 'RFC-38', storyOf(company, 'asked-late').people);
    const of = (before: boolean): string[] => said.filter((one) => one.before === before).flatMap((one) => one.teams);
    expect(
      of(true)
        .filter((team) => team !== 'data')
        .sort(),
    ).toEqual(['platform', 'platform']);
    expect(of(false)).toEqual(['ledger', 'ledger', 'ledger']);
  });

  it('incidents and what they ask for are written down, tied to their reviews, and mostly done', () => {
    const issues = company.archive.repositories.flatMap(({ issues, repo }) => issues.map((issue) => ({ ...issue, repo })));
    const items = issues.filter((issue) => issue.labels.includes('action-item'));
    expect(issues.filter((issue) => issue.labels.includes('incident'))).toHaveLength(6);
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(items.every((issue) => /blob\/main\/docs\/incidents\//.test(issue.body ?? ''))).toBe(true);
    const open = items.filter((issue) => issue.state === 'open');
    expect(open.length).toBeGreaterThanOrEqual(2);
    expect(open.length).toBeLessThan(items.length / 2);
    for (const issue of items.filter((one) => one.state === 'closed')) {
      const pull = repositoryOf(company, issue.repo.name).pulls.find(
        (one) => one.body?.endsWith(`Fixes #${String(issue.number)}`) === true,
      );
      expect([issue.title, (pull?.merged_at ?? '9') <= (issue.closed_at ?? '')]).toEqual([issue.title, true]);
    }
  });

  it('some decisions are talked over in discussions', () => {
    const { discussions, discussionComments } = repositoryOf(company, 'rfcs');
    const design = discussions.filter((one) => one.category.name === 'Design');
    expect([discussions.length, design.length]).toEqual([4, 3]);
    expect(design.filter((one) => one.state_reason === 'RESOLVED' && one.closed_at !== null && one.answer_id !== null)).toHaveLength(1);
    const ids = new Set(discussionComments.map((one) => one.id));
    expect(ids.size).toBe(discussionComments.length);
    expect(discussionComments.every((one) => one.parent_id === null || ids.has(one.parent_id))).toBe(true);
    expect(discussions.every((one) => one.answer_id === null || ids.has(one.answer_id))).toBe(true);
  });
});

/** Names of blobs that stand in more than one repository. */
function repeatedShas({ archive }: Company): string[] {
  const seen = new Map<string, Set<string>>();
  for (const { repo, tree } of archive.repositories)
    for (const row of tree) seen.set(row.sha, (seen.get(row.sha) ?? new Set()).add(repo.name));
  return [...seen].filter(([, names]) => names.size > 1).map(([sha]) => sha);
}

function teamNames(company: Company, one: Given): Set<string> {
  const lines = company
    .teamsCsv('h')
    .split('\n')
    .map((line) => line.split(','));
  return new Set(lines.filter((line) => line[1] === one.by).map((line) => line[2] ?? ''));
}

describe('the same company without stories', () => {
  beforeAll(() => {
    company = generateCompany({ seed: 2, end: END, stories: false });
    given = reviewsGiven(company.archive, company.teamsCsv('h'));
  });

  it('has the same people, teams and volume', () => {
    const told = sizes.get(2) ?? sizeOf(generateCompany({ seed: 2, end: END, stories: true }));
    const { pulls, reviews, teams } = sizeOf(company);
    expect(teams).toBe(told.teams);
    expect(Math.abs(pulls / told.pulls - 1)).toBeLessThan(0.03);
    expect(Math.abs(reviews / told.reviews - 1)).toBeLessThan(0.06);
    expect(company.stories).toEqual([]);
  });

  it('has rows that belong together', () => {
    expect(misfits(company.archive, 2, END)).toEqual([]);
    expect(idProblems(company.archive)).toEqual([]);
    expect(earlyOutdated(company.archive)).toEqual([]);
    expect(paperProblems(company.archive)).toEqual([]);
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
    const rfcs = company.archive.repositories.find((one) => one.repo.name === 'rfcs');
    const texts = [...(rfcs?.blobs ?? []), ...(rfcs?.headBlobs ?? [])].map((blob) => blob.text);
    expect(texts.filter((text) => text.includes('token cache'))).toHaveLength(1);
    expect(repeatedShas(company)).toEqual([]);
    const threads = threadStarts(company, 'ledger', 'src/reconciliation', 0, Date.parse(END));
    const counts = new Map<string, number>();
    for (const one of threads) counts.set(one.by, (counts.get(one.by) ?? 0) + 1);
    expect(Math.max(...counts.values()) / threads.length).toBeLessThan(0.5);
  });
});
