import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../support/processes.js';

const CORPUS = process.env.AMBIT_CORPUS ?? '';

interface Documents {
  readonly guessRules: (files: readonly File[], options: { repository: string }) => { pattern: string; means: string }[];
  readonly matchRule: (rule: { by: 'path'; pattern: string }, path: string) => boolean;
  readonly readVersion: (
    source: { path: string; text: string; siblings: { path: string; text: string }[] },
    about: { commit: string; blob: string; home: { owner: string; name: string }; rules: readonly unknown[] },
  ) => { kind: string; label: string | null; why: string | null; words: { excerpt: string } | null };
}
interface File {
  readonly path: string;
  readonly text?: string;
  readonly head?: string;
}

// Built, as people run it.
const { guessRules, matchRule, readVersion } = (await import(join(ROOT, 'libs/documents/dist/index.js'))) as Documents;

const filesIn = (name: string): File[] =>
  gunzipSync(readFileSync(join(CORPUS, name)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as File);

describe('the documents of AMBIT_CORPUS are found without configuration', () => {
  it.each([
    ['github/bitcoin/bips/tree.jsonl.gz', 'bips', 'bip-*', 210],
    ['rfcs/rust-rfcs.jsonl.gz', 'rfcs', 'text/**', 648],
    ['rfcs/ethereum-eips.jsonl.gz', 'EIPs', 'EIPS/*', 949],
  ])('%s', (file, repository, pattern, count) => {
    const files = filesIn(file);
    const rules = guessRules(files, { repository });
    expect(rules).toEqual([{ id: null, repositoryId: null, by: 'path', pattern, means: 'rfc', source: 'guess', refused: false }]);
    expect(files.filter(({ path }) => matchRule({ by: 'path', pattern }, path))).toHaveLength(count);
  });

  it('takes one file of each folder of the KEPs that has a kep.yaml', () => {
    const files = filesIn('rfcs/kubernetes-keps.jsonl.gz');
    const [rule, ...more] = guessRules(files, { repository: 'enhancements' });
    expect([rule?.pattern, more]).toEqual(['keps/**', []]);
    const folders = new Set(
      files.filter(({ path }) => matchRule({ by: 'path', pattern: 'keps/**' }, path)).map(({ path }) => path.replace(/\/[^/]*$/, '')),
    );
    const missed = files.filter(({ path }) => path.endsWith('/kep.yaml') && !folders.has(path.replace('/kep.yaml', '')));
    expect(
      missed.filter(({ path }) => files.some((one) => one.path === path.replace('kep.yaml', 'README.md')) && !path.includes('template')),
    ).toEqual([]);
  });

  it('finds no documents in a repository that has none', () => {
    expect(guessRules(filesIn('github/bitcoin-core/secp256k1/tree.jsonl.gz'), { repository: 'secp256k1' })).toEqual([]);
  });

  it('finds the proposals at the heads of open pull requests by the rule guessed from the branch', () => {
    const heads = filesIn('github/bitcoin/bips/head_blobs.jsonl.gz');
    expect(heads.filter(({ path }) => !matchRule({ by: 'path', pattern: 'bip-*' }, path))).toEqual([]);
  });
});

describe('the documents of AMBIT_CORPUS are cited by their labels', () => {
  it.each([
    ['github/bitcoin/bips/blobs.jsonl.gz', 'bitcoin', 'bips', /^bip-0*(\d+)\./, 'bip'],
    ['rfcs/rust-rfcs.jsonl.gz', 'rust-lang', 'rfcs', /^text\/0*(\d+)-/, 'rfc'],
    ['rfcs/ethereum-eips.jsonl.gz', 'ethereum', 'EIPs', /^EIPS\/eip-(\d+)\.md$/, 'eip'],
  ])('%s', (file, owner, name, number, prefix) => {
    for (const { path, text, head } of filesIn(file)) {
      const expected = number.exec(path)?.[1];
      if (expected === undefined) continue;
      const version = readVersion(
        { path, text: text ?? head ?? '', siblings: [] },
        { commit: 'c', blob: 'b', home: { owner, name }, rules: [] },
      );
      expect([path, version.label, version.kind, version.why]).toEqual([path, `${prefix}-${expected}`, 'rfc', null]);
      expect(version.words?.excerpt).not.toBe('');
    }
  });
});
