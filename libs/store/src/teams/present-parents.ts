import type { TeamsRow } from './rows.js';

/**
 * A file of dated memberships may say that a team stood under another one before. Where a team stands is kept as it is
 * now: of lines that end earlier than the team's last one, what they say of the team above is left out. Lines that
 * contradict each other over the same time are left as they are, for the import to name.
 */
export function presentParents(rows: readonly TeamsRow[]): TeamsRow[] {
  const last = new Map<string, string>();
  for (const row of rows) {
    if (row.parent === '') continue;
    const until = last.get(nameOf(row));
    if (until === undefined || isLater(row.to, until)) last.set(nameOf(row), row.to);
  }
  return rows.map((row) => (row.parent !== '' && row.to !== last.get(nameOf(row)) ? { ...row, parent: '' } : row));
}

function nameOf(row: TeamsRow): string {
  return row.team.trim().toLowerCase();
}

/** Days as text sort by time; empty is still. */
function isLater(a: string, b: string): boolean {
  return b !== '' && (a === '' || a > b);
}
