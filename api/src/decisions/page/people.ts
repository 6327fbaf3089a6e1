import type { DocumentPerson } from '@ambit/activity';
import type { DocumentLife } from '@ambit/signals';
import { make } from '../../schema/make.js';
import type { Names } from '../names.js';
import type { NamedPerson } from '../types/decision.js';
import { AskedReviewer } from '../types/journey.js';
import type { Source } from './source.js';

/** Whom somebody asked, in order of time, then who came unasked; names of the text that are tied to nobody last. */
export function reviewersOf(source: Source, names: Names): AskedReviewer[] {
  const { life, row } = source;
  if (row.repository.private) return [];
  const spoke = new Map(life?.reviewers.map(({ personId, at }) => [personId, at]));
  const asked = (life?.requested ?? []).map(({ personId, teamId, at }) =>
    make(AskedReviewer, {
      person: names.named(personId),
      team: teamId === null ? null : names.team(teamId),
      requestedAt: at,
      spokeAt: (personId === null ? null : spoke.get(personId)) ?? null,
    }),
  );
  const known = new Set(life?.requested.map(({ personId }) => personId));
  const unasked = (life?.reviewers ?? [])
    .filter(({ personId }) => !known.has(personId))
    .map(({ personId, at }) => make(AskedReviewer, { person: names.named(personId), team: null, requestedAt: null, spokeAt: at }));
  const listed = [...asked, ...unasked].filter(({ person, team }) => person !== null || team !== null);
  const words = unresolved(
    row.reviewers,
    listed.map(({ person }) => person),
    names,
  );
  return [...listed, ...words.map((person) => make(AskedReviewer, { person, team: null, requestedAt: null, spokeAt: null }))];
}

export function approversOf({ life, row }: Source, names: Names): NamedPerson[] {
  if (row.repository.private) return [];
  const known = (life?.approvers ?? []).flatMap(({ personId }) => names.named(personId) ?? []);
  return [...known, ...unresolved(row.approvers, known, names)];
}

/** Everyone whose name the page may need. */
export function peopleIn(life: DocumentLife | null): (number | null)[] {
  if (life === null) return [];
  return [
    ...life.authors,
    ...life.states.flatMap(({ personId, mergedBy }) => [personId, mergedBy]),
    ...life.versions.map(({ personId }) => personId),
    ...life.requested.map(({ personId }) => personId),
    ...life.reviewers.map(({ personId }) => personId),
    ...life.approvers.map(({ personId }) => personId),
  ];
}

/** Those the text names who are not among the persons. */
function unresolved(written: readonly DocumentPerson[], known: readonly (NamedPerson | null)[], names: Names): NamedPerson[] {
  const said = new Set(known.flatMap((one) => (one === null ? [] : [one.login?.toLowerCase(), one.name.toLowerCase()])));
  const left = written.filter(({ login, name }) => !said.has((login ?? name ?? '').toLowerCase()));
  return names.authors(left, []);
}
