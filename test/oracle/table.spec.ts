import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '@ambit/signals';
import { OF_AREA, OF_ORGANIZATION, OF_TEAM } from './count-groups.js';
import { OF_DOCUMENT } from './count-lives.js';
import { OF_PERSON } from './count-signals.js';
import { COUNTED_IN, NOT_COUNTED, type Subject } from './table.js';

const pairsIn = (table: Readonly<Record<string, Readonly<Partial<Record<Subject, string>>>>>): string[] =>
  Object.entries(table).flatMap(([signal, of]) => Object.keys(of).map((subject) => `${signal} of ${subject}`));

describe('the table of independent counts', () => {
  it('has every signal that is registered, of everything it is measured of, or says why it is not counted', () => {
    const registered = registry.definitions().flatMap(({ signal, of }) => of.map((subject) => `${signal} of ${subject}`));
    expect([...pairsIn(COUNTED_IN), ...pairsIn(NOT_COUNTED)].sort()).toEqual(registered.sort());
  });

  it('names files that are there, and what they count is compared with the readings', () => {
    const files = [...new Set(Object.values(COUNTED_IN).flatMap((of) => Object.values(of)))];
    expect(files.filter((file) => !existsSync(join(import.meta.dirname, `${file}.ts`)))).toEqual([]);
    const counts = { person: OF_PERSON, team: OF_TEAM, organization: OF_ORGANIZATION, area: OF_AREA, document: OF_DOCUMENT };
    const compared = Object.entries(counts).flatMap(([subject, table]) => Object.keys(table).map((signal) => `${signal} of ${subject}`));
    expect([...compared, 'independence of pair'].sort()).toEqual(pairsIn(COUNTED_IN).sort());
  });
});
