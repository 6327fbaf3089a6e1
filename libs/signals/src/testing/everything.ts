import type { View } from '../signal.js';
import { agreed, mentored } from './mentored.js';
import { Story } from './story.js';
import { rfc, Writing } from './writing.js';

/** Views in which every signal has something to say of every kind of subject. */
export function everything(): View[] {
  const reviews = new Story().team(1, 'a', 'a').team(2, 'b', 'b').owners(-9).opened(0, 1, 'a').reviewed(1, 1, 'b');
  reviews.commit(2, 1, 2, { who: 'a', credits: 'b' });
  const chain = rfc().carried(20, 20, 'e');
  const course = agreed(mentored(Array.from({ length: 6 }, () => ({ mentor: 3, others: 2, merged: 2, objected: 1, explained: true }))));
  return [territory(), reviews.view(0, 9), written(), chain.whole(60), course.view(0, 200), topic(), page()];
}

/** A document that is a draft, accepted, proposed again and carried out; and a large open pull request. */
function written(): View {
  const story = rfc({ state: 'draft', references: ['name:two'] });
  story.revised(12, 1, { state: 'accepted', references: ['name:two'] });
  story
    .revised(13, 1, { state: 'proposed', references: ['name:two'] })
    .at(2)
    .carried(20, 20, 'c');
  const paths = Array.from({ length: 30 }, (_, i) => `src/${String(i)}.ts`);
  story
    .owners(-9)
    .owners(-8, '* @acme/two')
    .opened(30, 50, 'a')
    .files(50, ...paths);
  story.extra = Object.assign(story.extra, { investments: new Set([1]) });
  return story.whole(60);
}

/** Half a year in which h is asked again and again about two files. */
function topic(): View {
  const story = new Story();
  for (let i = 0; i < 60; i++) {
    const path = `src/match/${String(i % 2)}.go`;
    story
      .opened(3 * i, i + 1, 'abc'[i % 3] ?? 'a')
      .files(i + 1, path)
      .thread(3 * i + 0.5, i + 1, 'h', { path });
  }
  return story.view(90, 180);
}

/** Three threads of b on one matter, and then a page on it. */
function page(): View {
  const story = new Writing();
  for (const letter of 'abc') story.person(letter);
  const path = 'src/reconciliation/match.go';
  [1, 5, 9].forEach((at, i) =>
    story
      .opened(at - 0.5, i + 1, 'a')
      .files(i + 1, path)
      .thread(at, i + 1, 'b', { path }),
  );
  const runbook = 'docs/runbooks/reconciliation.md';
  story.opened(45, 100, 'b').files(100, runbook).merged(50, 100).cites(60, 200, 'c', `acme/rfcs:${runbook}`);
  return story.view(40, 90);
}

/** Work in one area, by which the signals of areas, risk, scope and simplicity have something to say. */
function territory(): View {
  const story = new Writing().team(1, 'one', 'a').team(2, 'two', 'bcd').at(2);
  const workflow = '.github/workflows/contract-check.yml';
  for (let i = 1; i <= 6; i++) {
    const other = 'bcd'[i % 3] ?? 'b';
    story.opened(i, i, 'a').files(i, 'pay/x.ts', 'pay/x.test.ts', 'db/migrations/1.sql', workflow);
    story.asked(i, i, 'a', other).reviewed(i + 0.5, i, other);
    story.row('pull.merged', i + 1, 'a', i);
  }
  story.cites(6, 6, 'a', 'acme/api#1').at(3).opened(8, 20, 'b').files(20, workflow).row('pull.merged', 9, 'b', 20);
  const size = { additions: 0, deletions: 90, files: 4 };
  const shapes = new Map(['Revert "x"', 'Remove x'].map((title, i) => [i + 1, { title, ...size }]));
  story.extra = Object.assign(story.extra, { shapes });
  return story.view(0, 30);
}
