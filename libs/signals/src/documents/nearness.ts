import type { Reading } from '@ambit/activity';
import { lazy } from '../facts/lazy.js';
import { readDistances } from '../distance.js';
import type { View } from '../signal.js';
import { teamsAt } from './voices.js';

const WEEK_MS = 7 * 86_400_000;

/**
 * Fills in how far each team of a document's or pull request's reading is from the teams of those who wrote it, by the 26
 * weeks before the week in which that began: their own, one they worked with then, or one they seldom did. What cannot be
 * told stays null.
 */
export function nearTo(view: View): (reading: Reading) => Reading {
  const { documents, pulls, teams } = view.facts;
  const stands = lazy(() => new Map(documents.standsAt(view.to).map((stand) => [stand.document.id, stand])));
  const windows = new Map<number, ReturnType<typeof readDistances>>();

  function distancesFrom(at: number): ReturnType<typeof readDistances> {
    const from = Math.floor(at / WEEK_MS) * WEEK_MS;
    const known = windows.get(from) ?? readDistances({ ...view, from });
    windows.set(from, known);
    return known;
  }

  function begun({ subject }: Reading): { readonly at: number; readonly own: readonly number[] } | null {
    if (subject.type === 'document') {
      const stand = stands().get(subject.id);
      return stand === undefined ? null : { at: stand.begunAt, own: teamsAt(stand.document.authors, stand.begunAt, teams) };
    }
    const pull = subject.type === 'pull' ? pulls.of(subject.id) : undefined;
    return pull === undefined ? null : { at: pull.openedAt, own: teamsAt([pull.author], pull.openedAt, teams) };
  }

  return (reading) => {
    const start = begun(reading);
    if (start === null || start.own.length === 0) return reading;
    const distances = distancesFrom(start.at);
    const groups = reading.groups.map((group) => {
      if (group.teamId === null) return group;
      return { ...group, distance: start.own.includes(group.teamId) ? ('own' as const) : distances(start.own, group.teamId) };
    });
    return { ...reading, groups };
  };
}
