import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/processes.js';

const MB = 1_000_000;
const EXTRA = 50 * MB;
/** As much of a piece as is still read: just under 1 MB. */
const full = (piece: string): string => piece.repeat(Math.floor(990_000 / Buffer.byteLength(piece)));

/** Reads one file in a process of its own, warm from another document, and says by how much the process grew at most. */
const CHILD = `
  import { readFileSync } from 'node:fs';
  import { readVersion } from ${JSON.stringify(join(ROOT, 'libs/documents/dist/index.js'))};
  const [file, path] = process.argv.slice(1);
  const about = { commit: 'c', blob: 'b', home: { owner: 'fernholt', name: 'rfcs' }, rules: [] };
  readVersion({ path: 'text/0001-a.md', text: '---\\nstatus: draft\\n---\\n# A title\\n\\nSome words stand here.\\n' }, about);
  const text = readFileSync(file, 'utf8');
  gc();
  const before = process.memoryUsage().rss;
  const { why, facts, words } = readVersion({ path, text }, about);
  const extra = process.resourceUsage().maxRSS * 1024 - before;
  console.log(JSON.stringify({ why, notes: facts?.notes ?? [], read: facts !== null && words !== null, extra }));
`;

interface Outcome {
  readonly why: string | null;
  readonly notes: readonly string[];
  readonly read: boolean;
  readonly extra: number;
}

function reading(text: string | Buffer, path: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'ambit-test-'));
  try {
    const file = join(folder, 'text');
    writeFileSync(file, text);
    const child = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', CHILD, file, path], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ signal: child.signal, status: child.status, err: child.stderr }).toEqual({ signal: null, status: 0, err: '' });
    return JSON.parse(child.stdout) as Outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('hostile documents are refused within 50 MB', () => {
  it.each([
    ['10 MB', 'a '.repeat(5 * MB), 'The file is larger than 1 MB.'],
    ['binary', Buffer.from(full('\0\x01\x02\x03')), 'The file is binary.'],
    ['another encoding', Buffer.alloc(300_000, 0xff), 'The file is not in UTF-8.'],
    [
      'half a pair, over and over',
      Buffer.from([0xed, 0xa0, 0x80].flatMap((byte) => Array<number>(90_000).fill(byte))),
      'The file is not in UTF-8.',
    ],
  ])('%s', (_, text, why) => {
    const { extra, ...outcome } = reading(text, 'text/0031-a.md');
    expect(outcome).toEqual({ why, notes: [], read: false });
    expect(extra).toBeLessThan(EXTRA);
  });
});

const levels = (count: number): string => Array.from({ length: count }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
const bomb = Array.from({ length: 40 }, (_, i) => `b${String(i + 1)}: &b${String(i + 1)} [${`*b${String(i)},`.repeat(9)}]\n`).join('');

describe('hostile front matter costs its values and no more than 50 MB', () => {
  it.each([
    ['10,000 levels in brackets', `---\na: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n---\n# A\n`],
    ['10,000 levels in braces', `---\na: ${'{a: '.repeat(10_000)}\n---\n# A\n`],
    ['10,000 levels in items', `---\na:\n  ${'- '.repeat(10_000)}x\n---\n# A\n`],
    ['1,300 levels by indent', `---\n${levels(1_300)}---\n# A\n`],
    ['an alias bomb', `---\nb0: &b0 [x]\n${bomb}authors: *b40\n---\n# A\n`],
    ['a megabyte of it', `---\n${full('a: b\n')}---\n# A\n`],
  ])('%s', (_, text) => {
    const { why, notes, read, extra } = reading(text, 'text/0031-a.md');
    expect({ why, read }).toEqual({ why: null, read: true });
    expect(notes).not.toEqual([]);
    expect(extra).toBeLessThan(EXTRA);
  });
});

describe('hostile texts are read within 50 MB', () => {
  it.each([
    ['a line of a megabyte', full('word '), 'a.md'],
    ['a word of a megabyte', full('a'), 'a.md'],
    ['100,000 items', '- item\n'.repeat(100_000), 'a.md'],
    ['100,000 brackets', '['.repeat(100_000), 'a.md'],
    ['100,000 angles', '<'.repeat(100_000), 'a.md'],
    ['headings alone', full('# a\n'), 'a.md'],
    ['underlined headings', full('a\n===\n'), 'a.md'],
    ['sections of fields', full('## Status\nAccepted\n'), 'a.md'],
    ['a heading of a megabyte', `# ${full('a# ')}`, 'a.md'],
    ['a huge table', full('| Status | Accepted |\n'), 'a.md'],
    ['a row of a megabyte', full('| a '), 'a.md'],
    ['links', full('[a](b.md) '), 'a.md'],
    ['references', Array.from({ length: 90_000 }, (_, i) => `RFC-${String(i + 1)}`).join(' '), 'a.md'],
    ['ever new words', Array.from({ length: 100_000 }, (_, i) => `w${i.toString(36)}xy`).join(' '), 'a.md'],
    ['fences that never close', full('```\n~~~\n'), 'a.md'],
    ['empty lines', full('\n'), 'a.md'],
    ['carriage returns', full('\r'), 'a.md'],
    ['line ends of another system', full('# A\r\n\r\ntext\r\n'), 'a.md'],
    ['a byte order mark', `\ufeff${full('text\n')}`, 'a.md'],
    ['right to left, and overrides', full('\u202e\u05d0\u05d1 '), 'a.md'],
    ['labels', full('- **Authors**: @a, @b\n'), 'a.md'],
    ['a preamble of a megabyte', `<pre>\n${full('  BIP: 1\n')}</pre>\n`, 'bip-0001.mediawiki'],
    ['attributes', `= A\n${full(':a: b\n')}`, 'a.adoc'],
    ['titles', full('a\n===\n'), 'a.rst'],
  ])('%s', (_, text, path) => {
    const { why, read, extra } = reading(text, path);
    expect({ why, read }).toEqual({ why: null, read: true });
    expect(extra).toBeLessThan(EXTRA);
  });
});
