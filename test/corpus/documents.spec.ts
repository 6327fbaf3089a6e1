import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ambit } from '../support/processes.js';
import { BY_HAND } from './documents-by-hand.js';
import { filesIn, saidByBip, saidByEip, saidByKep, saidByRust, type File, type Said } from './document-checks.js';

const CORPUS = process.env.AMBIT_CORPUS ?? '';

interface Value<T> {
  readonly value: T;
  readonly raw: string;
  readonly reader: string;
  readonly line: number | null;
}
interface Person {
  readonly login: string | null;
  readonly name: string | null;
}
interface Read {
  readonly path: string;
  readonly sidecar?: string;
  readonly title: Value<string> | null;
  readonly number: Value<number> | null;
  readonly status: Value<string> | null;
  readonly maturity: Value<string> | null;
  readonly authors: readonly Value<Person>[];
  readonly reviewers: readonly Value<Person>[];
  readonly approvers: readonly Value<Person>[];
  readonly created: Value<string> | null;
  readonly discussion: readonly Value<string>[];
  readonly supersedes: readonly Value<string>[];
  readonly supersededBy: readonly Value<string>[];
  readonly related: readonly Value<string>[];
}

interface Collection {
  readonly name: string;
  readonly file: string;
  readonly documents: number;
  /** Of all files that the collection has; those of one document together. */
  readonly said: (files: readonly File[]) => readonly { readonly path: string; readonly said: Said }[];
}

const each =
  (say: (text: string, path: string) => Said, is: (file: File) => boolean = () => true): Collection['said'] =>
  (files) =>
    files.filter(is).map(({ path, text }) => ({ path, said: say(text, path) }));

const COLLECTIONS: readonly Collection[] = [
  { name: 'Rust RFCs', file: 'rfcs/rust-rfcs.jsonl.gz', documents: 648, said: each(saidByRust) },
  {
    name: 'KEPs',
    file: 'rfcs/kubernetes-keps.jsonl.gz',
    documents: 648,
    said: each(saidByKep, ({ path }) => path.endsWith('/kep.yaml') && !path.includes('provider-template/')),
  },
  { name: 'EIPs', file: 'rfcs/ethereum-eips.jsonl.gz', documents: 949, said: each(saidByEip) },
  {
    name: 'BIPs',
    file: 'github/bitcoin/bips/blobs.jsonl.gz',
    documents: 210,
    said: each(saidByBip, ({ path }) => path.startsWith('bip-')),
  },
  { name: 'BIPs of open pull requests', file: 'github/bitcoin/bips/head_blobs.jsonl.gz', documents: 104, said: each(saidByBip) },
];

const read = new Map<string, readonly Read[]>();

beforeAll(async () => {
  for (const { name, file } of COLLECTIONS) {
    const { code, out, err } = await ambit(['documents', join(CORPUS, file), '--json'], {});
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    read.set(
      name,
      out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Read),
    );
  }
});

