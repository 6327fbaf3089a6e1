// `npm run bench -- diffusion`: the three distances of all pairs against Dijkstra's algorithm from every person, over the
// networks of AMBIT_CORPUS (else an invented one), from parsed JSON to the bytes of the table; and reach alone at 10,000 people.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableByDijkstra } from './diffusion/dijkstra.mjs';
import { inventedFile } from './diffusion/invented.mjs';

const { jobsOf, NetworkReader, TABLE_HEAD, tableOf, TableWriter } = await import('@ambit/signals');

const RUNS = 15;
const NAMES = ['react', 'vscode', 'trivago'];
const PEOPLE = 10_000;
const SIZES = [100_000, 1_000_000, 10_000_000];
const MB = 2 ** 20;

console.log(`${cpus()[0]?.model ?? 'a processor'}, ${cpus().length} cores, Node ${process.versions.node}, one thread`);
console.log(`\nnetwork    reviews  people  rows      Dijkstra    sweep (median of ${RUNS})  ratio  the same table`);
for (const [name, bytes] of networks()) compare(name, bytes);

// Where teams meet all the time everybody soon reaches everybody, and a sweep that finds nobody left to reach ends. Where they
// meet in the first activities only it cannot know that before, and looks at all.
// Times are the processor's, as machines are shared.
for (const [what, meet] of [
  ['teams that meet all the time', Infinity],
  ['teams that meet in the first 20,000 only', 20_000],
]) {
  console.log(`\nreach of all pairs of ${PEOPLE} people, ${what}\nactivities  people each  time      peak memory  mean reach`);
  const times = SIZES.map((size) => reach(size, meet));
  console.log(`growth exponent ${(Math.log(times.at(-1) / times[0]) / Math.log(SIZES.at(-1) / SIZES[0])).toFixed(2)}`);
}

function compare(name, bytes) {
  const parsed = JSON.parse(bytes.toString());
  let plain = '';
  const baseline = timed(() => (plain = tableByDijkstra(parsed)));
  const runs = [];
  let swept = { text: Buffer.alloc(0), people: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(timed(() => (swept = sweep(bytes))));
  }
  const median = runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const same = md5(plain) === md5(swept.text);
  console.log(
    [
      name.padEnd(10),
      String(Object.keys(parsed).length).padEnd(8),
      String(swept.people).padEnd(7),
      String(plain.split('\n').length - 2).padEnd(9),
      `${baseline.toFixed(0)} ms`.padEnd(11),
      `${median.toFixed(1)} ms`.padEnd(20),
      (baseline / median).toFixed(0).padEnd(6),
      same ? 'yes' : 'NO',
    ].join(' '),
  );
  if (!same) process.exitCode = 1;
}

/** What the command does, reading of the JSON included, which the baseline is spared. */
function sweep(bytes) {
  const reader = new NetworkReader();
  reader.push(bytes);
  const table = tableOf(reader.end());
  const writer = new TableWriter(table);
  const text = Buffer.concat([Buffer.from(TABLE_HEAD), ...jobsOf(table).flatMap((job) => writer.write(job))]);
  return { text, people: table.named.names.length };
}

function networks() {
  const folder = join(process.env.AMBIT_CORPUS ?? '', 'diffusion');
  if (process.env.AMBIT_CORPUS && existsSync(folder))
    return NAMES.map((name) => [name, execFileSync('bzcat', [join(folder, `${name}.json.bz2`)], { maxBuffer: 1024 * MB })]);
  return [['invented', Buffer.from(JSON.stringify(inventedFile(2442, 364)))]];
}

function reach(size, meet) {
  const program = fileURLToPath(new URL('./diffusion/reach-run.mjs', import.meta.url));
  const { ms, mean, size: each, peak } = JSON.parse(execFileSync(process.execPath, [program, size, PEOPLE, meet].map(String)).toString());
  console.log(
    [
      String(size).padEnd(11),
      each.toFixed(2).padEnd(12),
      `${(ms / 1000).toFixed(2)} s`.padEnd(9),
      `${(peak / MB).toFixed(0)} MB`.padEnd(12),
      mean.toFixed(1),
    ].join(' '),
  );
  return ms;
}

function timed(act) {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function md5(text) {
  return createHash('md5').update(text).digest('hex');
}
