import { describe, expect, it } from '@jest/globals';
import { readHistory } from './history.js';

function version(at: number, text: string | null, path = 'CODEOWNERS', repositoryId = 1) {
  return { repositoryId, at, path, text, hostId: `${path}:${String(at)}` };
}

const HELD = new Set([1]);

/** The first owner's login at a time; `none` without owners, `not held` where that is so. */
function ownerAt(versions: Parameters<typeof readHistory>[0], at: number): string {
  const rules = readHistory(versions, HELD).rulesAt(1, at);
  if (rules === null) return 'not held';
  const owner = rules[0]?.owners[0];
  return owner?.type === 'person' ? owner.login : 'none';
}

describe('readHistory', () => {
  it('holds nothing of a repository whose history was not read, even with a version', () => {
    expect(readHistory([version(1, '* @a')], new Set()).rulesAt(1, 5)).toBeNull();
    expect(readHistory([version(1, '* @a')], HELD).rulesAt(2, 5)).toBeNull();
  });

  it('has no owners before the first version and after its removal', () => {
    const versions = [version(10, '* @a'), version(20, '* @b'), version(30, null)];
    expect([5, 10, 19, 20, 29, 30, 99].map((at) => ownerAt(versions, at))).toEqual(['none', 'a', 'a', 'b', 'b', 'none', 'none']);
  });

  it('does not care in which order the versions come', () => {
    const versions = [version(20, '* @b'), version(30, null), version(10, '* @a')];
    expect([10, 20, 30].map((at) => ownerAt(versions, at))).toEqual(['a', 'b', 'none']);
  });

  it('looks in .github first, then in the root, then in docs', () => {
    const versions = [
      version(1, '* @docs', 'docs/CODEOWNERS'),
      version(2, '* @root'),
      version(3, '* @github', '.github/CODEOWNERS'),
      version(4, null, '.github/CODEOWNERS'),
      version(5, null),
    ];
    expect([1, 2, 3, 4, 5].map((at) => ownerAt(versions, at))).toEqual(['docs', 'root', 'github', 'root', 'docs']);
  });

  it('does not look anywhere else', () => {
    expect(ownerAt([version(1, '* @a', 'src/CODEOWNERS')], 5)).toBe('none');
  });

  it('lets an empty file in the first place hide the others, as GitHub does', () => {
    expect(ownerAt([version(1, '', '.github/CODEOWNERS'), version(1, '* @root')], 5)).toBe('none');
  });

  it('keeps repositories apart', () => {
    const history = readHistory([version(1, '* @a'), version(1, '* @b', 'CODEOWNERS', 2)], new Set([1, 2]));
    expect(history.rulesAt(2, 5)?.[0]?.owners).toEqual([{ type: 'person', login: 'b' }]);
  });
});
