import { DAY_MS } from '@ambit/activity';
import { readOwning, type Owning } from '../codeowners/owning.js';
import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';
import type { Stand } from './stand.js';

const YEAR_MS = 365 * DAY_MS;

/** A repository, or some of its paths; a folder means all below it. */
export interface Area {
  readonly repository: number;
  /** Null: all of it. */
  readonly path: string | null;
}

interface Merge {
  readonly at: number;
  readonly author: number;
  readonly teams: readonly number[];
}

/** Which teams an area belongs to, and who worked there. */
export interface Areas {
  /** Teams by CODEOWNERS at a date; of a repository without owners then the team most of its authors of the year before are in. */
  teamsOf(areas: readonly Area[], at: number): Set<number>;
  /** Teams that own what a pull request changes, at a date; without owners as above. */
  teamsOfWork(work: number, at: number): Set<number>;
  /** Those CODEOWNERS alone names; empty where there are none. */
  ownersOfWork(work: number, at: number): ReadonlySet<number>;
  /** Pull requests of a repository, by time of their opening. */
  worksIn(repository: number): readonly number[];
  /** Whether any work changed a path, or something below it. */
  isPath(area: Area & { readonly path: string }): boolean;
  /** Whether a pull request changed something in an area. */
  touches(work: number, area: Area): boolean;
}

