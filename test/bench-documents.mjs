// `npm run bench -- documents`: documents per second, over the collections of AMBIT_CORPUS, else over invented ones.
// Baseline in the same run: parsing the same lines from JSON and looking at each line of each text once.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const { documentsOf, readDocument, readVersion } = await import('@ambit/documents');

const RUNS = 3;
const CORPUS = process.env.AMBIT_CORPUS ?? '';
const COLLECTIONS = [
  ['Rust RFCs', 'rfcs/rust-rfcs.jsonl.gz'],
  ['KEPs', 'rfcs/kubernetes-keps.jsonl.gz'],
  ['EIPs', 'rfcs/ethereum-eips.jsonl.gz'],
  ['BIPs', 'github/bitcoin/bips/blobs.jsonl.gz'],
  ['BIPs, open', 'github/bitcoin/bips/head_blobs.jsonl.gz'],
];
const ABOUT = { commit: 'c', blob: 'b', home: { owner: 'fernholt', name: 'rfcs' }, rules: [] };

console.log(`${cpus()[0]?.model ?? 'a processor'}, ${cpus().length} cores, Node ${process.versions.node}, median of ${RUNS} runs`);
const heads = [
  'collection',
  'documents',
  'title',
  'number',
  'status',
  'authors',
  'created',
  'baseline',
  'fields',
  'a second',
  'ratio',
  'with words',
  'a second',
];
const rows = (CORPUS === '' ? invented() : fromCorpus()).map(([name, lines]) => measured(name, lines));
const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
for (const row of [heads, ...rows])
  console.log(
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );

function measured(name, lines) {
  const times = { read: [], fields: [], words: [] };
  let documents = [];
  let facts = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.read.push(timed(() => scanned(lines)));
    documents = documentsOf(lines.map((line) => JSON.parse(line)).map(({ path, head, text }) => ({ path, text: text ?? head })));
    times.fields.push(timed(() => (facts = documents.map((document) => readDocument(document)))));
    times.words.push(timed(() => documents.map((document) => readVersion(document, ABOUT))));
  }
  const median = (key) => times[key].sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const share = (has) => `${((100 * facts.filter(has).length) / documents.length).toFixed(1)} %`;
  const rate = (key) => ((1000 * documents.length) / median(key)).toFixed(0);
  return [
    name,
    String(documents.length),
    ...['title', 'number', 'status'].map((field) => share((one) => one[field] !== null)),
    share(({ authors }) => authors.length > 0),
    share(({ created }) => created !== null),
    `${median('read').toFixed(0)} ms`,
    `${median('fields').toFixed(0)} ms`,
    rate('fields'),
    (median('fields') / median('read')).toFixed(1),
    `${median('words').toFixed(0)} ms`,
    rate('words'),
  ];
}

function scanned(lines) {
  let labelled = 0;
  for (const line of lines) {
    const { head, text } = JSON.parse(line);
    for (const one of (text ?? head).split('\n')) if (/^[\w -]+:/.test(one)) labelled += 1;
  }
  if (labelled < 0) throw new Error('nothing was read');
}

function timed(act) {
  const from = performance.now();
  act();
  return performance.now() - from;
}

function fromCorpus() {
  return COLLECTIONS.filter(([, file]) => existsSync(join(CORPUS, file))).map(([name, file]) => [
    name,
    gunzipSync(readFileSync(join(CORPUS, file)))
      .toString()
      .trim()
      .split('\n'),
  ]);
}

/** 2,000 documents a form, the same every time. */
function invented() {
  const body = '\n## Summary\n\nQueues remember what was asked, and in which order it was asked.\n'.repeat(60);
  const forms = {
    'front matter': (n) =>
      `---\nrfc: ${n}\ntitle: Queues ${n}\nauthor: Ada Okafor (@ada-okafor), Bo Lindqvist\nstatus: accepted\ncreated: 2024-05-02\n---\n`,
    preamble: (n) =>
      `<pre>\n  RFC: ${n}\n  Title: Queues ${n}\n  Author: Ada Okafor\n          Bo Lindqvist\n  Status: Draft\n  Created: 2024-05-02\n</pre>\n`,
    labels: (n) =>
      `# RFC ${n}: Queues ${n}\n\n* Status: **Accepted**\n* Authors: [Ada Okafor](https://github.com/ada-okafor)\n* Date: May 2, 2024\n`,
    sections: (n) => `# ${n}. Queues ${n}\n\nDate: 2024-05-02\n\n## Status\n\nAccepted\n\n## Deciders\n\n- Ada Okafor\n`,
  };
  return Object.entries(forms).map(([name, form]) => [
    name,
    Array.from({ length: 2000 }, (_, at) =>
      JSON.stringify({ path: `rfcs/${String(at + 1).padStart(4, '0')}-queues.md`, text: form(at + 1) + body }),
    ),
  ]);
}
