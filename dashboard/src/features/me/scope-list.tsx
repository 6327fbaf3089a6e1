import type { ReactElement } from 'react';
import type { Group } from '../../gql/types.js';
import type { Reading } from '../../gql/types-readings.js';
import { listed } from '../../ui/counts.js';
import { areaName } from '../../ui/key-words.js';
import { groupsOf } from '../../ui/reading.js';
import styles from './found-rows.module.css';

const ROLES = [
  { part: 'authored', words: 'opened' },
  { part: 'reviewed', words: 'reviewed' },
  { part: 'written', words: 'written' },
] as const;
/** So many areas of a repository are named; the list behind the number holds them all. */
const MOST = 3;

interface Line {
  readonly repository: string;
  readonly areas: readonly string[];
  readonly withheld: number;
  readonly roles: readonly string[];
}

/** Areas by repository, A to Z, with what was done there. */
export function scopeLines(reading: Reading): Line[] {
  const byRepository = new Map<string, Group[]>();
  for (const group of groupsOf(reading, 'areas')) {
    const name = group.place?.repository.split('/').at(-1);
    if (name !== undefined) byRepository.set(name, [...(byRepository.get(name) ?? []), group]);
  }
  return [...byRepository]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([repository, groups]) => ({
      repository,
      areas: groups.flatMap(({ place }) => (place?.text == null ? [] : areaName(place.text))).sort((a, b) => a.localeCompare(b, 'en')),
      withheld: groups.filter(({ place }) => place?.text == null).length,
      roles: ROLES.filter(({ part }) => groups.some(({ parts }) => parts.includes(part))).map(({ words }) => words),
    }));
}

export function ScopeList({ reading }: { reading: Reading }): ReactElement | null {
  const lines = scopeLines(reading);
  if (lines.length === 0) return null;
  return (
    <table className={`table ${styles.scope ?? ''}`}>
      <caption className="vh">Areas by repository</caption>
      <thead>
        <tr>
          <th scope="col">Repository</th>
          <th scope="col">Areas</th>
          <th scope="col">What was done</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.repository}>
            <th scope="row">{line.repository}</th>
            <td>{areasWords(line)}</td>
            <td>{listed(line.roles)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function areasWords({ areas, withheld }: Line): string {
  if (withheld === 0) return listed(areas, MOST);
  return areas.length === 0 ? 'Names withheld' : `${listed(areas, MOST)}; others withheld`;
}
