import { createParser, parseAsString, useQueryStates } from 'nuqs';
import type { LogKind } from '../../gql/types-log.js';
import { KINDS } from './log-words.js';

const ALL = Object.keys(KINDS) as LogKind[];

const address = {
  what: createParser<LogKind>({
    parse: (name) => ALL.find((kind) => kind.toLowerCase() === name) ?? null,
    serialize: (kind) => kind.toLowerCase(),
  }),
  /** Login of somebody who looked, or was looked at. */
  person: parseAsString,
};

export interface LogFilters {
  readonly what: LogKind | null;
  readonly person: string | null;
}

export const KIND_CHOICES = [{ value: '', words: 'Everything' }, ...ALL.map((value) => ({ value, words: KINDS[value] }))];

/** What is chosen stands in the address. */
export function useLogFilters(): [LogFilters, (next: Partial<LogFilters>) => void] {
  const [filters, setFilters] = useQueryStates(address, { history: 'push', scroll: false });
  return [filters, (next) => void setFilters(next)];
}

export function kindNamed(value: string): LogKind | null {
  return ALL.find((kind) => kind === value) ?? null;
}
