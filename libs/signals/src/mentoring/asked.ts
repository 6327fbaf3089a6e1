import { compareHostIds } from '../facts/sort.js';
import { allRows } from '../log/index-of.js';
import type { LogTables } from '../log/log.js';

/** Rows of requests to review and of their removals, each once, in order of time. */
export function onceInOrder({ requests, requestIds: ids }: LogTables): Int32Array {
  const seen = new Uint8Array(2 * ids.size);
  const rows = allRows(requests.length).filter((row) => {
    const id = 2 * (requests.id[row] ?? 0) + (requests.removed[row] ?? 0);
    const repeated = seen[id] === 1;
    seen[id] = 1;
    return !repeated;
  });
  return rows.sort(
    (a, b) => (requests.at[a] ?? 0) - (requests.at[b] ?? 0) || compareHostIds(ids.text(requests.id[a] ?? 0), ids.text(requests.id[b] ?? 0)),
  );
}
