import type { LabelRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { labelNamed } from './label-index.js';
import { nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import { sorted } from './sorted.js';
import type { View } from './view.js';

/** What a list of labels may be narrowed to: `query` stands anywhere in a name. */
export interface LabelsArgs extends PageArgs {
  readonly query?: string | null;
}

/** Every label of a repository, by name. */
export function labelsOf({ labels }: RepositoryIndex, args: LabelsArgs): object {
  const word = (args.query ?? '').toLowerCase();
  const seen = word === '' ? labels.all : labels.all.filter(({ row }) => row.name.toLowerCase().includes(word));
  return connection(seen, args, labelView);
}

/** Labels that are held by their names alone. */
export function labelsNamed(repository: RepositoryIndex, names: readonly string[], args: PageArgs): object {
  const order = sorted(
    new Set(names),
    (name) => name,
    () => 0,
  );
  return connection(order, args, (name) =>
    labelView(repository.labels.byName.get(name.toLowerCase()) ?? labelNamed(repository.held.repo.id, name)),
  );
}

export function labelView(row: LabelRow): View {
  return { __typename: 'Label', id: nodeId('Label', row), name: row.name, color: row.color ?? 'ededed', description: null };
}
