import { beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ranksInCode, type Found } from './ranks-in-code.js';

const ROOT = join(import.meta.dirname, '../..');
const SIGNALS = registry.definitions().map(({ signal }) => signal);

const FOLDER = 'dashboard/src/features/ranked';

const TYPES = `
import type { Person } from '../../gql/types.js';
import type { Reading } from '../../gql/types-readings.js';
interface Row { person: Person; more: number }
declare const rows: Row[];
declare const people: Person[];
declare const readingOf: (person: Person, signal: string) => Reading;
declare const numberOf: (person: Person, signal: string) => number;
`;

/** A part of the dashboard that does not exist, and what is said of it. */
const PARTS: readonly (readonly [says: string, text: string, problem: RegExp])[] = [
  ['people in order of a number beside them', 'rows.sort((a, b) => b.more - a.more);', /sorts people by b.more/],
  [
    'the same by a function of its own',
    'const byMore = (a: Row, b: Row): number => b.more - a.more;\nrows.toSorted(byMore);',
    /sorts people/,
  ],
  [
    'people with their numbers in pairs',
    'declare const pairs: [Person, number][];\npairs.sort((a, b) => b[1] - a[1]);',
    /sorts people by b\[1\]/,
  ],
  [
    'people by what a map holds of them',
    'const held = new Map<string, number>();\npeople.sort((a, b) => (held.get(b.login) ?? 0) - (held.get(a.login) ?? 0));',
    /sorts people by held.get/,
  ],
  [
    'a list of readings of several people',
    'export interface Beside { person: Person; reading: Reading }\nexport const all: Beside[] = [];',
    /lists reading of/,
  ],
  [
    'a list of pages',
    "import type { PersonPage } from '../../gql/types-readings.js';\nexport const all: PersonPage[] = [];",
    /pages of several/,
  ],
  [
    'a table that can be sorted',
    'declare const Table: (props: { sortable: boolean }) => null;\nexport const T = <Table sortable />;',
    /sorted or ranked/,
  ],
  ['a percentile', 'export const percentile = 3;', /sorted or ranked/],
];

const NAMES = `rows.sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'));
people.toSorted((a, b) => (a.login < b.login ? -1 : 1));`;

/** Every part that does not exist by the name of its file; looked at together, since reading the dashboard takes seconds. */
const FILES = new Map([
  ...SIGNALS.map((id) => [`by-${id}`, `people.sort((a, b) => numberOf(b, '${id}') - numberOf(a, '${id}'));`] as const),
  ...PARTS.map(([, text], i) => [`part-${String(i)}`, text] as const),
  ['names', NAMES] as const,
]);

/** Statements over readings that put them in order by what is in them, or compare them by it. */
function readingsInOrder(text: string): string[] {
  return text
    .split('`')
    .filter((statement) => /\b(from|join) reading\b/.test(statement))
    .filter((statement) => /order by[^)]*?("values"|\bn\b|\blow\b|\bhigh\b|->)/.test(statement));
}

describe('people are put in no order by a signal', () => {
  let found: readonly Found[];
  beforeAll(() => {
    found = ranksInCode(ROOT, SIGNALS, new Map([...FILES].map(([name, text]) => [`${FOLDER}/${name}.tsx`, TYPES + text])));
  });
  const saidOf = (name: string): string[] => found.filter(({ file }) => file === `${FOLDER}/${name}.tsx`).map(({ says }) => says);

  it('in the code of the dashboard and of the api', () => {
    expect(ranksInCode(ROOT, SIGNALS)).toEqual([]);
  });

  it('and would be found, of every signal', () => {
    for (const id of SIGNALS) expect({ id, said: saidOf(`by-${id}`) }).toEqual({ id, said: expect.arrayContaining([`sorts by ${id}`]) });
  });

  it.each(PARTS.map(([says, , problem], i) => ({ says, problem, i })))('nor by $says', ({ problem, i }) => {
    expect(saidOf(`part-${String(i)}`)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
  });

  it('nor in the statements of the store', () => {
    const folder = join(ROOT, 'libs/store/src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'),
    );
    const texts = files.map((path) => readFileSync(join(folder, path), 'utf8'));
    expect(texts.some((text) => text.includes('from reading'))).toBe(true);
    expect(texts.flatMap(readingsInOrder)).toEqual([]);
    expect(readingsInOrder(`select subject_id from reading where signal = $1 order by "values"->>'share' desc`)).toHaveLength(1);
    expect(readingsInOrder('select subject_id, percent_rank() over (order by n) from reading')).toHaveLength(1);
    expect(readingsInOrder('select subject_id from reading r order by r.n desc limit 10')).toHaveLength(1);
  });

  it('but by their names they may be', () => {
    expect(saidOf('names')).toEqual([]);
  });
});
