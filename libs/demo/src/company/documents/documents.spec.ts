import { describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../../archive/archive.js';
import { mondayOf, WINDOW } from '../calendar.js';
import { here } from '../people.js';
import { liveOf } from '../pulls.js';
import { REPOSITORIES } from '../repositories.js';
import { blobSha } from '../rows/blob-sha.js';
import { repositoryArchive } from '../rows/repository.js';
import { seenBefore } from '../rows/seen.js';
import { worldOf } from '../world.js';
import { subjectsOf } from './all.js';
import { documentPlans } from './plans.js';
import { nameOf, pathOf } from './subject.js';

const START = mondayOf('2025-05-26');
const END = mondayOf('2026-11-23');

/** The company's documents, and of its pull requests those alone that have to do with them. */
function onlyDocuments(stories: boolean): ArchivedRepository[] {
  const world = worldOf(1, START, stories);
  const plans = Array.from({ length: WINDOW }, (_, week) => documentPlans(world, week)).flat();
  const seen = plans.map((plan) => seenBefore(liveOf(world, plan), END)).filter(({ life }) => life.createdAt < END);
  for (const [i, { life }] of seen.entries()) life.number = i + 1;
  return REPOSITORIES.map((one) =>
    repositoryArchive(
      world,
      one,
      seen.filter(({ life }) => life.repository === one),
      END,
    ),
  );
}

/** Words of a text as weights, so that two texts can be compared: inverse document frequency, length one. */
function similarities(texts: readonly string[]): number[] {
  const bags = texts.map(() => new Map<string, number>());
  const spread = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) bags[i]?.set(word, (bags[i]?.get(word) ?? 0) + 1);
    for (const word of bags[i]?.keys() ?? []) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  for (const bag of bags) {
    for (const [word, n] of bag) bag.set(word, n * (Math.log((1 + texts.length) / (1 + (spread.get(word) ?? 0))) + 1));
    const length = Math.sqrt([...bag.values()].reduce((sum, one) => sum + one * one, 0));
    for (const [word, n] of bag) bag.set(word, n / length);
  }
  return bags.flatMap((a, i) => bags.slice(i + 1).map((b) => [...a].reduce((sum, [word, n]) => sum + n * (b.get(word) ?? 0), 0)));
}

describe('the documents', () => {
  const told = onlyDocuments(true);
  const plain = onlyDocuments(false);
  const subjects = subjectsOf(true);

  it('are sixty, of all seven kinds, in seven forms, with a path each', () => {
    expect(subjects).toHaveLength(60);
    expect(new Set(subjects.map((one) => one.kind)).size).toBe(7);
    expect(new Set(subjects.map((one) => one.format)).size).toBe(7);
    expect(new Set(subjects.map((one) => `${one.repository}/${pathOf(one)}`)).size).toBe(60);
    expect(subjects.filter((one) => one.kind === 'rfc').map(nameOf)).toContain('RFC-31');
  });

  it('are written by people who were there', () => {
    const world = worldOf(1, START, true);
    for (const one of subjects)
      for (const name of one.authors) expect([one.title, here(world.named(name), one.week)]).toEqual([one.title, true]);
  });

  it('stand at HEAD once merged, with their real blob ids, and in open pull requests before', () => {
    let blobs = 0;
    for (const repository of told) {
      const tree = new Map(repository.tree.map((row) => [row.path, row.sha]));
      for (const blob of repository.blobs) {
        blobs++;
        expect(blob.sha).toBe(blobSha(blob.text));
        const files = repository.files.find((row) => row.files.some((file) => file.filename === blob.path && file.status === 'added'));
        const pull = repository.pulls.find((one) => one.number === files?.pull_number);
        expect([blob.path, pull?.merged_at === null ? undefined : blob.sha]).toEqual([blob.path, tree.get(blob.path)]);
        expect(blob.text).toContain(pull?.merged_at === null ? 'roposed' : 'e');
      }
    }
    expect(blobs).toBe(60);
  });

  it('have readers from other teams before they are decided', () => {
    const rfcs = plain.find((one) => one.repo.name === 'rfcs');
    const added = rfcs?.pulls.filter((pull) => /^RFC-\d+: (?!mark)/.test(pull.title)) ?? [];
    expect(added.length).toBe(17);
    const read = added.filter(
      (pull) =>
        new Set(rfcs?.reviews.filter((one) => one.pull_number === pull.number && one.user?.id !== pull.user?.id).map((one) => one.user?.id))
          .size >= 2,
    );
    expect(read.length).toBeGreaterThanOrEqual(13);
  });

  it('resemble each other only where two teams wrote the same', () => {
    const near = (repositories: readonly ArchivedRepository[]): number => {
      return similarities(repositories.flatMap((one) => one.blobs.map((blob) => blob.text))).filter((one) => one >= 0.5).length;
    };
    expect(near(told)).toBeGreaterThanOrEqual(1);
    expect(near(plain)).toBeLessThanOrEqual(2);
  });
});
