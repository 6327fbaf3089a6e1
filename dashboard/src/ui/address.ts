import { parseAsArrayOf, parseAsString, useQueryState, useQueryStates } from 'nuqs';
import { useLocation } from 'react-router';
import { DEFAULT_PERIOD } from './period.js';

const period = parseAsString.withDefault(DEFAULT_PERIOD).withOptions({ history: 'push' });

export function usePeriodName(): [string, (name: string) => void] {
  const [name, setName] = useQueryState('period', period);
  return [name, (next) => void setName(next)];
}

export interface Door {
  readonly signal: string;
  /** Null: the part the signal leads with. */
  readonly part: string | null;
}

/** `review-reach:changed` as it stands in `evidence=`; null for what is no door. */
export function parseDoor(text: string | null): Door | null {
  const match = /^([a-z0-9-]+)(?::([a-z0-9-]+))?$/.exec(text ?? '');
  return match ? { signal: match[1] ?? '', part: match[2] ?? null } : null;
}

const drawer = {
  evidence: parseAsString,
  group: parseAsString,
  open: parseAsArrayOf(parseAsString).withDefault([]),
  /** Which area of the page the list is about. */
  area: parseAsString,
};

export function useDrawerAddress() {
  return useQueryStates(drawer, { history: 'replace', scroll: false });
}

/** Address parts that belong to an open drawer and leave with it. */
const DRAWER_NAMES = Object.keys(drawer);

/** Search parameters as a person can read them: nothing is escaped that need not be. */
function readable(search: URLSearchParams): string {
  return search.toString().replaceAll('%3A', ':').replaceAll('%40', '@');
}

/** The same page with a drawer open, or (null) with it shut. */
export function searchWith(search: string, evidence: string | null, group?: string, area?: string): string {
  const next = new URLSearchParams(search);
  for (const name of DRAWER_NAMES) next.delete(name);
  if (evidence !== null) next.set('evidence', evidence);
  if (group !== undefined) next.set('open', group);
  if (area !== undefined) next.set('area', area);
  const text = readable(next);
  return text === '' ? '' : `?${text}`;
}

/** Where a number on this page leads. */
export function useDoorTo(evidence: string, group?: string, area?: string): { pathname: string; search: string } {
  const { pathname, search } = useLocation();
  return { pathname, search: searchWith(search, evidence, group, area) };
}

/** The repository a list is narrowed to, as `owner/name`. */
export function useRepository(): [string | null, (repository: string | null) => void] {
  const [repository, setRepository] = useQueryState('repository', parseAsString.withOptions({ history: 'push' }));
  return [repository, (next) => void setRepository(next)];
}
