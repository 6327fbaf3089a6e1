import type { Reading, ReadingGroup } from '@ambit/activity';
import { BECAME_A_PAGE } from './became-a-page-definition.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import type { Facts } from './facts/facts.js';
import { NOBODY } from './log/log.js';
import { usesOf } from './mentoring/page-use.js';
import { pagesOf, tellingWords, type Page } from './mentoring/pages.js';
import { PAGE } from './mentoring/thresholds.js';
import { readTopics } from './mentoring/topics.js';
import { isAboutWork } from './mentoring/weight.js';
import type { Evidence, Signal, View } from './signal.js';
import { personKey, type PartRules } from './tally.js';

interface Written extends WrittenCase {
  readonly what: 'page' | 'thread';
}

const RULES = {
  pages: (item) => (item.what === 'page' ? item.groups : null),
  threads: (item) => (item.what === 'thread' ? item.groups : null),
  users: () => null,
} satisfies PartRules<Written>;

const READABLE = { definition: BECAME_A_PAGE, rules: RULES };
const USERS = 'users';

export const becameAPage: Signal = {
  definition: BECAME_A_PAGE,
  *measure(view) {
    const written = new Map<number, Page[]>();
    for (const page of pagesOf(view.facts)) {
      if (page.author === NOBODY || page.mergedAt < view.from || page.mergedAt >= view.to) continue;
      written.set(page.author, [...(written.get(page.author) ?? []), page]);
    }
    for (const { id } of view.facts.roster.persons) {
      const pages = (written.get(id) ?? []).map((page) => ({ page, threads: threadsBefore(view.facts, page) }));
      const found = pages.filter(({ threads }) => threads.length >= PAGE.threads);
      if (found.length === 0) continue;
      const cases = found.flatMap(({ page, threads }) => casesOf(view.facts, page, threads));
      yield withUsers(
        view,
        read(READABLE, { type: 'person', id }, cases, { n: found.length }),
        found.map(({ page }) => page),
      );
    }
  },
  evidence(view, reading, part) {
    if (part === USERS) return usersOf(reading);
    return list(READABLE, reading, again(view, reading), part);
  },
};

/** Who used a page since is said in pull requests that the writer need not know: it is kept with the reading. */
function withUsers(view: View, reading: Reading, pages: readonly Page[]): Reading {
  const users = usesOf(view.facts, pages, view.to).map(({ person, rows, first, last }): ReadingGroup => ({
    key: personKey(person),
    teamId: null,
    personId: person,
    distance: null,
    rows,
    parts: [USERS],
    first,
    last,
  }));
  return { ...reading, values: { ...reading.values, [USERS]: users.length }, groups: [...reading.groups, ...users] };
}

function usersOf({ groups }: Reading): Evidence {
  const users = groups.filter(({ parts }) => parts.includes(USERS));
  return { number: users.length, countedIn: 'GROUPS', groups: users, rows: [], people: users.length };
}

/** The pages of a reading, each by the writer's own pull request: others may have touched them where the writer was not. */
function again(view: View, { subject, groups }: Reading): Written[] {
  const keys = new Set(groups.map(({ key }) => key));
  return pagesOf(view.facts)
    .filter((page) => subject.type === 'person' && page.author === subject.id && keys.has(keyOf(view.facts, page)))
    .flatMap((page) => casesOf(view.facts, page, threadsBefore(view.facts, page)));
}

/** The writer's threads of the half-year before, in the topic of the page with most of them. */
function threadsBefore(facts: Facts, page: Page): readonly number[] {
  const { threads, log } = facts;
  const { rows } = threads;
  const topics = readTopics(facts);
  const words = tellingWords(log.paths.text(page.path));
  const home = topics.of(page.repository, page.path, page.openedAt);
  const byTopic = new Map<string, number[]>();
  for (const row of threads.of(page.author)) {
    const at = rows.at[row] ?? 0;
    if (rows.repository[row] !== page.repository || at < page.openedAt - PAGE.withinMs || at >= page.openedAt) continue;
    if (!isAboutWork(rows.words[row] ?? 0)) continue;
    const path = rows.path[row] ?? 0;
    const topic = topics.of(page.repository, path, page.openedAt);
    if (topic !== home && !sharesWord(words, log.paths.text(path))) continue;
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), row]);
  }
  return [...byTopic.values()].reduce((most, found) => (found.length > most.length ? found : most), []);
}

function sharesWord(words: ReadonlySet<string>, path: string): boolean {
  return [...tellingWords(path)].some((word) => words.has(word));
}

function casesOf(facts: Facts, page: Page, threads: readonly number[]): Written[] {
  const { pulls } = facts;
  const { seq, at, work, author } = facts.threads.rows;
  const groups = [keyOf(facts, page)];
  const plain = { document: null, how: null, marks: [], repository: page.repository, groups };
  return [
    {
      ...plain,
      what: 'page',
      seq: pulls.of(page.work)?.seq ?? 0,
      at: page.mergedAt,
      kind: 'pull.opened',
      work: page.work,
      person: page.author,
    },
    ...threads.map((row): Written => ({
      ...plain,
      what: 'thread',
      seq: seq[row] ?? 0,
      at: at[row] ?? 0,
      kind: 'review.commented',
      work: work[row] ?? 0,
      person: author[row] ?? NOBODY,
    })),
  ];
}

function keyOf({ log }: Facts, { repository, path }: Page): string {
  return `page:${String(repository)}:${log.paths.text(path)}`;
}
