import type { LogTables } from '../log/log.js';
import type { People } from '../facts/people.js';
import type { Teams } from '../facts/teams.js';
import { readHistory } from './history.js';
import { ownersOf, type Owner, type OwnerRule } from './parse.js';

/** Whether a person owned some changed path of a pull request at a time; null where that cannot be told. */
export type Ownership = (person: number, pull: { readonly work: number; readonly repository: number }, at: number) => boolean | null;

/** Owners as of then, of the paths last listed. Not told: the file's history, or the paths while there are owners. */
export function readOwnership(log: LogTables, people: People, teams: Teams): Ownership {
  const history = readHistory(log.owners, log.ownersRead);
  const known = new Map<readonly OwnerRule[], Map<number, readonly Owner[]>>();
  const named = new Map<readonly OwnerRule[], readonly Owner[]>();

  function ownersOfPath(rules: readonly OwnerRule[], path: number): readonly Owner[] {
    let paths = known.get(rules);
    if (paths === undefined) known.set(rules, (paths = new Map()));
    let owners = paths.get(path);
    if (owners === undefined) paths.set(path, (owners = ownersOf(rules, log.paths.text(path))));
    return owners;
  }

  /** Whom a file names anywhere, once each: a long one names the same few on thousands of lines. */
  function namedIn(rules: readonly OwnerRule[]): readonly Owner[] {
    let owners = named.get(rules);
    if (owners === undefined) {
      const once = new Map(rules.flatMap((rule) => rule.owners.map((owner) => [JSON.stringify(owner), owner] as const)));
      named.set(rules, (owners = [...once.values()]));
    }
    return owners;
  }

  function names(owner: Owner, person: number, at: number): boolean {
    if (owner.type === 'person') return people.personOfLogin(owner.login) === person;
    return owner.type === 'team' && teams.ofSlug(owner.slug).some((team) => teams.belongs(person, team, at));
  }

  return (person, { work, repository }, at) => {
    const rules = history.rulesAt(repository, at);
    if (rules === null) return null;
    const owners = namedIn(rules);
    if (owners.length === 0) return false;
    const paths = log.files.get(work)?.paths;
    if (paths === undefined) return null;
    if (!owners.some((owner) => names(owner, person, at))) return false;
    return paths.some((path) => ownersOfPath(rules, path).some((owner) => names(owner, person, at)));
  };
}
