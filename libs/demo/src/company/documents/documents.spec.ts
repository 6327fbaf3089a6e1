import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../../archive/archive.js';
import { mondayOf, WINDOW } from '../calendar.js';
import { here } from '../people.js';
import { paperProblems } from '../problems.js';
import { liveOf } from '../pulls.js';
import { REPOSITORIES, repositoryOf } from '../repositories.js';
import { blobSha } from '../rows/blob-sha.js';
import { repositoryArchive } from '../rows/repository.js';
import { seenBefore } from '../rows/seen.js';
import { worldOf } from '../world.js';
import { subjectsOf } from './all.js';
import { documentPlans } from './plans.js';
import { addressOf, keyOf, nameOf, pathOf } from './subject.js';
import { impactOf } from './text.js';

const START = mondayOf('2025-05-26');
const END = mondayOf('2026-11-23');
const SEEDS = [1, 2, 3, 4, 5];

/** The company's documents, and of its pull requests those alone that have to do with them. */
function onlyDocuments(seed: number, stories: boolean): ArchivedRepository[] {
  const world = worldOf(seed, START, stories);
  const plans = Array.from({ length: WINDOW }, (_, week) => documentPlans(world, week)).flat();
  const seen = plans.map((plan) => seenBefore(liveOf(world, plan), END)).filter(({ life }) => life.createdAt < END);
  for (const [i, { life }] of seen.entries()) life.number = i + 1;
  return REPOSITORIES.map((one) =>
    repositoryArchive(world, one, { seen: seen.filter(({ life }) => life.repository === one), issues: [], discussions: [] }, END),
  );
}

