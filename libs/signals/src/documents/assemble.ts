import type { Pulls } from '../facts/pulls.js';
import { compareHostIds } from '../facts/sort.js';
import type { People } from '../facts/people.js';
import { NOBODY } from '../log/log.js';
import type { HeldRemoval, HeldVersion, NewestText, WrittenRows } from '../log/written.js';
import type { WrittenDocument } from './document.js';

/** The documents of a log, by id. */
export function assemble(written: WrittenRows, people: People, pulls: Pulls): WrittenDocument[] {
  const versions = new Map<number, HeldVersion[]>();
  for (const version of written.versions) versions.set(version.documentId, [...(versions.get(version.documentId) ?? []), version]);
  const removals = new Map<number, HeldRemoval[]>();
  for (const removal of written.removals) removals.set(removal.documentId, [...(removals.get(removal.documentId) ?? []), removal]);
  return [...versions]
    .sort(([a], [b]) => a - b)
    .map(([id, held]) => build(id, held.sort(byTime), removals.get(id) ?? [], written.newest.get(id) ?? null, people, pulls));
}

function build(
  id: number,
  versions: readonly HeldVersion[],
  removals: readonly HeldRemoval[],
  newest: NewestText | null,
  people: People,
  pulls: Pulls,
): WrittenDocument {
  const onBranch = versions.filter(({ proposed }) => !proposed);
  const first = onBranch[0] ?? versions[0];
  const last = newest?.version ?? onBranch.at(-1) ?? versions.at(-1);
  const proposedIn = first?.work ?? earlierProposal(versions, first);
  const number = proposedIn === null ? null : (pulls.of(proposedIn)?.number ?? NOBODY);
  const told = versions.find(({ work, pullNumber }) => work === proposedIn && pullNumber !== null)?.pullNumber ?? null;
  const gone = removals.filter((removal) => removal.to === null && !onBranch.some(({ at }) => at > removal.at));
  return {
    id,
    repositoryId: first?.repositoryId ?? NOBODY,
    place: placeOf(first?.path ?? ''),
    kind: last?.kind ?? 'rfc',
    label: last?.label ?? null,
    paths: [...new Set([...versions.map(({ path }) => path), ...removals.flatMap(({ to }) => to ?? [])])],
    versions,
    newest,
    proposedIn,
    proposedNumber: told ?? (number === null || number === NOBODY ? null : number),
    authors: authorsOf(newest, versions, proposedIn, people, pulls),
    goneAt: gone.length === 0 ? null : Math.min(...gone.map(({ at }) => at)),
  };
}

function byTime(a: HeldVersion, b: HeldVersion): number {
  return a.at - b.at || Number(b.proposed) - Number(a.proposed) || compareHostIds(a.hostId, b.hostId) || (a.hostId < b.hostId ? -1 : 1);
}

/** A version on the branch that no pull request is known for may have been proposed by one before. */
function earlierProposal(versions: readonly HeldVersion[], first: HeldVersion | undefined): number | null {
  return versions.find(({ proposed, at, work }) => proposed && work !== null && at <= (first?.at ?? 0))?.work ?? null;
}

function placeOf(path: string): WrittenDocument['place'] {
  if (/^discussions\/\d+$/.test(path)) return 'discussion';
  return /^issues\/\d+$/.test(path) ? 'issue' : 'file';
}

/**
 * The persons whose login the text names; else who opened the pull request that proposed it; else who wrote the first
 * version. A name without a login stays text, and bots write nothing.
 */
function authorsOf(
  newest: NewestText | null,
  versions: readonly HeldVersion[],
  proposedIn: number | null,
  people: People,
  pulls: Pulls,
): readonly number[] {
  const named = (newest?.facts.authors ?? []).map(({ value }) => value.login?.toLowerCase() ?? null);
  const found = named.map((login) => (login === null ? NOBODY : people.personOfLogin(login)));
  const living = [...new Set(found)].filter((person) => person !== NOBODY && !people.isBot(person));
  if (living.length > 0) return living;
  const pull = proposedIn === null ? undefined : pulls.of(proposedIn);
  if (pull !== undefined && !pull.bot && pull.author !== NOBODY) return [pull.author];
  const first = versions.find(({ account, bot }) => account !== null && !bot);
  const actor = first === undefined ? NOBODY : people.personOf(first.account ?? NOBODY);
  return actor === NOBODY || people.isBot(actor) ? [] : [actor];
}
