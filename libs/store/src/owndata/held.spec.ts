import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specStore, type SpecStore } from '../testing/store.js';
import { HELD, heldRows, NOT_HELD } from './held.js';

/** A column that may name a person or an account, by how such columns are called here or by what it points to. */
const SUSPECTS = `
select t.relname || '.' || a.attname as place from pg_class t
join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relispartition and (
  a.attname ~ '(^|_)(person|people|account|accounts|actor|author|authors|manager|reader|viewer|requester|subject|asked|reviewer|mentor|mentee|calibrator|login|logins|owner|user|member|by)(_id|_ids|_logins)?$'
  or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = t.oid and a.attnum = any(k.conkey) and k.confrelid in ('person'::regclass, 'account'::regclass)))
order by 1`;

describe('what is held of a person', () => {
  let spec: SpecStore;
  beforeAll(async () => {
    spec = await specStore();
  });
  afterAll(() => spec.close());

  it('is in the download, or left out with a reason: every column that names somebody', async () => {
    const rows = await spec.database.rows<{ place: string }>(SUSPECTS);
    const known = new Set<string>([...HELD.flatMap(({ columns }) => columns), ...Object.keys(NOT_HELD)]);
    expect(rows.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
    expect(rows.length).toBeGreaterThan(40);
  });

  it('names no column that is not there', async () => {
    const rows = await spec.database.rows<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.columns where table_schema = current_schema()`,
    );
    const there = new Set(rows.map(({ place }) => place));
    expect([...HELD.flatMap(({ columns }) => columns), ...Object.keys(NOT_HELD)].filter((place) => !there.has(place))).toEqual([]);
  });

  it('can be read of anybody, also of nobody', async () => {
    for (const held of HELD) {
      const [counted] = await spec.database.rows<{ n: number }>(heldRows(held, 'count(*)::int as n'), [0, []]);
      expect({ what: held.what, n: counted?.n }).toEqual({ what: held.what, n: 0 });
    }
  });
});
