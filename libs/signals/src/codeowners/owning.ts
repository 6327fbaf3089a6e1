import type { People } from '../facts/people.js';
import type { Teams } from '../facts/teams.js';
import type { LogTables } from '../log/log.js';
import { readHistory } from './history.js';
import { ownersOf, type Owner, type OwnerRule } from './parse.js';

/** Which teams own what, by CODEOWNERS as of a date; a person who owns stands for their teams then. */
export interface Owning {
  /** @returns empty where nobody does; null where the repository had no owners at all then, or its history is not held */
  ofPaths(repository: number, paths: Iterable<string>, at: number): ReadonlySet<number> | null;
  /** Owners of what no narrower rule names; null as above, and where no rule is that wide. */
  ofRepository(repository: number, at: number): ReadonlySet<number> | null;
}

/** A name no rule but the widest matches. */
const ANYTHING = '\u0001';

export function readOwning(log: LogTables, people: People, teams: Teams): Owning {
  const history = readHistory(log.owners, log.ownersRead);
  const known = new Map<readonly OwnerRule[], Map<string, readonly Owner[]>>();

  function ownersOfPath(rules: readonly OwnerRule[], path: string): readonly Owner[] {
    let paths = known.get(rules);
    if (paths === undefined) known.set(rules, (paths = new Map()));
    let owners = paths.get(path);
    if (owners === undefined) paths.set(path, (owners = ownersOf(rules, path)));
    return owners;
  }

  function teamsOf(owner: Owner, at: number): readonly number[] {
    if (owner.type === 'team') return teams.ofSlug(owner.slug);
    if (owner.type === 'person') return teams.teamsOf(teams.setAt(people.personOfLogin(owner.login), at));
    return [];
  }

  function rulesAt(repository: number, at: number): readonly OwnerRule[] | null {
    const rules = history.rulesAt(repository, at);
    return rules === null || !rules.some(({ owners }) => owners.some((owner) => teamsOf(owner, at).length > 0)) ? null : rules;
  }

  function ofPaths(repository: number, paths: Iterable<string>, at: number): ReadonlySet<number> | null {
    const rules = rulesAt(repository, at);
    if (rules === null) return null;
    const found = new Set<number>();
    for (const path of paths) for (const owner of ownersOfPath(rules, path)) for (const team of teamsOf(owner, at)) found.add(team);
    return found;
  }

  return {
    ofPaths,
    ofRepository(repository, at) {
      const found = ofPaths(repository, [ANYTHING], at);
      return found === null || found.size === 0 ? null : found;
    },
  };
}
