import { describe, expect, it } from '@jest/globals';
import { becameAPage } from './became-a-page.js';
import { isPage, tellingWords } from './mentoring/pages.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

const PAGE = 'docs/runbooks/reconciliation.md';
const TOKEN = `acme/rfcs:${PAGE}`;

/** b opens threads on `src/reconciliation` on the days given, then merges a page on day 50. */
function told(days: readonly number[], page = PAGE, path = 'src/reconciliation/match.go'): Writing {
  const story = new Writing();
  for (const letter of 'abc') story.person(letter);
  days.forEach((at, i) =>
    story
      .opened(at - 0.5, i + 1, 'a')
      .files(i + 1, path)
      .thread(at, i + 1, 'b', { path }),
  );
  return story.opened(45, 100, 'b').files(100, page).merged(50, 100);
}

const values = (story: Writing, from = 40, to = 90) => readingFor(becameAPage, story, story.view(from, to), 'b')?.values;

describe('became-a-page', () => {
  it('finds a page after three like threads, and who used it since', () => {
    const story = told([1, 5, 9]).cites(60, 200, 'a', TOKEN).cites(61, 200, 'a', TOKEN, 'comment').cites(70, 201, 'c', TOKEN, 'review');
    expect(values(story)).toEqual({ pages: 1, threads: 3, users: 2 });
    const reading = readingFor(becameAPage, story, story.view(40, 90), 'b');
    expect(reading?.groups.map(({ key, rows, personId }) => [key, rows, personId])).toEqual([
      [`page:1:${PAGE}`, 4, undefined],
      [`person:${String(story.person('a'))}`, 2, story.person('a')],
      [`person:${String(story.person('c'))}`, 1, story.person('c')],
    ]);
  });

  it('gives its example', () => {
    const story = told([1, 5, 9, 12, 16, 20, 24, 28, 32]);
    for (const who of 'acef') story.cites(60, 200, who, TOKEN, 'comment');
    expect(becameAPage.definition.example).toContain('1 page, 9 threads before it, 4 people who used it');
    expect(values(story)).toEqual({ pages: 1, threads: 9, users: 4 });
  });

  it('counts as users neither who wrote it, nor bots, nor who named it before it was there or after the period', () => {
    const story = told([1, 5, 9])
      .cites(60, 200, 'b', TOKEN)
      .cites(60, 200, 'ci[bot]', TOKEN)
      .cites(49, 200, 'a', TOKEN)
      .cites(95, 200, 'a', TOKEN);
    expect(values(story)).toMatchObject({ users: 0 });
  });

  it('is silent after two threads, after threads long before, and of a page on something else', () => {
    expect(values(told([1, 5]))).toBeUndefined();
    expect(values(told([-140, 1, 5]))).toBeUndefined();
    expect(values(told([1, 5, 9], 'docs/runbooks/on-call.md'))).toBeUndefined();
  });

  it('is silent of a page somebody else had brought, and outside the period', () => {
    const story = told([1, 5, 9]).opened(20, 101, 'c').files(101, PAGE).merged(21, 101);
    expect(values(story)).toBeUndefined();
    expect(values(told([1, 5, 9]), 51)).toBeUndefined();
    expect(values(told([1, 5, 9]), 0, 50)).toBeUndefined();
  });

  it('takes a check that lies in the area, and a word a file and the page share', () => {
    expect(values(told([1, 5, 9], 'lint/rules/dates.js', 'lint/rules/money.js'))).toMatchObject({ pages: 1, threads: 3 });
    expect(values(told([1, 5, 9], 'docs/guides/match-rules.md'))).toMatchObject({ pages: 1 });
  });

  it('makes its list from the pull requests the writer acted on', () => {
    const story = told([1, 5, 9]).cites(60, 200, 'a', TOKEN);
    const view = story.view(40, 90);
    const reading = readingFor(becameAPage, story, view, 'b');
    if (reading === undefined) throw new Error('There is no reading.');
    expect(unequalParts(becameAPage, view, reading)).toEqual([]);
    const own = story.view(
      40,
      90,
      story.rows.filter(({ workId }) => workId !== 200),
    );
    for (const part of ['pages', 'threads', 'users'])
      expect(becameAPage.evidence(own, reading, part)).toEqual(becameAPage.evidence(view, reading, part));
  });
});

describe('isPage', () => {
  it.each(['docs/runbooks/a.md', 'RUNBOOK.md', 'docs/how-to/deploy.rst', 'guides/x.adoc', 'CONTRIBUTING.md', 'docs/payments-guide.md'])(
    'takes %s',
    (path) => expect(isPage(path)).toBe(true),
  );
  it.each(['.github/workflows/check.yml', '.golangci.yml', 'eslint.config.mjs', 'tools/semgrep/money.yml'])(
    'takes %s for a check',
    (path) => expect(isPage(path)).toBe(true),
  );
  it.each(['README.md', 'docs/adr/0001-x.md', 'src/guide.ts', 'docs/design/misguided.md', 'src/checksum.go', 'CHANGELOG.md'])(
    'leaves %s',
    (path) => expect(isPage(path)).toBe(false),
  );
});

describe('tellingWords', () => {
  it('leaves out what every such path says', () => {
    expect([...tellingWords('docs/runbooks/reconciliation-breaks.md')]).toEqual(['reconciliation', 'breaks']);
    expect([...tellingWords('src/openMatch_rules.go')]).toEqual(['open', 'match', 'rules']);
  });
});
