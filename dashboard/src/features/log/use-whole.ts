import { useState } from 'react';
import type { LogEntry } from '../../gql/types-log.js';

const AT_ONCE = 200;
/** Enough for any file that a person opens. */
const MOST_PAGES = 500;

/** One page of rows, and where the next begins; null: it is not to be had. */
export type NextRows = (first: number, after: string | null) => Promise<{ entries: readonly LogEntry[]; next: string | null } | null>;

/** Asks for every row, page by page, then hands them on. */
export function useWhole(nextRows: NextRows, save: (entries: readonly LogEntry[]) => void) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const read = async (): Promise<void> => {
    const all: LogEntry[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const found = await nextRows(AT_ONCE, after);
      if (found === null) throw new Error('The log did not answer.');
      all.push(...found.entries);
      after = found.next;
      if (after === null) break;
    }
    save(all);
  };
  const start = (): void => {
    setBusy(true);
    setFailed(false);
    read()
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  };
  return { start, busy, failed };
}
