import type { WrittenDocument } from './document.js';

/** Repositories by store id, as people write them: `owner/name` in lower case; `private` where rights are not known. */
export type RepositoryNames = ReadonlyMap<number, { readonly name: string; readonly private: boolean }>;

/** Finds what the tokens of `reference.made` and of documents name. */
export interface Tokens {
  /** The document a token names; null where it names none, or more than one might be meant. */
  documentOf(token: string, repositoryId: number): number | null;
  /** The repository of `owner/name`, or of a bare name where only one has it, the one of the same owner first. */
  repositoryOf(name: string, beside: number): number | null;
}

export function readTokens(documents: readonly WrittenDocument[], names: RepositoryNames): Tokens {
  const byFull = new Map<string, number>();
  const byShort = new Map<string, number[]>();
  for (const [id, { name }] of [...names].sort(([a], [b]) => a - b)) {
    byFull.set(name, id);
    const short = name.slice(name.indexOf('/') + 1);
    byShort.set(short, [...(byShort.get(short) ?? []), id]);
  }
  const labels = new Map<string, WrittenDocument[]>();
  const numbers = new Map<string, number[]>();
  const paths = new Map<string, { readonly id: number; readonly at: number }>();
  for (const document of documents) {
    if (document.label !== null) labels.set(document.label, [...(labels.get(document.label) ?? []), document]);
    for (const key of numberKeys(document)) numbers.set(key, [...(numbers.get(key) ?? []), document.id]);
    const at = document.versions.at(-1)?.at ?? 0;
    for (const path of document.paths) {
      const key = `${String(document.repositoryId)}:${path}`;
      const held = paths.get(key);
      if (held === undefined || at > held.at) paths.set(key, { id: document.id, at });
    }
  }

  function labelled(token: string, repositoryId: number): number | null {
    const found = labels.get(token) ?? [];
    const here = found.filter((document) => document.repositoryId === repositoryId);
    const meant = here.length > 0 ? here : found;
    return meant.length === 1 ? (meant[0]?.id ?? null) : null;
  }

  return {
    documentOf(token, repositoryId) {
      const colon = token.indexOf(':');
      const hash = token.indexOf('#');
      if (colon > 0 && token.slice(0, colon).includes('/')) {
        const repository = byFull.get(token.slice(0, colon));
        return repository === undefined ? null : (paths.get(`${String(repository)}:${token.slice(colon + 1)}`)?.id ?? null);
      }
      if (hash > 0) {
        const repository = byFull.get(token.slice(0, hash));
        const found = repository === undefined ? [] : (numbers.get(`${String(repository)}#${token.slice(hash + 1)}`) ?? []);
        return found.length === 1 ? (found[0] ?? null) : null;
      }
      return colon === -1 && !token.includes('/') ? labelled(token, repositoryId) : null;
    },
    repositoryOf(name, beside) {
      if (name.includes('/')) return byFull.get(name) ?? null;
      const found = byShort.get(name) ?? [];
      const owner = ownerOf(names, beside);
      const near = found.filter((id) => ownerOf(names, id) === owner);
      if (near.length > 0) return near[0] ?? null;
      return found.length === 1 ? (found[0] ?? null) : null;
    },
  };
}

function ownerOf(names: RepositoryNames, id: number): string {
  return names.get(id)?.name.split('/')[0] ?? '';
}

/** The number a discussion or an issue has, or that of the pull request which proposed a file. */
function numberKeys({ repositoryId, place, paths, proposedNumber }: WrittenDocument): string[] {
  const key = (number: number | string): string => `${String(repositoryId)}#${String(number)}`;
  if (place !== 'file') return [...new Set(paths.map((path) => key(path.slice(path.indexOf('/') + 1))))];
  return proposedNumber === null ? [] : [key(proposedNumber)];
}
