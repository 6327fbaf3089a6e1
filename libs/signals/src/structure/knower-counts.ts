import { allRows, groupRows } from '../log/index-of.js';
import type { Table } from '../log/columns.js';
import { ENOUGH, weigher } from './knowers.js';

/** Touches of files by people, both numbered from 0 without gaps; `at` in milliseconds. */
export type Touches = Table<'file' | 'person', 'at'>;

/** By file, how many people know it. */
export interface KnowerCounts {
  /** By what its authors wrote alone. */
  readonly authors: Int32Array;
  readonly all: Int32Array;
}

interface Sizes {
  /** How many of the touches, from the first on, are those of authors. */
  readonly authored: number;
  readonly files: number;
  readonly people: number;
}

/**
 * How many people `knowersOf` finds for each file, by the touches of its authors and by all of them. For a million touches: a
 * file at a time, so that what everybody's touches of it weigh is one column.
 * @param now milliseconds; what came after it does not count
 */
export function knowerCounts(touches: Touches, { authored, files, people }: Sizes, now: number): KnowerCounts {
  const { file, person, at, length } = touches.read();
  const weight = at.map(weigher(now));
  const rows = groupRows(allRows(length), (row) => file[row] ?? 0);
  const counts = { authors: new Int32Array(files), all: new Int32Array(files) };
  /** What the touches of one file weigh, by person, and who touched it. */
  const known = new Float64Array(people);
  const touching = new Int32Array(people);

  function enough(many: number): number {
    let found = 0;
    for (let i = 0; i < many; i++) if ((known[touching[i] ?? 0] ?? 0) >= ENOUGH) found += 1;
    return found;
  }

  for (const one of rows.keys) {
    let many = 0;
    let byAuthors: number | null = null;
    for (const row of rows.of(one)) {
      if (row >= authored) byAuthors ??= enough(many);
      const [who, more] = [person[row] ?? 0, weight[row] ?? 0];
      if (more === 0) continue;
      if (known[who] === 0) touching[many++] = who;
      known[who] = (known[who] ?? 0) + more;
    }
    counts.all[one] = enough(many);
    counts.authors[one] = byAuthors ?? counts.all[one] ?? 0;
    for (let i = 0; i < many; i++) known[touching[i] ?? 0] = 0;
  }
  return counts;
}
