// `npm run bench`: figures as ratios against a baseline in the same run, since machines differ and are shared.
// Baseline of measuring: parsing the same rows from JSON once, the least that any reader of a log has to do.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

// `npm run bench -- documents`: how fast documents are read.
if (process.argv[2] === 'documents') {
  await import('./bench-documents.mjs');
  process.exit(0);
}

// `npm run bench -- diffusion`: how far and how fast information could travel, against the plain way.
if (process.argv[2] === 'diffusion') {
  await import('./bench-diffusion.mjs');
  process.exit();
}

// `npm run bench -- signals`: one company-year from Postgres to written readings, each signal by itself, in a process like
// the worker's.
if (process.argv[2] === 'signals') {
  const { WORKER_FLAGS } = await import('../cli/dist/launch/children.js');
  const program = fileURLToPath(new URL('./bench-signals.mjs', import.meta.url));
  process.exit(spawnSync(process.execPath, [...WORKER_FLAGS, program, ...process.argv.slice(3)], { stdio: 'inherit' }).status ?? 1);
}

const { parsePeriod } = await import('@ambit/activity');
const { Log, measureAll, prepareFacts } = await import('@ambit/signals');

const sizes = (process.argv[2] ?? '100000,400000').split(',').map(Number);
const RUNS = 3;
const END = Date.parse('2026-11-16T00:00:00Z');
const WEEK = 7 * 86_400_000;
const PEOPLE = 2000;
const TEAMS = 200;
const REPOSITORIES = 300;

console.log(
  `${cpus()[0]?.model ?? 'a processor'}, ${cpus().length} cores, Node ${process.versions.node}, commit ${git('rev-parse', '--short', 'HEAD')}`,
);
console.log('rows       read (baseline)  columns  facts    signals, 5 periods        all/baseline  peak memory');
const totals = [];
for (const size of sizes) {
  const rows = invented(size);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) times.push(measured(rows));
  const median = (key) => times.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const all = median('columns') + median('facts') + median('signals');
  totals.push({ size: rows.length, all });
  console.log(
    [
      String(rows.length).padEnd(10),
      `${median('read').toFixed(0)} ms`.padEnd(16),
      `${median('columns').toFixed(0)} ms`.padEnd(8),
      `${median('facts').toFixed(0)} ms`.padEnd(8),
      `${median('signals').toFixed(0)} ms`.padEnd(25),
      `${(all / median('read')).toFixed(1)}`.padEnd(13),
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    ].join(' '),
  );
}
const [small, large] = [totals[0], totals.at(-1)];
if (small && large && small !== large)
  console.log(`growth exponent ${(Math.log(large.all / small.all) / Math.log(large.size / small.size)).toFixed(2)}`);

function measured(rows) {
  const texts = rows.map((row) => JSON.stringify(row));
  const at = [performance.now()];
  let touched = 0;
  for (const text of texts) touched += JSON.parse(text).seq;
  at.push(performance.now());
  const log = new Log();
  for (let start = 0; start < rows.length; start += 5000) log.add(rows.slice(start, start + 5000));
  at.push(performance.now());
  const facts = prepareFacts(log, roster());
  at.push(performance.now());
  let readings = 0;
  for (const name of ['4w', '13w', '26w', '52w', 'all']) {
    const { from, to } = parsePeriod(name, END);
    for (const reading of measureAll({ facts, from: from ?? facts.first ?? to, to, all: name === 'all' }, END))
      readings += reading.n >= 0 ? 1 : 0;
  }
  at.push(performance.now());
  if (touched === 0 || readings === 0) throw new Error('nothing was measured');
  return { read: at[1] - at[0], columns: at[2] - at[1], facts: at[3] - at[2], signals: at[4] - at[3] };
}

function roster() {
  return {
    version: 1,
    persons: Array.from({ length: PEOPLE }, (_, i) => ({
      id: i + 1,
      accounts: [i + 1],
      logins: [],
      name: `p${i}`,
      bot: false,
      noticeAt: '2020-01-01T00:00:00Z',
    })),
    teams: Array.from({ length: TEAMS }, (_, i) => ({ id: i + 1, slug: `t${i}`, name: `T${i}`, parentId: null, hostTeamIds: [] })),
    memberships: Array.from({ length: PEOPLE }, (_, i) => ({
      personId: i + 1,
      teamId: (i % TEAMS) + 1,
      from: null,
      to: null,
      assumed: false,
    })),
  };
}

/** Rows of an invented company: seven a pull request, two years, the same every time. */
function invented(size) {
  let state = 42;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const rows = [];
  for (let work = 1; rows.length < size; work += 1) {
    const opened = END - Math.floor(random() * 104 * WEEK);
    const author = 1 + Math.floor(random() * PEOPLE);
    const reviewer = random() < 0.75 ? ((author + TEAMS - 1) % PEOPLE) + 1 : 1 + Math.floor(random() * PEOPLE);
    const row = (kind, minutes, accountId, payload) =>
      rows.push({
        seq: rows.length + 1,
        repositoryId: 1 + (work % REPOSITORIES),
        at: opened + minutes * 60_000,
        kind,
        hostId: String(rows.length + 1),
        accountId,
        bot: false,
        workId: work,
        payload,
      });
    row('pull.opened', 0, author, { draft: false });
    row('review.requested', 1, author, { asked: { type: 'person', accountId: reviewer } });
    const review = String(rows.length + 1);
    row('review.submitted', 90, reviewer, { state: 'COMMENTED', hasBody: false });
    row('review.commented', 90, reviewer, { reviewId: review, replyTo: null, path: 'src/a.ts', originalLine: 3, suggests: false });
    row('commit.pushed', 200, author, { sha: String(work), authoredAt: new Date(opened + 200 * 60_000).toISOString(), coAuthors: [] });
    row('review.submitted', 260, reviewer, { state: 'APPROVED', hasBody: false });
    row('pull.merged', 300, author, {});
  }
  return rows;
}

function git(...args) {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
