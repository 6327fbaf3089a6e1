import { FULL_COVERAGE, parsePeriod } from '@ambit/activity';
import type { Generation, Reading } from '@ambit/activity';

/** The moment of the specs that measure. */
export const NOW = Date.parse('2026-06-10T09:00:00Z');

export function generation(periodKey: string, more: Partial<Generation> = {}): Omit<Generation, 'id' | 'measuredAt'> {
  const period = parsePeriod(periodKey, NOW);
  return {
    periodKey: period.key,
    from: period.from ?? 0,
    to: period.to,
    asOfSeq: 1,
    rosterVersion: 1,
    definitions: { 'review-reach': 1 },
    asOf: null,
    fetchedRepositories: 0,
    allRepositories: 1,
    ...more,
  };
}

export function reading(personId: number, signal = 'review-reach'): Reading {
  const group = { key: 'team:1', teamId: 1, distance: 'own' as const, rows: 2, parts: ['changed'], first: 1, last: 2 };
  return {
    signal,
    subject: { type: 'person', id: personId },
    values: { teams: 1 },
    n: 2,
    interval: [0.25, 0.5],
    groups: [group],
    coverage: FULL_COVERAGE,
  };
}
