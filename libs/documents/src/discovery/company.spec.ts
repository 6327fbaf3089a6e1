import type { DocumentKind } from '@ambit/activity';
import { generateCompany } from '@ambit/demo';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readVersion } from '../version.js';
import { guessRules } from './guess-rules.js';
import { kindOf } from './match-rule.js';

/** Where the fictional company keeps what, said here a second time. */
const PLACES: readonly [RegExp, DocumentKind][] = [
  [/^text\/\d{4}-/, 'rfc'],
  [/^docs\/adr\/\d{4}-/, 'adr'],
  [/^docs\/design\//, 'design'],
  [/^docs\/migrations\//, 'migration-plan'],
  [/^docs\/trade-offs\//, 'trade-offs'],
  [/^docs\/incidents\//, 'incident-review'],
  [/^docs\/roadmap\//, 'roadmap-input'],
];

interface Known {
  readonly repository: string;
  /** On the default branch and in open pull requests. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly { readonly path: string }[];
}

let known: readonly Known[];

beforeAll(() => {
  const { archive } = generateCompany({ seed: 3, end: '2026-11-16', stories: true });
  known = archive.repositories.map(({ repo, tree, blobs, headBlobs }) => {
    const texts = new Map([...blobs, ...headBlobs].map(({ path, text }) => [path, text]));
    return { repository: repo.name, texts, files: [...tree, ...headBlobs] };
  });
}, 60_000);

const rulesOf = ({ repository, texts, files }: Known): ReturnType<typeof guessRules> =>
  guessRules(files, { repository, headOf: (path) => texts.get(path)?.slice(0, 2_000) ?? null });

describe('in the fictional company', () => {
  it('finds every document, each of its kind, and no other file', () => {
    let found = 0;
    for (const one of known) {
      const rules = rulesOf(one);
      for (const { path } of one.files) {
        const kind = PLACES.find(([place]) => place.test(path))?.[1] ?? null;
        expect([one.repository, path, kindOf(path, rules)]).toEqual([one.repository, path, kind]);
        if (kind !== null) found += 1;
      }
    }
    expect(found).toBeGreaterThanOrEqual(55);
  });

  it('labels what is cited by number, and reads every text', () => {
    for (const one of known) {
      const rules = rulesOf(one);
      for (const [path, text] of one.texts) {
        if (kindOf(path, rules) === null) continue;
        const version = readVersion({ path, text }, { commit: 'c', blob: 'b', home: { owner: 'fernholt', name: one.repository }, rules });
        const number = /^(?:text|docs\/adr)\/0*(\d+)-/.exec(path)?.[1];
        expect([path, version.why, version.label]).toEqual([path, null, number === undefined ? null : `${version.kind}-${number}`]);
        expect(version.words?.excerpt).not.toBe('');
      }
    }
  });

  it('reads who gains and how one will know where a text says so, and nowhere else', () => {
    for (const { texts } of known) {
      for (const [path, text] of texts) {
        if (!PLACES.some(([place]) => place.test(path))) continue;
        const { words } = readVersion({ path, text }, { commit: 'c', blob: 'b', home: { owner: 'fernholt', name: 'rfcs' }, rules: [] });
        const says = (heading: string): boolean => new RegExp(`^==? ?${heading}|^## ${heading}`, 'm').test(text);
        expect([path, words?.gains !== null, words?.measure !== null]).toEqual([path, says('Who gains'), says('How we will know')]);
      }
    }
  });
});