/** Title and sentences of a text, without what a form puts around them. */
function wordsOf(text: string): string[] {
  const title = /^(?:#|=) (.*)$|^ *Title: (.*)$/m.exec(text)?.slice(1).join(' ') ?? '';
  const body = text.slice(text.search(/^==? ?|^##/m)).replace(/^(?:#|=).*$/gm, '');
  return `${title} ${body}`.toLowerCase().match(/[a-z]{3,}/g) ?? [];
}

/** Cosines of all pairs, each word weighed by how few texts have it: idf = ln((1 + N) / (1 + df)) + 1. */
function similarities(texts: readonly string[]): number[][] {
  const bags = texts.map((text) => {
    const bag = new Map<string, number>();
    for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const spread = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  for (const bag of bags) {
    for (const [word, n] of bag) bag.set(word, n * (Math.log((1 + texts.length) / (1 + (spread.get(word) ?? 0))) + 1));
    const length = Math.sqrt([...bag.values()].reduce((sum, one) => sum + one * one, 0));
    for (const [word, n] of bag) bag.set(word, n / length);
  }
  return bags.map((a) => bags.map((b) => [...a].reduce((sum, [word, n]) => sum + n * (b.get(word) ?? 0), 0)));
}

/** Pairs of documents of different teams that are like each other, as `key ~ key`. */
function alike(seed: number, stories: boolean): string[] {
  const world = worldOf(seed, START, stories);
  const repositories = onlyDocuments(seed, stories);
  const subjects = subjectsOf(stories).filter((one) => textAt(repositories, one) !== null);
  const cosines = similarities(subjects.map((one) => textAt(repositories, one) ?? ''));
  const team = (i: number): string => world.named(subjects[i]?.authors[0] ?? '').stays[0]?.team ?? '';
  const pairs: string[] = [];
  for (const [i, row] of cosines.entries()) {
    for (const [j, cosine] of row.entries()) {
      const [a, b] = [subjects[i], subjects[j]];
      if (j > i && a && b && cosine >= 0.5 && team(i) !== team(j)) pairs.push(`${keyOf(a)} ~ ${keyOf(b)}`);
    }
  }
  return pairs;
}

/** The newest text of a document, merged or proposed. */
function textAt(repositories: readonly ArchivedRepository[], one: Parameters<typeof pathOf>[0]): string | null {
  const repository = repositories.find(({ repo }) => repo.name === one.repository);
  const held = [...(repository?.blobs ?? []), ...(repository?.headBlobs ?? [])];
  return held.find((blob) => blob.path === pathOf(one))?.text ?? null;
}

function statusOf(text: string): string {
  return /^\W*status\W+(superseded|\w+)/im.exec(text)?.[1]?.toLowerCase() ?? '';
}

describe('the documents', () => {
  const subjects = subjectsOf(true);
  let told: ArchivedRepository[];
  let plain: ArchivedRepository[];
  beforeAll(() => {
    told = onlyDocuments(1, true);
    plain = onlyDocuments(1, false);
  });

  function of(name: string): ArchivedRepository {
    const found = told.find((one) => one.repo.name === name);
    if (!found) throw new Error(`No ${name}.`);
    return found;
  }

  /** Pull requests that added or changed one, oldest first, and the states of its text after each of its commits. */
  function history(key: string): { pulls: ArchivedRepository['pulls']; states: string[]; texts: string[] } {
    const one = subjects.find((subject) => keyOf(subject) === key);
    if (!one) throw new Error(`No ${key}.`);
    const repository = of(one.repository);
    const versions = repository.versions.filter((version) => version.path === pathOf(one));
    const numbers = new Set(versions.map((version) => version.pull_number));
    const texts = versions.map((version) => version.text ?? '');
    return { pulls: repository.pulls.filter((pull) => numbers.has(pull.number)), states: texts.map(statusOf), texts };
  }

  it('are sixty, of all seven kinds, in seven forms, with a path each', () => {
    expect(subjects).toHaveLength(60);
    expect(new Set(subjects.map((one) => one.kind)).size).toBe(7);
    expect(new Set(subjects.map((one) => one.format)).size).toBe(7);
    expect(new Set(subjects.map((one) => `${one.repository}/${pathOf(one)}`)).size).toBe(60);
    expect(subjects.filter((one) => one.kind === 'rfc').map(nameOf)).toContain('RFC-31');
    for (const stories of [true, false]) {
      const repositories = stories ? told : plain;
      expect(subjectsOf(stories).filter((one) => textAt(repositories, one) === null)).toEqual([]);
    }
  });

  it('are written by people who were there', () => {
    const world = worldOf(1, START, true);
    for (const one of subjects)
      for (const name of one.authors) expect([one.title, here(world.named(name), one.week)]).toEqual([one.title, true]);
  });

  it('stand at HEAD with their real ids once merged, at the head of their pull request before, with every version on the way', () => {
    const archive = { organizations: [], repositories: told };
    expect(paperProblems(archive)).toEqual([]);
    expect(paperProblems({ ...archive, repositories: plain })).toEqual([]);
    for (const { tree, headBlobs, versions } of told) {
      const listed = new Set(tree.map((row) => row.path));
      for (const blob of headBlobs)
        expect([blob.path, listed.has(blob.path)]).toEqual([blob.path, versions.some((one) => one.path === blob.path)]);
    }
  });

  it('are decided in every way', () => {
    const states = subjects.map((one) => statusOf(textAt(told, one) ?? ''));
    const count = (state: string): number => states.filter((one) => one === state).length;
    expect(count('accepted') + count('implemented')).toBeGreaterThanOrEqual(48);
    expect(count('implemented')).toBeGreaterThanOrEqual(10);
    expect([count('draft'), count('proposed'), count('rejected'), count('deferred'), count('superseded')]).toEqual([2, 4, 1, 1, 2]);
    expect(states).not.toContain('');
  });

  it('say one thing of what is proposed, and wait for reviewers', () => {
    const open = told.flatMap((one) =>
      one.headBlobs.map((blob) => ({ blob, pull: one.pulls.find((pull) => pull.number === blob.pull_number) })),
    );
    expect(open).toHaveLength(6);
    for (const { blob, pull } of open)
      expect([blob.path, statusOf(blob.text)]).toEqual([blob.path, pull?.draft === true ? 'draft' : 'proposed']);
    const [withdrawn, ...others] = open.filter(({ pull }) => pull?.state === 'closed');
    expect([withdrawn?.blob.path, others]).toEqual(['docs/design/push-without-surprises.md', []]);
    const closing = of('mobile-app').timeline.find((event) => event.issue_number === withdrawn?.pull?.number && event.event === 'closed');
    expect(closing?.actor?.id).toBe(withdrawn?.pull?.user?.id);
    expect(open.filter(({ pull }) => pull?.state === 'open' && pull.requested_reviewers.length > 0).length).toBeGreaterThan(0);
  });

  it('move from draft to decision, and on in small pull requests by people', () => {
    const deferred = history('rfcs/RFC-23');
    expect(deferred.states.filter((state, i) => state !== deferred.states[i - 1])).toEqual(
      expect.arrayContaining(['proposed', 'accepted', 'deferred']),
    );
    expect(deferred.pulls.map((pull) => pull.title)).toContain('Defer RFC-23 to next year');
    expect(history('rfcs/RFC-22').states.join(' ')).toMatch(/accepted.* proposed accepted/);
    expect(history('rfcs/RFC-18').states.at(-1)).toBe('rejected');
    const drafts = subjects.filter((one) => history(keyOf(one)).states[0] === 'draft');
    expect(drafts.length).toBeGreaterThan(12);
    const marked = told.flatMap((one) => one.pulls).filter((pull) => /^Mark .+ as implemented$/.test(pull.title));
    expect(marked.length).toBeGreaterThanOrEqual(10);
    expect(marked.every((pull) => pull.user?.type === 'User' && pull.changed_files === 1 && pull.additions < 12)).toBe(true);
  });

  it('name what takes their place, both ways', () => {
    expect(history('rfcs/RFC-16').texts.at(-1)).toContain('- **Superseded by**: [RFC-26](0026-event-schemas-live-in-one-registry.md)');
    expect(history('rfcs/RFC-26').texts.at(-1)).toContain('- **Supersedes**: [RFC-16](0016-events-are-additive.md)');
    expect(history('search-core/ADR-2').texts.at(-1)).toContain('status: superseded by ADR-0007');
    expect(history('search-core/ADR-7').texts.at(-1)).toContain('supersedes: ADR-0002');
  });

  it('come by direct push in one repository', () => {
    const pushed = told.flatMap((one) =>
      one.versions.filter((version) => version.pull_number === null).map((version) => `${one.repo.name}/${version.path}`),
    );
    expect([...new Set(pushed)]).toEqual([
      'billing/docs/adr/0006-invoice-numbers-have-no-gaps.md',
      'billing/docs/adr/0008-tax-rates-carry-the-day-they-hold-from.md',
    ]);
    expect(pushed).toHaveLength(4);
  });

  it('change where a reviewer asked for it, and the thread stands on the section it is about', () => {
    let heard = 0;
    for (const repository of told) {
      const texts = repository.versions.map((one) => ({ ...one, lines: (one.text ?? '').split('\n') }));
      for (const comment of repository.reviewComments.filter((one) => one.in_reply_to_id === null)) {
        const mine = texts.filter((one) => one.path === comment.path && one.pull_number === comment.pull_number);
        if (mine.length === 0) continue;
        const line = comment.original_line ?? 0;
        expect([comment.body, mine.some((one) => /^(?:##|==) /.test(one.lines[line - 3] ?? '') && one.lines[line - 1] !== '')]).toEqual([
          comment.body,
          true,
        ]);
        if (comment.line === null) heard++;
      }
    }
    const bodies = new Set(told.flatMap((one) => one.versions).map((one) => blobSha(bodyOf(one.text ?? ''))));
    expect(heard).toBeGreaterThan(60);
    expect(bodies.size).toBeGreaterThan(60 + heard / 3);
  });

  it('say who gains and how one will know, some of them', () => {
    const impact = subjects.map(impactOf);
    const both = impact.filter((one) => one.gains !== null && one.measure !== null).length;
    const neither = impact.filter((one) => one.gains === null && one.measure === null).length;
    expect(both).toBeGreaterThan(6);
    expect(neither).toBeGreaterThan(8);
    expect(both + neither).toBeLessThan(55);
  });

  it('name the repositories they affect in their words', () => {
    for (const one of subjects) {
      const text = textAt(told, one) ?? '';
      for (const name of one.affects) {
        expect([keyOf(one), repositoryOf(name).name]).toEqual([keyOf(one), name]);
        expect(text).toContain(`- \`${name}\`: `);
      }
    }
  });

  it('have readers from other teams before they are decided', () => {
    const rfcs = plain.find((one) => one.repo.name === 'rfcs');
    const added = rfcs?.pulls.filter((pull) => subjectsOf(false).some((one) => pull.title === `${nameOf(one) ?? ''}: ${one.title}`)) ?? [];
    expect(added.length).toBe(18);
    const read = added.filter(
      (pull) =>
        new Set(rfcs?.reviews.filter((one) => one.pull_number === pull.number && one.user?.id !== pull.user?.id).map((one) => one.user?.id))
          .size >= 2,
    );
    expect(read.length).toBeGreaterThanOrEqual(13);
  });

  it('are cited by number, path and link, in descriptions, commits and comments', () => {
    const pulls = plain.flatMap((one) => one.pulls.map((pull) => pull.body ?? ''));
    const links = subjects.map(addressOf);
    expect(pulls.filter((body) => /\bRFC-\d+/.test(body)).length).toBeGreaterThan(25);
    expect(pulls.filter((body) => links.some((link) => body.includes(link))).length).toBeGreaterThan(15);
    expect(pulls.filter((body) => /(?:`|\()docs\/\w+\/[\w-]+\.(?:md|adoc)(?:`|\))/.test(body)).length).toBeGreaterThan(3);
    const messages = plain.flatMap((one) => one.commits.map((commit) => commit.message));
    const said = plain.flatMap((one) => one.issueComments.map((comment) => comment.body));
    const naming = /\bRFC-\d+|\/docs\/|docs\/(?:adr|design)/;
    expect(messages.filter((text) => text.startsWith('First step') && naming.test(text)).length).toBeGreaterThan(2);
    expect(said.filter((text) => naming.test(text)).length).toBeGreaterThan(2);
  });
});

function bodyOf(text: string): string {
  return text.slice(text.search(/^## |^== /m));
}

describe.each(SEEDS)('of seed %i, documents of different teams', (seed) => {
  it('resemble each other where two teams wrote the same, and nowhere else', () => {
    expect(alike(seed, true)).toEqual(['rfcs/RFC-44 ~ rfcs/RFC-46']);
    expect(alike(seed, false)).toEqual([]);
  });
});
