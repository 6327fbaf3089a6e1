// `node test/intent/measure.mjs [--labels FILE] [--again FILE] [--archive DIR] [--set work|aside|all] [--json]`: precision and recall of the
// rules that read intents, a class a row, and how far two readers agree. Texts come from the archive, else from AMBIT_CORPUS.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));
const FILES = { 'review comment': 'review_comments', review: 'reviews', 'pull comment': 'issue_comments' };
const { INTENTS: CLASSES } = await import('@ambit/activity');
const { readIntents } = await import('@ambit/documents');

const { values } = parseArgs({
  options: {
    labels: { type: 'string', default: join(HERE, 'labels.jsonl') },
    again: { type: 'string' },
    archive: { type: 'string', default: process.env.AMBIT_CORPUS ?? '' },
    // What is held aside is read only when it is asked for.
    set: { type: 'string', default: 'work' },
    json: { type: 'boolean', default: false },
  },
});
const asked = values.set === 'all' ? () => true : ({ set }) => set === values.set;
const labels = linesOf(values.labels).filter(asked);
if (labels.length === 0) stop(`${values.labels} has no labels of the set ${values.set}.`);
const texts = textsOf(labels);
const found = foundIn(texts);
const again = values.again ?? join(dirname(values.labels), 'again.jsonl');
const classes = CLASSES.map((name) => ({ name, ...measured(name) }));
const agreement = existsSync(again) ? agreementWith(linesOf(again)) : null;

if (values.json) console.log(JSON.stringify({ set: values.set, comments: labels.length, classes, agreement }));
else print();

function measured(name) {
  const counts = { labelled: 0, found: 0, right: 0 };
  for (const label of labels) {
    const has = label.labels.includes(name);
    const reads = found.get(keyOf(label)).has(name);
    if (has) counts.labelled += 1;
    if (reads) counts.found += 1;
    if (has && reads) counts.right += 1;
  }
  return counts;
}

/** Cohen's kappa of the comments that were labelled twice, a class at a time; null where both readers said the same of all. */
function agreementWith(seconds) {
  const first = new Map(labels.map((label) => [keyOf(label), label.labels]));
  const twice = seconds.filter((second) => first.has(keyOf(second)));
  const kappa = Object.fromEntries(
    CLASSES.map((name) => {
      const pairs = twice.map((second) => [first.get(keyOf(second)).includes(name), second.labels.includes(name)]);
      const share = (has) => pairs.filter(has).length / pairs.length;
      const [a, b, same] = [share(([one]) => one), share(([, two]) => two), share(([one, two]) => one === two)];
      const chance = a * b + (1 - a) * (1 - b);
      return [name, pairs.length === 0 || chance === 1 ? null : (same - chance) / (1 - chance)];
    }),
  );
  return { comments: twice.length, kappa };
}

function foundIn(bodies) {
  return new Map([...bodies].map(([key, body]) => [key, new Set(readIntents(body).map(({ intent }) => intent))]));
}

function textsOf(wanted) {
  const keys = new Set(wanted.map(keyOf));
  const bodies = new Map();
  for (const repository of new Set(wanted.map((one) => one.repository)))
    for (const [text, file] of Object.entries(FILES)) {
      const path = folderOf(repository, file);
      if (path === undefined) continue;
      for (const row of rowsIn(path)) {
        const key = keyOf({ repository, text, id: row.id });
        if (keys.has(key)) bodies.set(key, row.body ?? '');
      }
    }
  const missing = [...keys].find((key) => !bodies.has(key));
  if (missing !== undefined) stop(`The archive ${values.archive} does not hold ${missing}.`);
  return bodies;
}

function folderOf(repository, file) {
  return ['', 'github'].map((folder) => join(values.archive, folder, repository, `${file}.jsonl.gz`)).find((path) => existsSync(path));
}

function rowsIn(path) {
  return parsed(gunzipSync(readFileSync(path)).toString('utf8'));
}

function linesOf(path) {
  return parsed(readFileSync(path, 'utf8'));
}

function parsed(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function keyOf({ repository, text, id }) {
  return `${repository} ${text} ${id}`;
}

/** The 95 % interval of a share after Wilson (1927). */
function wilson(part, whole) {
  if (whole === 0) return '';
  const z = 1.959963984540054;
  const share = part / whole;
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  return `${(middle - half).toFixed(2)}-${(middle + half).toFixed(2)}`;
}

function print() {
  const ratio = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(2));
  const rows = [
    ['class', 'labelled', 'found', 'right', 'precision', '95 %', 'recall', '95 %', 'kappa'],
    ...classes.map(({ name, labelled, found: reads, right }) => [
      name,
      ...[labelled, reads, right].map(String),
      ratio(right, reads),
      wilson(right, reads),
      ratio(right, labelled),
      wilson(right, labelled),
      agreement?.kappa[name]?.toFixed(2) ?? '-',
    ]),
  ];
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  console.log(`${labels.length} comments of the set ${values.set}; ${agreement?.comments ?? 0} of them were labelled twice`);
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
