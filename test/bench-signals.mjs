// `npm run bench -- signals [rows] [people]`: one company-year, from Postgres to written readings, as one measuring does it:
// its last 52 weeks alone, then all five standard periods. Baseline in the same run: streaming the same rows out of Postgres
// and doing nothing with them. What a signal prepares for others too (threads, areas) is counted with the one that asks first.
// `time` is by the clock, which tells something on an idle machine only; `processor` is what this process used, all its
// threads together, without Postgres.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { standardPeriods } from '@ambit/activity';
import { Log, measureAll, overlapsOf, prepareFacts, registry, standingsOf } from '@ambit/signals';
import { useEmbeddedPostgres } from '../cli/dist/postgres/server.js';
import { migrate, openStore } from '../libs/store/dist/index.js';
import { batches, companyOf, END, reference } from './bench-company.mjs';

/** So many readings are made between two looks at the clock. */
const LOT = 64;

const [rows = 1_000_000, people = 5_000] = process.argv.slice(2).map(Number);
const company = companyOf({ people, rows });
const data = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'ambit-bench-'));
const server = await useEmbeddedPostgres(data, probe);
try {
  await migrate(server.databaseUrl);
  const filled = await timed(() => fill(server.databaseUrl));
  const store = await openStore({
    databaseUrl: server.databaseUrl,
    secretKey: 'a secret key of the bench, longer than 32 characters',
    poolSize: 4,
  });
  try {
    const roster = await store.measure.roster();
    const asOfSeq = await store.measure.settledSeq();
    const streaming = await timed(() => streamed(store.measure, asOfSeq, roster));
    heading(streaming.value, filled.ms);
    const periods = standardPeriods(END + 3_600_000);
    const year = periods.filter(({ key }) => key.startsWith('52w'));
    print('52 weeks alone', await measured(store.measure, asOfSeq, roster, year), streaming);
    print('five periods', await measured(store.measure, asOfSeq, roster, periods), streaming);
  } finally {
    await store.close();
  }
} finally {
  await server.leave();
  rmSync(data, { recursive: true, force: true });
}

async function probe(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.end();
}

async function fill(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('set synchronous_commit = off');
  for (const statement of reference(company)) await client.query(statement);
  for (const { log, works } of batches(company)) {
    await client.query(
      `insert into work (id, repository_id, kind, number, host_id, title, author_id, state, draft, created_at, updated_at, closed_at, merged_at,
         additions, deletions, changed_files, labels, incomplete) overriding system value
       select id, repository_id, 'pull', number, host_id, title, author_id, state, false, created_at, closed_at, closed_at, merged_at,
         additions, deletions, changed_files, '{}', '{}'
       from json_to_recordset($1::json) as i(id int, repository_id int, number int, host_id text, title text, author_id int, state text,
         created_at timestamptz, closed_at timestamptz, merged_at timestamptz, additions int, deletions int, changed_files int)`,
      [JSON.stringify(works)],
    );
    await client.query(
      `insert into activity (repository_id, at, kind, host_id, actor_id, pull_number, asked_id, document_id, payload)
       select repository_id, at, kind, host_id, actor_id, pull_number, asked_id, document_id, payload
       from json_to_recordset($1::json) as i(repository_id int, at timestamptz, kind text, host_id text, actor_id int, pull_number int,
         asked_id int, document_id int, payload jsonb)`,
      [JSON.stringify(log)],
    );
  }
  await client.query('vacuum analyze');
  await client.end();
}

async function streamed(store, asOfSeq, roster) {
  let rows = 0;
  for await (const batch of store.readLog(asOfSeq, roster.version)) rows += batch.length;
  return rows;
}

/** One measuring of some periods, each step by itself. */
async function measured(store, asOfSeq, roster, periods) {
  const whole = await timed(async () => {
    const log = new Log();
    const columns = nothing();
    const reading = await timed(async () => {
      for await (const batch of store.readLog(asOfSeq, roster.version))
        add(
          columns,
          timedNow(() => log.add(batch)),
        );
    });
    const beside = await timed(async () => {
      const [repositories, stated, shapes] = await Promise.all([store.repositories(), store.stated(), store.shapes()]);
      const titles = periods.some(({ from }) => from === null) ? await store.titles(END - 200 * 86_400_000) : new Map();
      return { ...stated, repositories, shapes, titles };
    });
    const facts = timedNow(() => prepareFacts(log, roster, beside.value));
    const spent = new Map();
    const beyond = nothing();
    const writing = await timed(async () => {
      for (const period of periods) await written(store, facts.value, period, { asOfSeq, roster, spent, beyond });
    });
    return { columns, reading, beside, facts, spent, beyond, writing };
  });
  return { ...whole.value, total: whole, memory: process.resourceUsage().maxRSS / 1024 };
}

