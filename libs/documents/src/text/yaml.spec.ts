import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { yamlFields } from './yaml.js';

function read(text: string): { fields: Record<string, string[]>; notes: string[]; lines: (number | null)[] } {
  const notes: string[] = [];
  const fields = yamlFields(text.split('\n'), 10, 'The front matter', (sentence) => notes.push(sentence));
  return {
    fields: Object.fromEntries(fields.map(({ key, pieces }) => [key, pieces.map((piece) => piece.text)])),
    notes,
    lines: fields.flatMap(({ pieces }) => pieces.map((piece) => piece.line)),
  };
}

describe('yamlFields', () => {
  it('keeps values as they are written', () => {
    expect(read("a: 2019-01-29\nb: 0012\nc: yes\nd: 1.10\ne: \"x: y\"\nf: 'it''s'\ng: null\nh: ~")).toMatchObject({
      fields: { a: ['2019-01-29'], b: ['0012'], c: ['yes'], d: ['1.10'], e: ['x: y'], f: ["it's"], g: ['null'], h: ['~'] },
      notes: [],
    });
  });

  it('says the line of each value in the file', () => {
    const { fields, lines } = read('# c\na: x\nb:\n  - y\n\n  - z # why\nc: {d: p, e: [q]}\nf: |\n  r\n  s\ng:\n');
    expect(fields).toEqual({ a: ['x'], b: ['y', 'z'], c: ['p', 'q'], f: ['r\ns\n'], g: [] });
    expect(lines).toEqual([11, 13, 15, 16, 16, 17]);
  });

  it('takes a key that comes twice as often', () => {
    const keys = yamlFields(['a: x', 'a: y'], 1, 'It', () => undefined).map(({ key, pieces }) => [key, pieces[0]?.text]);
    expect(keys).toEqual([
      ['a', 'x'],
      ['a', 'y'],
    ]);
  });

  it.each([
    ['a bracket that is not closed', 'a: x\nb: [y, z'],
    ['a tab', 'a: x\n\tb: y'],
    ['a sign that YAML keeps for itself', 'a: x\nauthor: @ada'],
    ['a second colon', 'a: x\ntitle: b: c'],
    ['quotes that are not closed', 'a: x\ntitle: "b'],
  ])('reads line by line what has %s', (_what, text) => {
    const { fields, notes } = read(text);
    expect(fields.a?.[0]).toBe('x');
    expect(notes).toEqual([expect.stringMatching(/^The front matter is not YAML \(line 1[0-2]\); it was read line by line\.$/)]);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(50)}`],
    ['braces', `a: ${'{b: '.repeat(50)}`],
    ['indentation', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['dashes', `${'- '.repeat(60)}a`],
    ['question marks', `${'? '.repeat(60)}a`],
  ])('refuses what is nested deeply with %s', (_what, text) => {
    expect(read(text)).toMatchObject({
      fields: {},
      notes: [expect.stringMatching(/^The front matter is nested too deeply to be read \(line \d+\)\.$/)],
    });
  });

  it('refuses what is long', () => {
    expect(read('a: b\n'.repeat(20_000))).toEqual({
      fields: {},
      notes: ['The front matter is longer than 64 KB and was not read.'],
      lines: [],
    });
  });

  it('follows no alias, so that a bomb does nothing', () => {
    const names = [...'abcdefghi'];
    const bomb = names.map(
      (name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${names[at - 1] ?? ''}`)).join(', ')}]`,
    );
    const { fields, notes } = read([...bomb, 'status: *i', 'author: Ada'].join('\n'));
    expect(fields).toMatchObject({ a: Array(9).fill('x'), b: [], i: [], status: [], author: ['Ada'] });
    expect(notes).toEqual(['The front matter refers to itself; such values were left out.']);
  });

  it('reads anything without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab:- [{"\'&*!|>#%@\t?,'), maxLength: 30 }), { maxLength: 12 }), (lines) =>
        Array.isArray(yamlFields(lines, 1, 'It', () => undefined)),
      ),
    );
  });
});
