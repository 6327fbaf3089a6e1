import type { ArchivedRepository, LabelRow } from '../archive/archive.js';
import { groupBy, sorted } from './sorted.js';
import type { Entry } from './sorted.js';

export interface Labels {
  /** By name in small letters: GitHub does not heed their case. */
  readonly byName: ReadonlyMap<string, LabelRow>;
  /** By name, each once. */
  readonly all: readonly Entry<LabelRow>[];
}

/** The labels that anything in a repository carries: an archive has no list of their own. */
export function indexLabels({
  repo,
  pulls,
  issues,
  discussions,
}: Pick<ArchivedRepository, 'repo' | 'pulls' | 'issues' | 'discussions'>): Labels {
  const whole = pulls.flatMap((row) => row.labels);
  const named = [...issues, ...discussions].flatMap((row) => row.labels).map((name) => labelNamed(repo.id, name));
  const byName = new Map(
    [...groupBy([...whole, ...named], ({ name }) => name.toLowerCase())].map(([name, [row]]) => [name, row as LabelRow]),
  );
  const order = sorted(
    byName.values(),
    ({ name }) => name.toLowerCase(),
    () => 0,
  );
  return { byName, all: order };
}

/** Archives name the labels of issues and Discussions by their names alone: such a label has an id made of it. */
export function labelNamed(repositoryId: number, name: string): LabelRow {
  return { id: numberOf(`${repositoryId}:${name.toLowerCase()}`), name };
}

function numberOf(name: string): number {
  let number = 0;
  for (const sign of name) number = (number * 31 + (sign.codePointAt(0) ?? 0)) % 0x7fffffff;
  return number;
}
