import type { VersionRow } from '../../archive/written.js';
import { dayName, sometime, stamp, WEEK } from '../calendar.js';
import { randomOf } from '../random.js';
import { blobSha } from '../rows/blob-sha.js';
import type { World } from '../world.js';
import { keyOf, nameOf, pathOf } from './subject.js';
import type { Subject } from './subject.js';
import { textOf } from './text.js';
import type { Draft } from './text.js';
import { affectedTeams } from './voices.js';

/** Weeks between the decision and a word on how it went. */
const AFTERWARDS = 9;

/** A decision that went to the default branch without a pull request, and what was added to it later. */
export function pushedVersions(world: World, one: Subject, end: number): VersionRow[] {
  const author = world.named(one.authors[0] ?? '');
  const random = randomOf('pushed', world.seed, keyOf(one));
  const first = sometime(random, author.offset, world.start + one.week * WEEK);
  const draft: Draft = {
    facts: {
      status: 'accepted',
      created: dayName(first),
      decided: dayName(first),
      authors: [author],
      reviewers: [],
      approvers: [],
      teams: affectedTeams(one, author, one.week),
      pull: null,
      issue: null,
      replaces: null,
      replacedBy: null,
      buildsOn: null,
    },
    written: 1,
    amendments: [],
    notes: [],
    reason: null,
    carriedOut: false,
  };
  const second = sometime(random, author.offset, world.start + (one.week + AFTERWARDS) * WEEK);
  const told: readonly (readonly [at: number, draft: Draft, message: string])[] = [
    [first, draft, `${nameOf(one) ?? ''}: ${one.title}`],
    [second, { ...draft, notes: [`The ${one.part} was right from the first day.`] }, `${nameOf(one) ?? ''}: how it went`],
  ];
  return told
    .filter(([at]) => at < end)
    .map(([at, words, message]) => {
      const text = textOf(one, words);
      const account = author.account;
      const signed = account === null ? {} : { login: account.login, id: account.id };
      return {
        path: pathOf(one),
        commit: random.sha(),
        committed_at: stamp(at),
        sha: blobSha(text),
        text,
        pull_number: null,
        author: { name: author.name, date: stamp(at), ...signed },
        message,
      };
    });
}
