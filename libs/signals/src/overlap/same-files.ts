import type { Overlap, SameFile } from '@ambit/activity';
import type { Areas } from '../documents/areas.js';

/** A file in more repositories than this is handed out on purpose. */
const MOST_PLACES = 5;
const MOST_PAIRS = 200;

/** Files that stand everywhere alike and are nobody's effort: licences, lists for tools, locks, what is copied in whole or made by a machine. */
const BOILERPLATE =
  /(^|\/)(licen[cs]e|notice|copying|code_of_conduct|contributing|security|codeowners|\.[^/]+|gradlew?|mvnw|makefile|dockerfile)(\.[a-z]+)?$|(^|\/)(node_modules|vendor|third_party|dist|build|generated|\.[^/]+)\/|(lock\.(json|ya?ml)|\.lock|\.min\.[a-z]+|\.sum|\.snap|\.svg|\.png|\.jpg|\.ico)$/i;

/** Equal files in repositories of different teams, the largest first. */
export function sameFileOverlaps(files: readonly SameFile[], areas: Areas, to: number): Overlap[] {
  return [...files]
    .filter(({ places }) => new Set(places.map(({ repositoryId }) => repositoryId)).size <= MOST_PLACES)
    .sort((a, b) => b.size - a.size || (a.blob < b.blob ? -1 : 1))
    .flatMap(({ places }) =>
      pairsOf(
        places.filter(({ path }) => !BOILERPLATE.test(path)),
        areas,
        to,
      ),
    )
    .slice(0, MOST_PAIRS);
}

/** One pair for every two repositories, by the first path of each. */
function pairsOf(places: SameFile['places'], areas: Areas, to: number): Overlap[] {
  const first = new Map<number, string>();
  for (const { repositoryId, path } of [...places].sort((a, b) => a.repositoryId - b.repositoryId || (a.path < b.path ? -1 : 1)))
    if (!first.has(repositoryId)) first.set(repositoryId, path);
  const owned = [...first].map(([repository, path]) => ({
    repository,
    path,
    teams: [...areas.teamsOf([{ repository, path }], to)].sort((a, b) => a - b),
  }));
  return owned.flatMap((left, i) =>
    owned.slice(i + 1).flatMap((right) => {
      if (left.teams.length === 0 || right.teams.length === 0 || left.teams.some((team) => right.teams.includes(team))) return [];
      return [
        {
          of: 'files' as const,
          left: left.repository,
          right: right.repository,
          leftPath: left.path,
          rightPath: right.path,
          likeness: 1,
          how: 'blob' as const,
          terms: [],
          paths: left.path === right.path ? [left.path] : [],
          leftTeams: left.teams,
          rightTeams: right.teams,
        },
      ];
    }),
  );
}
