import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Command } from 'commander';
import type { DocumentFacts, DocumentPerson, Found } from '@ambit/activity';
import { documentsOf, readDocument, readIndex, type CollectedFile } from '@ambit/documents';
import { codeOf, Failure } from '../failure.js';
import { table } from '../output.js';
import { command, outputOf } from './command.js';

/** One document as it is printed; `sidecar` where its fields stand beside it, `line` where it is a row of an index. */
type Read = { readonly path: string; readonly line?: number; readonly sidecar?: string } & DocumentFacts;

/** Unpacked, in bytes; all of it is held at once. */
const LARGEST = 2 ** 30;

export function addDocuments(program: Command): void {
  command(program, 'documents <file.jsonl.gz>', 'read documents, {path, head} a line, and print what was found').action(
    (path: string, options: { json?: boolean }) => {
      const read = readAll(linesOf(path));
      const output = outputOf(options);
      if (output.json) process.stdout.write(read.map((document) => `${JSON.stringify(document)}\n`).join(''));
      else output.answer(null, inWords(read));
    },
  );
}

/** Rows of indexes that lead to a document of the same file are that document, not another. */
function readAll(files: readonly CollectedFile[]): Read[] {
  const documents = documentsOf(files);
  const names = new Set(files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  const held = new Set(documents.map(({ path }) => path));
  const indexed = files
    .filter(({ path }) => !held.has(path))
    .flatMap((file) => readIndex(file).map((row) => ({ ...row, path: file.path })))
    .filter(({ target }) => target === null || !names.has(target.slice(target.lastIndexOf('/') + 1)))
    .map(({ path, line, facts }): Read => ({ path, line, ...facts }));
  const read = documents.map((document): Read => {
    const [sidecar] = document.siblings;
    return { path: document.path, ...(sidecar === undefined ? {} : { sidecar: sidecar.path }), ...readDocument(document) };
  });
  return [...read, ...indexed];
}

function linesOf(path: string): CollectedFile[] {
  const bytes = bytesOf(path);
  const text = new TextDecoder().decode(bytes);
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [fileOf(line, at + 1, path)]));
}

function bytesOf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${path}.`);
    if (codeOf(error)?.startsWith('Z_') === true) throw new Failure(`The file ${path} is damaged: it cannot be unpacked.`);
    throw new Failure(`The file ${path} cannot be read.`);
  }
}

function fileOf(line: string, number: number, path: string): CollectedFile {
  const row = parsed(line);
  const text = row?.text ?? row?.head;
  if (row === null || typeof row.path !== 'string' || typeof text !== 'string')
    throw new Failure(`Line ${String(number)} of ${path} is not a document: it needs "path" and "head" (or "text").`);
  return { path: row.path, text };
}

function parsed(line: string): { readonly path?: unknown; readonly head?: unknown; readonly text?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function inWords(read: readonly Read[]): string {
  if (read.length === 0) return 'There is no document in this file.';
  const lines = read.map((one) =>
    [
      one.line === undefined ? one.path : `${one.path}:${String(one.line)}`,
      one.number === null ? '-' : String(one.number.value),
      one.title?.value ?? '-',
      one.status === null ? '-' : `${one.status.raw} -> ${one.status.value}`,
      one.authors.length === 0 ? '-' : one.authors.map(nameOf).join(', '),
      ...one.notes,
    ]
      .join(' | ')
      .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '),
  );
  return [...lines, '', counted(read), ...unmapped(read)].join('\n');
}

function nameOf({ value }: Found<DocumentPerson>): string {
  return value.login === null ? (value.name ?? '-') : `@${value.login}`;
}

/** How many documents carry each field. */
function counted(read: readonly Read[]): string {
  const has = (field: (one: Read) => unknown): readonly string[] => {
    const count = read.filter((one) => {
      const value = field(one);
      return Array.isArray(value) ? value.length > 0 : value !== null;
    }).length;
    return [String(count), `${((100 * count) / read.length).toFixed(1)} %`];
  };
  return table(
    ['field', 'documents', `of ${String(read.length)}`],
    [
      ['title', ...has(({ title }) => title)],
      ['number', ...has(({ number }) => number)],
      ['status', ...has(({ status }) => status)],
      ['maturity', ...has(({ maturity }) => maturity)],
      ['authors', ...has(({ authors }) => authors)],
      ['reviewers', ...has(({ reviewers }) => reviewers)],
      ['approvers', ...has(({ approvers }) => approvers)],
      ['created', ...has(({ created }) => created)],
      ['decided', ...has(({ decided }) => decided)],
      ['discussion', ...has(({ discussion }) => discussion)],
      ['supersedes', ...has(({ supersedes }) => supersedes)],
      ['superseded by', ...has(({ supersededBy }) => supersededBy)],
      ['related', ...has(({ related }) => related)],
    ],
  );
}

/** The words of status that no rule maps, the most frequent first. */
function unmapped(read: readonly Read[]): string[] {
  const words = new Map<string, number>();
  for (const { status } of read) if (status?.value === 'unknown') words.set(status.raw, (words.get(status.raw) ?? 0) + 1);
  if (words.size === 0) return [];
  const rows = [...words].sort((a, b) => b[1] - a[1]).map(([word, count]) => [word, String(count)]);
  return ['', table(['unknown status', 'documents'], rows)];
}
