import { describe, expect, it } from '@jest/globals';
import { guessRules, headsWanted, previewRule } from './guess-rules.js';
import { kindOf, matchRule } from './match-rule.js';

const files = (...paths: string[]): { path: string }[] => paths.map((path) => ({ path }));
const guessed = (paths: readonly { path: string }[], repository?: string, headOf?: (path: string) => string | null): [string, string][] =>
  guessRules(paths, { ...(repository === undefined ? {} : { repository }), ...(headOf === undefined ? {} : { headOf }) }).map(
    ({ pattern, means }) => [pattern, means],
  );
const numbered = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${folder}${String(i + 1).padStart(4, '0')}-a.md`);
const FIELDS = '# A title\n\n- **Status**: Draft\n- **Authors**: Dara Sok (@dsok)\n- **Created**: 2026-01-05\n';

describe('guessRules', () => {
  it('finds a folder of numbered texts', () => {
    expect(guessed(files('README.md', ...numbered('text/', 3), 'src/a.ts'))).toEqual([['text/*', 'rfc']]);
  });

  it('gives rules that are not stored', () => {
    expect(guessRules(files(...numbered('docs/adr/', 3)))).toEqual([
      { id: null, repositoryId: null, by: 'path', pattern: 'docs/adr/*', means: 'adr', source: 'guess', refused: false },
    ]);
  });

  it('takes folders below where they hold documents', () => {
    expect(guessed(files('keps/sig-a/1-a/README.md', 'keps/sig-a/2-b/README.md', 'keps/sig-b/3-c/README.md', 'keps/README.md'))).toEqual([
      ['keps/**', 'rfc'],
    ]);
    expect(guessed(files(...numbered('docs/rfcs/', 3), ...numbered('docs/rfcs/proposals/', 3)))).toEqual([['docs/rfcs/**', 'rfc']]);
  });

  it('asks three texts of folders whose name may mean something else', () => {
    expect(guessed(files(...numbered('text/', 2)))).toEqual([]);
    expect(guessed(files(...numbered('proposals/', 2)))).toEqual([]);
    expect(guessed(files(...numbered('docs/adr/', 1)))).toEqual([['docs/adr/*', 'adr']]);
  });

  it('asks a number or fields of half of them', () => {
    expect(guessed(files('text/0001-a.md', 'text/b.md', 'text/c.md'))).toEqual([]);
    expect(guessed(files('text/0001-a.md', 'text/0002-b.md', 'text/c.md'))).toEqual([['text/*', 'rfc']]);
    expect(guessed(files('docs/design/a.md', 'docs/design/b.md'))).toEqual([]);
    expect(guessed(files('docs/design/a.md', 'docs/design/b.md'), undefined, (path) => (path.endsWith('a.md') ? FIELDS : null))).toEqual([
      ['docs/design/*', 'design'],
    ]);
    expect(guessed(files('docs/design/a.md', 'docs/design/b.md'), undefined, () => '# How we design\n\nWords.\n')).toEqual([]);
  });

  it('puts the deeper folder first, since the first rule decides', () => {
    const all = files(...numbered('docs/design/', 3), ...numbered('docs/design/adr/', 3));
    const rules = guessRules(all);
    expect(rules.map(({ pattern }) => pattern)).toEqual(['docs/design/adr/*', 'docs/design/*']);
    expect(kindOf('docs/design/adr/0001-a.md', rules)).toBe('adr');
    expect(kindOf('docs/design/0001-a.md', rules)).toBe('design');
  });

  it('does not take templates, pictures and pages about the folder', () => {
    expect(guessed(files('docs/adr/README.md', 'docs/adr/template.md', 'docs/adr/0000-template.md', 'docs/adr/0001.png'))).toEqual([]);
    expect(guessed(files('db/migrations/0001-init.sql', 'db/migrations/0002-more.sql'))).toEqual([]);
  });

  it('takes the root of a collection, with proposals that have no number yet', () => {
    const root = files(
      'README.mediawiki',
      'CONTRIBUTING.md',
      'bip-0001.mediawiki',
      'bip-0002.md',
      'bip-0341.mediawiki',
      'bip-0341/notes.md',
    );
    const [rule] = guessRules(root, { repository: 'bips' });
    expect(rule).toMatchObject({ pattern: 'bip-*', means: 'rfc' });
    expect(root.filter(({ path }) => rule !== undefined && matchRule(rule, path)).map(({ path }) => path)).toEqual([
      'bip-0001.mediawiki',
      'bip-0002.md',
      'bip-0341.mediawiki',
    ]);
    expect(rule !== undefined && matchRule(rule, 'bip-wallets.md')).toBe(true);
    expect(guessed(root, 'web-store')).toEqual([]);
    expect(guessed(files(...numbered('', 3), 'about.md'), 'rfcs')).toEqual([['*[0-9]*', 'rfc']]);
    expect(guessed(files('about.md', '0001-a.md', 'more.md'), 'rfcs')).toEqual([]);
  });

  it('takes the folders of states of a collection', () => {
    expect(guessed(files(...numbered('accepted/2021/', 3), ...numbered('proposed/', 3)), 'designs')).toEqual([
      ['accepted/**', 'design'],
      ['proposed/*', 'design'],
    ]);
  });

  it('knows every kind by its folder', () => {
    const folders = ['rfcs', 'docs/adr', 'docs/design', 'docs/migrations', 'docs/trade-offs', 'docs/incidents', 'docs/roadmap'];
    const kinds = guessed(
      folders.flatMap((folder) => files(`${folder}/a.md`)),
      undefined,
      () => FIELDS,
    ).map(([, means]) => means);
    expect(kinds.sort()).toEqual(['adr', 'design', 'incident-review', 'migration-plan', 'rfc', 'roadmap-input', 'trade-offs']);
  });

  it('does not depend on the order of files', () => {
    const all = files(...numbered('docs/design/', 3), ...numbered('docs/adr/', 3), ...numbered('text/', 3));
    expect(guessRules([...all].reverse())).toEqual(guessRules(all));
  });

  it('guesses nothing of nothing, and of 100,000 files', () => {
    expect(guessRules([])).toEqual([]);
    expect(guessRules(files(...Array.from({ length: 100_000 }, (_, i) => `src/${String(i)}.md`)))).toEqual([]);
  });
});

describe('headsWanted', () => {
  it('names the texts without a number in folders that are named for documents', () => {
    expect(
      headsWanted(files('docs/design/a.md', 'docs/design/0002-b.md', 'docs/design/README.md', 'src/a.md', 'docs/adr/0001-a.md')),
    ).toEqual(['docs/design/a.md']);
  });

  it('wants none of the root of a collection', () => {
    expect(headsWanted(files('about.md', '0001-a.md'), { repository: 'rfcs' })).toEqual([]);
  });
});

describe('previewRule', () => {
  it('counts what a rule takes and gives the first five', () => {
    const preview = previewRule({ by: 'path', pattern: 'text/*' }, files(...numbered('text/', 8), 'text/README.md', 'src/a.md'));
    expect(preview).toEqual({ files: 8, examples: numbered('text/', 5) });
  });

  it('takes nothing by a pattern that is none', () => {
    expect(previewRule({ by: 'path', pattern: '[' }, files('text/0001-a.md'))).toEqual({ files: 0, examples: [] });
  });
});
