import { describe, expect, it } from '@jest/globals';
import { useOf, type Citation } from './citations.js';
import { pageRank } from './page-rank.js';

const DAY = 86_400_000;
const [A, B, C] = [1, 2, 3];

function cited(kind: Citation['kind'], team: number, days: number, artefact = days): Citation {
  return { kind, team, artefact, ageMs: days * DAY };
}

describe('useOf', () => {
  const all = [cited('pull', A, 10), cited('pull', B, 30), cited('document', B, 60), cited('pull', C, 90), cited('pull', B, 95)];
  const use = useOf(all, new Set([A]));

  it('gives the vector of the design', () => {
    expect(use.raw).toBe(6);
    expect(use.decayed).toBeCloseTo(4.672729, 6);
    expect(use.saturated).toBeCloseTo(2.137339, 6);
    expect(use.breadth).toBe(2);
  });

  it('counts one piece of work once, by its youngest citation', () => {
    const twice = [...all, cited('pull', B, 200, 30)];
    expect(useOf(twice, new Set([A]))).toEqual(use);
    expect(useOf(twice.reverse(), new Set([A])).decayed).toBeCloseTo(use.decayed, 12);
  });

  it('is nothing without other teams', () => {
    expect(useOf([cited('pull', A, 1)], new Set([A]))).toEqual({ raw: 0, decayed: 0, saturated: 0, breadth: 0 });
  });
});

describe('pageRank', () => {
  const nodes = ['r1', 'r2', 'r3', 'r4'];
  const edges = [
    ['r2', 'r1'],
    ['r3', 'r1'],
    ['r3', 'r2'],
    ['r4', 'r3'],
  ] as const;

  it.each([
    [0.5, [0.347368, 0.231579, 0.252632, 0.168421]],
    [0.85, [0.416149, 0.224945, 0.232974, 0.125932]],
  ])('gives the vector of the design for d = %d', (damping, expected) => {
    const ranks = pageRank(nodes, edges, damping);
    nodes.forEach((node, i) => {
      expect(ranks.get(node)).toBeCloseTo(expected[i] ?? 0, 6);
    });
  });

  it('adds up to one', () => {
    expect([...pageRank(nodes, [], 0.85).values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 12);
    expect(pageRank([], [], 0.85).size).toBe(0);
  });
});