const same = (one: string, other: string | undefined): boolean => words(one) === words(other ?? '');
/** Titles lose their marks and the label before them. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^rfc:\s*/, '')
    .replace(/[`*_\\"']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const logins = (people: readonly Value<Person>[]): string[] => people.map(({ value }) => value.login ?? value.name ?? '').sort();
const allOf = (said: readonly string[], found: readonly Value<Person>[]): boolean =>
  [...new Set(said)].sort().join('\n') === logins(found).join('\n');

/** Field by field: does the file carry it, and was it read so? */
const FIELDS: readonly {
  readonly name: string;
  readonly atLeast: number;
  readonly carries: (said: Said) => boolean;
  readonly right: (said: Said, one: Read) => boolean;
}[] = [
  { name: 'title', atLeast: 1, carries: ({ title }) => title !== null, right: ({ title }, one) => same(title ?? '', one.title?.value) },
  { name: 'number', atLeast: 1, carries: ({ number }) => number !== null, right: ({ number }, one) => number === one.number?.value },
  { name: 'status', atLeast: 0.99, carries: ({ status }) => status !== null, right: ({ status }, one) => status === one.status?.raw },
  { name: 'authors', atLeast: 0.99, carries: ({ authors }) => authors.length > 0, right: (said, one) => allOf(said.authors, one.authors) },
  {
    name: 'created',
    atLeast: 0.99,
    carries: ({ created }) => created !== null,
    right: ({ created }, one) => created === one.created?.value,
  },
  {
    name: 'reviewers',
    atLeast: 0.98,
    carries: ({ reviewers }) => reviewers.length > 0,
    right: (said, one) => allOf(said.reviewers, one.reviewers),
  },
  {
    name: 'approvers',
    atLeast: 0.98,
    carries: ({ approvers }) => approvers.length > 0,
    right: (said, one) => allOf(said.approvers, one.approvers),
  },
  {
    name: 'discussion',
    atLeast: 0.99,
    carries: ({ discussion }) => discussion.length > 0,
    right: ({ discussion }, one) => discussion.every((address) => one.discussion.some(({ value }) => address.startsWith(value))),
  },
];

describe('documents of real collections (AMBIT_CORPUS)', () => {
  it.each(COLLECTIONS)('reads $documents $name, and of every field that a file carries what it says', ({ name, file, documents, said }) => {
    const found = read.get(name) ?? [];
    expect(found).toHaveLength(documents);
    const files = said(filesIn(join(CORPUS, file)));
    expect(files).toHaveLength(documents);
    const byPath = new Map<string, Read[]>();
    for (const one of found) for (const path of [one.path, one.sidecar ?? '']) byPath.set(path, [...(byPath.get(path) ?? []), one]);
    const shares = FIELDS.flatMap(({ name: field, atLeast, carries, right }) => {
      const carrying = files.filter((one) => carries(one.said));
      const wrong = carrying.filter((one) => !(byPath.get(one.path) ?? []).some((candidate) => right(one.said, candidate)));
      const share = carrying.length === 0 ? 1 : 1 - wrong.length / carrying.length;
      return share >= atLeast ? [] : [{ field, carrying: carrying.length, wrong: wrong.map(({ path }) => path).slice(0, 20) }];
    });
    expect(shares).toEqual([]);
  });

  it('names every document, and numbers each whose name does', () => {
    const all = [...read.values()].flat();
    expect(all.filter(({ title }) => (title?.value ?? '') === '')).toEqual([]);
    const numbered = all.filter(({ path }) => /(?:^|\/)(?:bip-|eip-)?0*[1-9]\d*[-.](?!\d)[^/]*$/.test(path));
    expect(numbered.length).toBeGreaterThan(1500);
    expect(numbered.filter(({ number }) => number === null).map(({ path }) => path)).toEqual([]);
  });

  it('maps every status found, or would list it for the admin', () => {
    const statuses = [...read.values()].flat().flatMap(({ status }) => (status === null ? [] : [status]));
    expect(statuses.length).toBeGreaterThan(1900);
    expect(statuses.filter(({ raw }) => raw === '')).toEqual([]);
    expect([...new Set(statuses.filter(({ value }) => value === 'unknown').map(({ raw }) => raw))]).toEqual([]);
  });

  it('says of every value where it stands', () => {
    const wrong = COLLECTIONS.slice(0, 4).flatMap(({ name, file }) => {
      const texts = new Map(filesIn(join(CORPUS, file)).map(({ path, text }) => [path, text.split('\n')]));
      return (read.get(name) ?? []).flatMap((one) =>
        [one.status, one.created]
          .filter((value) => value !== null && value.line !== null)
          .filter((value) => !(texts.get(one.sidecar ?? one.path)?.[(value?.line ?? 0) - 1] ?? '').includes(value?.raw.slice(0, 20) ?? ''))
          .map((value) => [one.path, value]),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has read 100 documents, chosen by the hash of their paths, as a person read them', () => {
    const changed = BY_HAND.flatMap(({ name, documents }) => {
      const found = new Map((read.get(name) ?? []).map((one) => [one.path, one]));
      return Object.entries(documents).filter(([path, digest]) => {
        const one = found.get(path);
        return one === undefined || digestOf(one) !== digest;
      });
    });
    expect(BY_HAND.flatMap(({ documents }) => Object.keys(documents))).toHaveLength(100);
    expect(changed).toEqual([]);
  });
});

/** Of the values a person compared with the text. */
function digestOf(one: Read): string {
  const values = [
    ...[one.number?.value, one.title?.value, one.status?.raw, one.status?.value, one.maturity?.value, one.created?.value],
    ...[one.authors, one.reviewers, one.approvers].map((people) => people.map(({ value }) => [value.login, value.name])),
    ...[one.discussion, one.supersedes, one.supersededBy, one.related].map((list) => list.map(({ value }) => value)),
  ];
  return createHash('sha256')
    .update(JSON.stringify(values.map((value) => value ?? null)))
    .digest('hex')
    .slice(0, 16);
}
