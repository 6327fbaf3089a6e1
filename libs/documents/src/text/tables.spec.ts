import { describe, expect, it } from '@jest/globals';
import { tablesIn } from './tables.js';

function cells(text: string, path = 'a.md'): string[][][] {
  const lines = text.split('\n');
  return tablesIn(
    lines,
    lines.map((_, at) => at),
    path,
  ).map((rows) => rows.map((row) => [...row.cells]));
}

describe('tablesIn', () => {
  it('parts cells at bars that nothing protects', () => {
    expect(cells('| a | b |\n|---|:-:|\n| c \\| d | `e | f` |\n| g |\n')).toEqual([[['a', 'b'], ['c | d', '`e | f`'], ['g']]]);
    expect(cells('a | b\n--|--\nc | d\n')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  it('keeps tables apart, and says the line of a row', () => {
    const lines = ['', '| a |', '|--|', '| b |', '', '| c |'];
    const tables = tablesIn(lines, [0, 1, 2, 3, 4, 5], 'a.md');
    expect(tables.map((rows) => rows.map(({ line }) => line))).toEqual([[2, 4], [6]]);
  });

  it('sees none in a sentence with a bar, nor in lines that are not among those asked for', () => {
    expect(cells('either a | b\nor c\n')).toEqual([]);
    expect(tablesIn(['| a | b |'], [], 'a.md')).toEqual([]);
  });

  it('reads HTML over several lines', () => {
    expect(cells('<table>\n<tr><th>a</th>\n<td>\nb\nc</td></tr><tr><td>d</td></tr>\n</table>\n<table><tr><td>e</td></tr></table>')).toEqual(
      [[['a', 'b c'], ['d']], [['e']]],
    );
  });

  it("reads AsciiDoc's, and no bars outside of one", () => {
    expect(cells('|x\n|===\n|a |b\n|c |d\n|===\n', 'a.adoc')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  it('ends for wide and long ones', () => {
    const wide = cells(`|${'a|'.repeat(100_000)}`)[0]?.[0] ?? [];
    expect(wide).toHaveLength(40);
    expect(cells('|a|b|\n'.repeat(50_000))[0]).toHaveLength(2000);
    expect(cells(`|${'`'.repeat(20_000)}|`)).toHaveLength(1);
  });
});
