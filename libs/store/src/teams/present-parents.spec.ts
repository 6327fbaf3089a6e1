import { describe, expect, it } from '@jest/globals';
import { presentParents } from './present-parents.js';
import type { TeamsRow } from './rows.js';

function row(team: string, parent: string, from: string, to: string): TeamsRow {
  return { line: 2, host: '', login: 'someone', team, parent, role: '', from, to };
}

function parents(rows: readonly TeamsRow[]): string[] {
  return presentParents(rows).map(({ parent }) => parent);
}

describe('where a team stands', () => {
  it('is what the lines say that still hold', () => {
    expect(parents([row('search', 'foundations', '', '2026-03-02'), row('search', 'product', '2026-03-02', '')])).toEqual(['', 'product']);
    expect(parents([row('Search', 'product', '2026-03-02', ''), row('search ', 'foundations', '', '2026-03-02')])).toEqual(['product', '']);
  });

  it('is what its last line says when the team is gone', () => {
    expect(parents([row('tax', 'a', '', '2025-01-01'), row('tax', 'b', '2025-01-01', '2026-01-01')])).toEqual(['', 'b']);
  });

  it('is left to the import where lines contradict each other', () => {
    expect(parents([row('tax', 'a', '', ''), row('tax', 'b', '', '')])).toEqual(['a', 'b']);
  });

  it('is kept as said when only one thing is said, and everything else is untouched', () => {
    const rows = [row('tax', 'a', '', '2025-01-01'), row('tax', '', '2025-01-01', ''), row('web', 'b', '', '')];
    expect(presentParents(rows)).toEqual(rows);
  });
});
