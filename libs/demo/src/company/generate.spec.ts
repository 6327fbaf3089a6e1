import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Archive } from '../archive/archive.js';
import { isContainer, openers, reviewsBetween, reviewsGiven } from './counting.js';
import { generateCompany } from './generate.js';
import type { Company } from './model.js';
import { earlyOutdated, idProblems, misfits, paperProblems } from './problems.js';
import { TEAMS } from './teams.js';

const START = '2025-05-26';
const END = '2026-11-23';
/** Enough to tell one company from another. */
const FOURTH_MONDAY = '2025-06-23';

function hashOf(archive: Archive): string {
  return createHash('sha256').update(JSON.stringify(archive)).digest('hex');
}

function all<
  K extends 'pulls' | 'reviews' | 'reviewComments' | 'issueComments' | 'timeline' | 'commits' | 'blobs' | 'headBlobs' | 'issues',
>(archive: Archive, list: K): Archive['repositories'][number][K][number][] {
  return archive.repositories.flatMap((one) => one[list] as Archive['repositories'][number][K][number][]);
}

describe('generateCompany', () => {
  let company: Company;
  beforeAll(() => {
    company = generateCompany({ seed: 7, end: END, stories: true });
  });

  it('gives the same company for the same seed, and knows the start by itself when it is 78 weeks before the end', () => {
    const again = generateCompany({ seed: 7, start: START, end: new Date(`${END}T00:00:00Z`), stories: true });
    expect(hashOf(again.archive)).toBe(hashOf(company.archive));
    expect(again.teamsCsv('github.com')).toBe(company.teamsCsv('github.com'));
  });

  it('gives another company for another seed', () => {
    const [one, same, other] = [7, 7, 8].map((seed) =>
      hashOf(generateCompany({ seed, start: START, end: FOURTH_MONDAY, stories: true }).archive),
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('refuses an end that is no Monday, or not after the start', () => {
    expect(() => generateCompany({ seed: 1, end: '2026-11-24', stories: true })).toThrow('is not a Monday');
    expect(() => generateCompany({ seed: 1, end: END, start: END, stories: true })).toThrow('must come after');
  });

  it('has the promised size', () => {
    const { archive } = company;
    expect(archive.repositories).toHaveLength(14);
    expect(archive.organizations[0]?.teams).toHaveLength(14);
    expect(all(archive, 'pulls').length).toBeGreaterThan(8200);
    expect(all(archive, 'pulls').length).toBeLessThan(9800);
    expect(all(archive, 'reviews').length).toBeGreaterThan(22_500);
    expect(all(archive, 'reviews').length).toBeLessThan(28_500);
    expect([...all(archive, 'blobs'), ...all(archive, 'headBlobs')].filter((one) => /^(text|docs)\//.test(one.path))).toHaveLength(60);
    const people = new Set(
      company
        .teamsCsv('h')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    );
    expect(people.size).toBeGreaterThan(112);
    expect(people.size).toBeLessThan(132);
    const days = all(archive, 'pulls')
      .map((pull) => pull.created_at)
      .sort();
    expect((days[0] ?? '') < '2025-06-03').toBe(true);
    expect((days.at(-1) ?? '') > '2026-11-17').toBe(true);
  });

  it('looks like a company: shares, tails, clocks', () => {
    const given = reviewsGiven(company.archive, company.teamsCsv('h'));
    const across = given.filter((one) => one.others.length > 0).length / given.length;
    expect(across).toBeGreaterThan(0.15);
    expect(across).toBeLessThan(0.3);
    const counts = new Map<string, number>();
    for (const one of given) counts.set(one.by, (counts.get(one.by) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0] ?? 0).toBeGreaterThan(2.5 * (sorted[Math.floor(sorted.length / 2)] ?? Infinity));
    const weekend = given.filter((one) => [0, 6].includes(new Date(one.at).getUTCDay())).length;
    expect(weekend / given.length).toBeLessThan(0.08);
    const hours = new Set(given.map((one) => new Date(one.at).getUTCHours()));
    expect(hours.size).toBe(24);
  });

  it('keeps most reviews across teams among neighbours: many pairs of teams work together, as many hardly meet', () => {
    const teams = TEAMS.filter((one) => one.parents.length > 0).map((one) => one.slug);
    const [from, to] = [26, 52].map((week) => Date.parse(START) + week * 7 * 86_400_000);
    const pairs = teams.flatMap((team) => {
      const counts = reviewsBetween(company, team, from ?? 0, to ?? 0);
      return teams.filter((other) => other > team).map((other) => counts.get(other) ?? 0);
    });
    expect(pairs).toHaveLength(55);
    expect(pairs.filter((n) => n < 3).length).toBeGreaterThan(18);
    expect(pairs.filter((n) => n >= 20).length).toBeGreaterThan(12);
  });

  it('has the empty reviews that GitHub makes around replies, about as many as archives have', () => {
    let containers = 0;
    const empty: number[] = [];
    for (const repository of company.archive.repositories) {
      const opening = openers(repository);
      const withReplies = new Set(
        repository.reviewComments.filter((one) => one.in_reply_to_id !== null).map((one) => one.pull_request_review_id),
      );
      for (const review of repository.reviews) {
        if (!isContainer(review, opening)) continue;
        containers++;
        if (!withReplies.has(review.id)) empty.push(review.id);
      }
    }
    expect(empty).toEqual([]);
    expect(containers).toBeGreaterThan(6500);
  });

  it('has every edge a history has', () => {
    const { archive } = company;
    const pulls = all(archive, 'pulls');
    const events = all(archive, 'timeline');
    const comments = all(archive, 'reviewComments');
    const of = (event: string): number => events.filter((one) => one.event === event).length;
    for (const kind of [
      'ready_for_review',
      'head_ref_force_pushed',
      'review_dismissed',
      'review_request_removed',
      'reopened',
      'merged',
      'closed',
    ]) {
      expect([kind, of(kind) > 10]).toEqual([kind, true]);
    }
    expect(pulls.some((one) => one.user === null)).toBe(true);
    expect(pulls.some((one) => one.user?.id === 10137)).toBe(true);
    expect(pulls.some((one) => one.state === 'open' && one.requested_reviewers.length > 0)).toBe(true);
    expect(pulls.filter((one) => one.user?.type === 'Bot').length).toBeGreaterThan(500);
    expect(all(archive, 'reviews').filter((one) => one.user?.type === 'Bot').length).toBeGreaterThan(300);
    expect(all(archive, 'reviews').some((one) => one.state === 'DISMISSED')).toBe(true);
    expect(comments.some((one) => one.body.includes('```suggestion'))).toBe(true);
    expect(comments.some((one) => one.id > 2 ** 31)).toBe(true);
    expect(events.filter((one) => one.requested_team !== undefined).length).toBeGreaterThan(1000);
    expect(events.filter((one) => one.event === 'review_requested' && one.actor?.type === 'Bot').length).toBeGreaterThan(300);
    expect(all(archive, 'commits').some((one) => /Co-authored-by: .+ <\d+\+.+@users\.noreply\.github\.com>/.test(one.message))).toBe(true);
    const marek = new Set(pulls.map((one) => one.user?.login).filter((login) => login?.startsWith('marek-lisowski')));
    expect([...marek].sort()).toEqual(['marek-lisowski', 'marek-lisowski-dev']);
  });

  it('has rows that belong together, with ids of their own that rise with time', () => {
    expect(misfits(company.archive, 7, END)).toEqual([]);
    expect(idProblems(company.archive)).toEqual([]);
    expect(paperProblems(company.archive)).toEqual([]);
  });

  it('marks a thread outdated only when a commit came after it', () => {
    expect(earlyOutdated(company.archive)).toEqual([]);
  });

  it('shows its teams as GitHub does at the end, without those who left', () => {
    const organization = company.archive.organizations[0];
    const members = new Set(organization?.members.map((one) => one.id));
    expect(organization?.teams.every((team) => team.members.every((one) => members.has(one.id)))).toBe(true);
    expect(organization?.members.map((one) => one.login)).not.toContain('arne-vestergaard');
    expect(organization?.teams.filter((team) => team.parentId === null)).toHaveLength(3);
  });

  it('opens three doors to people who are there', () => {
    const members = new Map(company.archive.organizations[0]?.members.map((one) => [one.login, one]));
    for (const door of Object.values(company.doors)) expect(members.get(door.login)?.name).toBe(door.name);
    expect(members.get(company.doors.admin.login)?.role).toBe('ADMIN');
  });
});