async function written(store, facts, { key: periodKey, from: begins, to }, { asOfSeq, roster, spent, beyond }) {
  const from = begins ?? Math.min(facts.first ?? to, to);
  const view = { facts, from, to, all: begins === null };
  const kept = { asOfSeq, asOf: null, fetchedRepositories: company.repositories, allRepositories: company.repositories };
  const generation = { periodKey, from, to, ...kept, rosterVersion: roster.version, definitions: registry.versions() };
  const whole = view.all ? timedNow(() => ({ standings: standingsOf(view), overlaps: overlapsOf(view, []) })) : null;
  if (whole !== null) add(beyond, whole);
  // From the beginning each time it is asked, as the measuring itself gives it.
  const readings = { [Symbol.iterator]: () => measureAll(view, END + 3_600_000, watched(spent))[Symbol.iterator]() };
  await store.writeGeneration(generation, readings, ...(whole === null ? [] : [whole.value]));
}

/** The signals, with what each spends added up. */
function watched(spent) {
  return { ...registry, signals: registry.signals.map((signal) => ({ ...signal, measure: (view) => during(spent, signal, view) })) };
}

function* during(spent, signal, view) {
  const name = signal.definition.signal;
  const sum = spent.get(name) ?? { ...nothing(), readings: 0, groups: 0 };
  spent.set(name, sum);
  const begun = timedNow(() => signal.measure(view)[Symbol.iterator]());
  add(sum, begun);
  for (;;) {
    const next = timedNow(() => lot(begun.value));
    add(sum, next);
    sum.readings += next.value.length;
    for (const reading of next.value) sum.groups += reading.groups.length;
    yield* next.value;
    if (next.value.length < LOT) return;
  }
}

function lot(iterator) {
  const readings = [];
  while (readings.length < LOT) {
    const next = iterator.next();
    if (next.done) break;
    readings.push(next.value);
  }
  return readings;
}

function heading(rows, filled) {
  console.log(`${cpus()[0]?.model ?? 'a processor'}, ${cpus().length} cores, Node ${process.versions.node}`);
  console.log(
    `${rows} rows, ${company.people} people, ${company.teams} teams, ${company.pulls} pull requests; filled in ${(filled / 1000).toFixed(0)} s`,
  );
}

function print(title, { total, reading, columns, beside, facts, spent, beyond, writing, memory }, streaming) {
  const line = (name, { ms, cpu }, more = '') => {
    const ratio = (ms / streaming.ms).toFixed(2);
    console.log(`${name.padEnd(34)}${ms.toFixed(0).padStart(8)} ms${cpu.toFixed(0).padStart(10)} ms${ratio.padStart(8)}${more}`);
  };
  const heads = (name, more = '') =>
    console.log(`${name.padEnd(34)}${'time'.padStart(11)}${'processor'.padStart(13)}${'ratio'.padStart(8)}${more}`);
  const signals = nothing();
  for (const sum of spent.values()) add(signals, sum);
  console.log('');
  heads(`${title}: step`);
  line('streaming alone (baseline)', streaming);
  line('streaming again', less(reading, columns));
  line('columns', columns);
  line('what stands beside the log', beside);
  line('facts', facts);
  line('signals', signals);
  line('standings and overlaps', beyond);
  line('guards and writing', less(writing, signals, beyond));
  line('total', total);
  console.log(`peak memory ${memory.toFixed(0)} MB\n`);
  heads(`${title}: signal`, '  readings    groups');
  for (const [name, sum] of [...spent].sort(([, a], [, b]) => b.cpu - a.cpu))
    line(name, sum, `${String(sum.readings).padStart(10)}${String(sum.groups).padStart(10)}`);
}

function nothing() {
  return { ms: 0, cpu: 0 };
}

function add(sum, { ms, cpu }) {
  sum.ms += ms;
  sum.cpu += cpu;
}

function less(all, ...parts) {
  return parts.reduce((left, { ms, cpu }) => ({ ms: left.ms - ms, cpu: left.cpu - cpu }), all);
}

async function timed(act) {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const value = await act();
  return { value, ...since(from, used) };
}

function timedNow(act) {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const value = act();
  return { value, ...since(from, used) };
}

/** Milliseconds by the clock, and of the processor. */
function since(from, used) {
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - from, cpu: (user + system) / 1000 };
}