export function readAreas({ log, people, teams, pulls }: Facts): Areas {
  const owning: Owning = readOwning(log, people, teams);
  const works = new Map<number, number[]>();
  for (const work of pulls.works()) {
    const repository = pulls.of(work)?.repository ?? NOBODY;
    const held = works.get(repository);
    if (held === undefined) works.set(repository, [work]);
    else held.push(work);
  }
  for (const held of works.values()) held.sort((a, b) => (pulls.of(a)?.openedAt ?? 0) - (pulls.of(b)?.openedAt ?? 0) || a - b);
  const homes = new Map<string, number | null>();
  const merged = new Map<number, readonly Merge[]>();

  /** What living people merged in a repository, by time, with the teams they were in then. */
  function mergesIn(repository: number): readonly Merge[] {
    let held = merged.get(repository);
    if (held !== undefined) return held;
    held = (works.get(repository) ?? [])
      .flatMap((work) => {
        const pull = pulls.of(work);
        const { mergedAt } = pulls.endsAt(work, Infinity);
        if (pull === undefined || pull.bot || mergedAt === null) return [];
        return [{ at: mergedAt, author: pull.author, teams: teams.teamsOf(teams.setAt(pull.author, mergedAt)) }];
      })
      .sort((x, y) => x.at - y.at);
    merged.set(repository, held);
    return held;
  }

  /** The team that most living authors of what was merged in the year before were in; of equals the one with more work, then the first. */
  function homeOf(repository: number, at: number): number | null {
    const key = `${String(repository)} ${String(at)}`;
    let home = homes.get(key);
    if (home !== undefined) return home;
    const authors = new Map<number, Set<number>>();
    const merges = new Map<number, number>();
    for (const one of mergesIn(repository)) {
      if (one.at >= at) break;
      if (one.at < at - YEAR_MS) continue;
      for (const team of one.teams) {
        authors.set(team, (authors.get(team) ?? new Set()).add(one.author));
        merges.set(team, (merges.get(team) ?? 0) + 1);
      }
    }
    const order = (a: number, b: number): number =>
      (authors.get(b)?.size ?? 0) - (authors.get(a)?.size ?? 0) || (merges.get(b) ?? 0) - (merges.get(a) ?? 0) || a - b;
    home = [...authors.keys()].sort(order)[0] ?? null;
    homes.set(key, home);
    return home;
  }

  function orHome(owners: ReadonlySet<number> | null, repository: number, at: number): Iterable<number> {
    if (owners !== null) return owners;
    const home = homeOf(repository, at);
    return home === null ? [] : [home];
  }

  function ownersOfWork(work: number, at: number): ReadonlySet<number> | null {
    const repository = pulls.of(work)?.repository ?? NOBODY;
    return owning.ofPaths(
      repository,
      Array.from(pulls.pathsOf(work) ?? [], (path) => log.paths.text(path)),
      at,
    );
  }

  const folders = new Map<number, ReadonlySet<string>>();

  /** Every path that work in a repository changed, and every folder above one. */
  function foldersOf(repository: number): ReadonlySet<string> {
    const held = folders.get(repository);
    if (held !== undefined) return held;
    const paths = new Set<number>();
    for (const work of works.get(repository) ?? []) for (const path of pulls.pathsOf(work) ?? []) paths.add(path);
    const found = new Set<string>();
    for (const number of paths) {
      for (let path = log.paths.text(number); path !== '' && !found.has(path); path = path.slice(0, Math.max(0, path.lastIndexOf('/'))))
        found.add(path);
    }
    folders.set(repository, found);
    return found;
  }

  return {
    teamsOf(areas, at) {
      const found = new Set<number>();
      for (const { repository, path } of areas) {
        const owners = path === null ? owning.ofRepository(repository, at) : owning.ofPaths(repository, [path], at);
        for (const team of orHome(owners, repository, at)) found.add(team);
      }
      return found;
    },
    teamsOfWork: (work, at) => new Set(orHome(ownersOfWork(work, at), pulls.of(work)?.repository ?? NOBODY, at)),
    ownersOfWork: (work, at) => ownersOfWork(work, at) ?? new Set(),
    isPath: ({ repository, path }) => foldersOf(repository).has(path),
    worksIn: (repository) => works.get(repository) ?? [],
    touches(work, { repository, path }) {
      if (pulls.of(work)?.repository !== repository) return false;
      if (path === null) return true;
      return (pulls.pathsOf(work) ?? new Int32Array(0)).some((number) => within(log.paths.text(number), path));
    },
  };
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** What a document names: areas, and teams by their own name. Names that are nothing known are left aside. */
export interface Named {
  readonly areas: readonly Area[];
  readonly teams: readonly number[];
}

export function namedBy(facts: Facts, areas: Areas, { document }: Stand): Named {
  const found = new Map<string, Area>();
  const named = new Set<number>();
  const add = (repository: number, path: string | null): void => {
    found.set(`${String(repository)}:${path ?? ''}`, { repository, path });
  };
  const { tokens } = facts.documents;
  for (const token of document.newest?.words?.references ?? []) {
    if (tokens.documentOf(token, document.repositoryId) !== null) continue;
    if (token.startsWith('name:')) {
      const { repository, path, teams } = meant(facts, areas, token.slice('name:'.length), document.repositoryId);
      if (repository !== null) add(repository, path);
      for (const team of teams) named.add(team);
      continue;
    }
    const [place = '', path] = split(token);
    const repository = place.includes('/') && !place.includes('#') ? tokens.repositoryOf(place, document.repositoryId) : null;
    // Its own repository is where it lives, not what it is about.
    if (repository !== null && (path !== null || repository !== document.repositoryId)) add(repository, path);
  }
  return { areas: [...found.values()], teams: [...named] };
}

function split(token: string): [place: string, path: string | null] {
  const colon = token.indexOf(':');
  return colon === -1 ? [token, null] : [token.slice(0, colon), token.slice(colon + 1)];
}

interface Meant {
  readonly repository: number | null;
  readonly path: string | null;
  readonly teams: readonly number[];
}

/** A word: a repository, a team by slug or name, or a path of the document's own repository that work has changed. */
function meant(facts: Facts, areas: Areas, word: string, home: number): Meant {
  const name = word.trim().toLowerCase().replace(/^@/, '');
  const dashed = name.replace(/ (team|service|repository)$/, '').replace(/\s+/g, '-');
  const { tokens } = facts.documents;
  const repository = tokens.repositoryOf(name, home) ?? tokens.repositoryOf(dashed, home);
  const slug = word.trim().startsWith('@') ? dashed.slice(dashed.lastIndexOf('/') + 1) : dashed;
  const called = facts.roster.teams.filter((team) => team.name.toLowerCase() === name || team.slug.toLowerCase() === slug);
  const teams = called.map(({ id }) => id);
  if ((repository !== null && repository !== home) || teams.length > 0)
    return { repository: repository === home ? null : repository, path: null, teams };
  const path = word.trim().replace(/^\/|\/$/g, '');
  const stands = path.includes('/') && areas.isPath({ repository: home, path });
  return { repository: stands ? home : null, path: stands ? path : null, teams: [] };
}
