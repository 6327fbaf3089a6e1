import type { OwnersVersion } from '../log/log.js';
import { compareHostIds } from '../facts/sort.js';
import { parseOwners, type OwnerRule } from './parse.js';

/** Where GitHub looks, first found wins. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** The same list each time: what is known of rules is kept by their list. */
const NO_RULES: readonly OwnerRule[] = [];

/** The CODEOWNERS file of a repository as it was at a date. */
export interface OwnersHistory {
  /** Its rules; empty where there was no file: no owners. @returns null where its history is not held */
  rulesAt(repositoryId: number, at: number): readonly OwnerRule[] | null;
}

/** @param read repositories whose history was read; in others a date without a file means nothing */
export function readHistory(versions: readonly OwnersVersion[], read: ReadonlySet<number>): OwnersHistory {
  const held = new Map<number, Map<string, OwnersVersion[]>>();
  for (const version of versions) {
    const places = held.get(version.repositoryId) ?? new Map<string, OwnersVersion[]>();
    held.set(version.repositoryId, places);
    const list = places.get(version.path);
    if (list === undefined) places.set(version.path, [version]);
    else list.push(version);
  }
  for (const places of held.values())
    for (const list of places.values()) list.sort((a, b) => a.at - b.at || compareHostIds(a.hostId, b.hostId));
  const parsed = new Map<string, readonly OwnerRule[]>();

  function rulesOf(text: string): readonly OwnerRule[] {
    let rules = parsed.get(text);
    if (rules === undefined) parsed.set(text, (rules = parseOwners(text)));
    return rules;
  }

  return {
    rulesAt(repositoryId, at) {
      if (!read.has(repositoryId)) return null;
      const places = held.get(repositoryId);
      if (places === undefined) return NO_RULES;
      for (const place of PLACES) {
        const text = places.get(place)?.findLast((version) => version.at <= at)?.text ?? null;
        if (text !== null) return rulesOf(text);
      }
      return NO_RULES;
    },
  };
}
