import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodeOf, lastWords } from './exit.js';
import { Failure } from './failure.js';
import { createProgram } from './program.js';

/** Parses a command line and gives back how it ends, without ending this process. */
async function end(...words: string[]): Promise<{ code: number; said: string; words: string | null }> {
  let said = '';
  const program = createProgram();
  const quiet = { writeOut: (text: string) => (said += text), writeErr: (text: string) => (said += text) };
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) command.configureOutput(quiet);
  try {
    await program.parseAsync(['node', 'ambit', ...words]);
    return { code: 0, said, words: null };
  } catch (error) {
    return { code: exitCodeOf(error), said, words: lastWords(error, { json: words.includes('--json'), debug: false }) };
  }
}

describe('the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambit-program-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists the commands that there are, and no others', () => {
    expect(createProgram().commands.map((command) => command.name())).toEqual([
      'up',
      'sign-in',
      'connect',
      'sync',
      'measure',
      'teams',
      'lines',
      'policy',
      'status',
      'log',
      'export',
      'erase',
      'documents',
      'diffusion',
      'replay',
      'migrate',
    ]);
  });

  it('shows help with 0', async () => {
    const { code, said } = await end('--help');
    expect(code).toBe(0);
    for (const name of ['connect', 'export', 'status']) expect(said).toContain(name);
    expect(said).not.toContain('--demo');
  });

  it.each([
    ['an unknown command', ['dance']],
    ['an unknown option', ['status', '--loud']],
    ['a missing argument', ['connect']],
    ['a missing option', ['connect', 'acme']],
    ['one argument too many', ['migrate', 'now']],
    ['a port that is none', ['replay', '--port', 'seven']],
    ['a port out of range', ['replay', '--port', '70000']],
    ['identified without a purpose', ['export', 'activity', '--identified']],
    ['identified with a blank purpose', ['export', 'activity', '--identified', '--purpose', ' ']],
  ])('ends with 2 for %s', async (_what, words) => {
    const { code, said } = await end(...words);
    expect(code).toBe(2);
    expect(said).not.toBe('');
  });

  it.each([
    ['a period that is none', ['measure', '--period', 'soon'], '"soon" is not a period. Write 26w, all, or 2026-01-01..2026-07-01.'],
    ['an archive that is not there', ['replay', '/nowhere/at/all'], 'There is no archive at /nowhere/at/all: the folder does not exist.'],
    ['a token file that is not there', ['connect', 'acme', '--token-file', '/nowhere/token'], 'There is no file /nowhere/token.'],
    ['a file of teams that is not there', ['teams', 'import', '/nowhere/teams.csv'], 'There is no file /nowhere/teams.csv.'],
  ])('ends with 1 and one sentence for %s', async (_what, words, sentence) => {
    expect(await end(...words)).toMatchObject({ code: 1, words: sentence });
  });

  it('says the sentence as JSON with --json', async () => {
    const { words } = await end('measure', '--period', 'soon', '--json');
    expect(JSON.parse(words ?? '')).toEqual({ error: expect.stringContaining('"soon" is not a period') });
  });

  it('never says what stands in a token file', async () => {
    const path = join(folder, 'token');
    writeFileSync(path, 'ghp_secret and more\n');
    const { code, words } = await end('connect', 'acme', '--token-file', path);
    expect(code).toBe(1);
    expect(words).toBe(`${path} holds more than a token. It must hold the token alone.`);
  });

  it('shows a stack for the person who looks for a fault, and only then', () => {
    const failure = new Failure('Something is in the way.');
    expect(lastWords(failure, { json: false, debug: false })).toBe('Something is in the way.');
    expect(lastWords(failure, { json: false, debug: true })).toContain('program.spec');
  });
});
