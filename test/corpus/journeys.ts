import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { repositoryTeams } from '../oracle/count.js';
import { countDocuments, type Counted } from '../oracle/count-documents.js';
import type { Paper } from '../oracle/papers.js';
import { readRows } from '../oracle/rows.js';
import { readWritten, type WrittenRows } from '../oracle/written.js';
import {
  allDecisions,
  type DecisionAnswer,
  type JourneyAnswer,
  journeyOf,
  listBehind,
  type MarkAnswer,
  marksOf,
  valueOf,
} from '../support/decisions.js';
import type { Reader } from '../support/reader.js';

/** The corpus as it was pulled, with one team a repository. */
export interface Pulled {
  /** Where the archives lie. */
  readonly folder: string;
  readonly repositories: readonly string[];
  readonly signIn: (login: string) => Promise<Reader>;
  /** Measures what was pulled until now. */
  readonly measure: () => Promise<void>;
}

/** A document on a page and in the count. */
interface Both {
  readonly decision: DecisionAnswer;
  readonly journey: JourneyAnswer;
  readonly paper: Paper;
}

const PARTS = ['voices', 'teams', 'teams-before', 'changed', 'objections', 'objections-answered'].map((part) => `document-reach:${part}`);
const CITED = ['cited', 'pulls', 'teams', 'later'].map((part) => `adoption:${part}`);

export function describeJourneys(pulled: () => Pulled): void {
  describe('the journeys of documents of the corpus (AMBIT_CORPUS)', () => {
    let reader: Reader;
    let bips: WrittenRows;
    let counted: Counted;
    let decisions: readonly DecisionAnswer[];
    let journeys: ReadonlyMap<string, JourneyAnswer>;
    let all: readonly Both[];

    beforeAll(async () => {
      const { folder, repositories, signIn, measure } = pulled();
      await measure();
      const teams = repositoryTeams(repositories.map((name) => readRows(join(folder, name), name)));
      const archives = repositories.map((name) => readWritten(join(folder, name), name));
      const first = archives[0];
      if (first === undefined) throw new Error('no archive');
      bips = first;
      counted = countDocuments({
        archives,
        isPaper: (path, rows) => rows === bips && /^bip-[^/]*\.(?:md|mediawiki)$/.test(path),
        logins: new Map(),
        prefixes: ['bip'],
        teamsAt: (person) => new Set([...teams].filter(([, members]) => members.has(person)).map(([name]) => name)),
      });
      const [member = ''] = [...(teams.get(bips.name)?.values() ?? [])];
      reader = await signIn(member);
      decisions = await allDecisions(reader);
      const answers = new Map<string, JourneyAnswer>();
      for (const { id } of decisions) answers.set(id, await journeyOf(reader, id));
      journeys = answers;
      all = counted.papers.flatMap((paper) =>
        sameAs(paper, decisions, journeys).map((decision) => ({ decision, paper, journey: journeyIn(journeys, decision) })),
      );
    }, 600_000);

    it('are of every document on the branch and at the heads of open pull requests, none twice', () => {
      const open = [...bips.pulls.values()].filter(({ closed_at }) => closed_at === null);
      expect([counted.papers.filter(({ openIn }) => openIn === null).length, open.length]).toEqual([210, 46]);
      const times = counted.papers.map((paper) => [paper.path, paper.openIn, sameAs(paper, decisions, journeys).length]);
      expect(times.filter(([, , found]) => found !== 1)).toEqual([]);
      expect(decisions).toHaveLength(counted.papers.length);
    });

    it('have the proposals of open pull requests: new documents, and changes of those that are there', () => {
      const missing = bips.heads.filter(({ pull_number, path }) => {
        const found = all.filter(({ decision, paper }) => decision.path === path && (paper.openIn ?? pull_number) === pull_number);
        const proposed = found.flatMap(({ journey }) =>
          journey.versions.filter((version) => version.proposed && version.number === pull_number),
        );
        return found.length !== 1 || proposed.length !== 1;
      });
      expect(bips.heads.length).toBeGreaterThan(100);
      expect(missing.map(({ pull_number, path }) => [pull_number, path])).toEqual([]);
    });

    it('are tied to exactly the pull requests that touched the document', () => {
      const wrong = all.flatMap(({ paper, journey }) => {
        const touched = journey.links.filter(({ how }) => how === 'TOUCHES');
        const found = touched.map(({ repository, number }) => `${repository}#${String(number)}`).sort();
        const expected = paper.touchedBy.map((number) => `${paper.repository}#${String(number)}`).sort();
        return found.join() === expected.join() ? [] : [{ path: paper.path, found, expected }];
      });
      expect(wrong).toEqual([]);
      expect(all.reduce((sum, { paper }) => sum + paper.touchedBy.length, 0)).toBeGreaterThan(2_500);
    });

    it('are proposed by the pull request that is known to have brought the document', () => {
      const wrong = all.flatMap(({ paper, journey }) => {
        const proposing = journey.links.flatMap(({ proposes, number }) => (proposes ? [number] : []));
        return proposing.join() === String(paper.proposedIn ?? '') ? [] : [[paper.path, proposing, paper.proposedIn]];
      });
      expect(wrong).toEqual([]);
    });

    it('have the reach and adoption that an independent count finds, every one of them', () => {
      const wrong = all.flatMap(({ decision, paper }) => {
        const expected = counted.numbersOf(paper);
        const found = Object.fromEntries(Object.keys(expected).map((part) => [part, valueOf(decision, part)]));
        const differ = Object.keys(expected).filter((part) => expected[part] !== found[part]);
        return differ.map((part) => `${paper.path} ${part}: ${String(found[part])}, not ${String(expected[part])}`);
      });
      expect(wrong).toEqual([]);
      const sums = [...PARTS, ...CITED].map((part) => [part, all.reduce((sum, { decision }) => sum + valueOf(decision, part), 0)] as const);
      // What is nowhere counted would be equal without meaning anything. No work of the second team cites a document after its last
      // change, and older texts are not held: of other teams' adoption only the fictional company tells.
      expect(sums.filter(([part, sum]) => sum === 0 && !/^adoption:(?:pulls|teams|later)$/.test(part))).toEqual([]);
    });

    it.each([
      ['the most discussed', (): Both => most(all, ({ decision }) => valueOf(decision, 'document-reach:voices'))],
      ['the longest', (): Both => most(all, ({ journey }) => spanOf(journey))],
      [
        'the most discussed of those that were superseded',
        (): Both => most(superseded(), ({ decision }) => valueOf(decision, 'document-reach:voices')),
      ],
      ['the most cited', (): Both => most(all, ({ decision }) => valueOf(decision, 'adoption:cited'))],
    ])('%s stands on its page: each mark is a row of the archive and opens it, each number its list', async (_, choose) => {
      const { decision, paper, journey } = choose();
      const marks = marksOf(journey);
      expect(marks.length).toBeGreaterThan(0);
      expect(journey.lanes.filter((lane) => lane.marks.length > 0).length).toBeGreaterThan(0);
      expect(marks.map(keyOf).sort()).toEqual(expectedMarks(paper).sort());
      const opens = [...marks, ...journey.states, ...journey.versions].map(({ url }) => url);
      const parts = Object.keys(counted.numbersOf(paper)).filter((part) => decision.numbers.some((number) => number.part === part));
      for (const part of parts) {
        const { first, rows } = await listBehind(reader, decision.id, part, journey.generation);
        expect([part, first.number]).toEqual([part, counted.numbersOf(paper)[part]]);
        expect([part, first.countedIn === 'ROWS' ? first.total : first.groups.length]).toEqual([part, first.number]);
        expect([part, new Set(rows.map(({ id }) => id)).size]).toEqual([part, first.total]);
        opens.push(...rows.map(({ url }) => url));
      }
      expect(await whatDoesNotOpen(opens)).toEqual([]);
    });

    /** A document that says what replaces it. */
    function superseded(): Both[] {
      const found = all.filter(({ journey }) => journey.supersededBy.length > 0);
      const says = all.filter(({ paper }) => /^ *Proposed-Replacement: *\d/m.test(bips.texts.get(paper.path)?.slice(0, 2_000) ?? ''));
      expect(found.map(({ paper }) => paper.path)).toEqual(says.map(({ paper }) => paper.path));
      return found;
    }

    /** The voices that the count finds, and the pull requests that name the document, each when it first belonged to it. */
    function expectedMarks(paper: Paper): string[] {
      const first = new Map<string, number>();
      for (const { repository, pull, at } of counted.namingsOf(paper)) {
        const key = `${repository}#${String(pull)}`;
        const touches = repository === paper.repository && paper.touchedBy.includes(pull);
        const opened = touches ? Date.parse(bips.pulls.get(pull)?.created_at ?? '') : Infinity;
        first.set(key, Math.min(touches ? opened : at, first.get(key) ?? Infinity));
      }
      first.delete(`${paper.repository}#${String(paper.proposedIn)}`);
      const before = (at: number): string => (paper.decidedAt === null || at < paper.decidedAt ? 'before' : 'after');
      return [
        ...counted.voicesOn(paper).map(({ kind, id, at, changed }) => `${kind} ${String(id)} ${before(at)}${changed ? ' changed' : ''}`),
        ...[...first].map(([key, at]) => `pull ${key} ${before(at)}`),
      ];
    }
  });
}

const ANCHORS: Readonly<Record<string, string>> = { discussion_r: 'thread', 'pullrequestreview-': 'review', 'issuecomment-': 'comment' };

/** What a mark stands for, by where it leads. */
function keyOf({ kind, url, before, repository, number }: MarkAnswer): string {
  const when = before ? 'before' : 'after';
  if (kind === 'PULL') return `pull ${repository}#${String(number)} ${when}`;
  const [, what = '', id = ''] = /#(discussion_r|pullrequestreview-|issuecomment-)(\d+)$/.exec(url ?? '') ?? [];
  return `${ANCHORS[what] ?? 'nothing'} ${id} ${when}${kind === 'CHANGED' ? ' changed' : ''}`;
}

function sameAs(paper: Paper, decisions: readonly DecisionAnswer[], journeys: ReadonlyMap<string, JourneyAnswer>): DecisionAnswer[] {
  return decisions.filter((decision) => {
    if (decision.repository !== paper.repository || decision.path !== paper.path) return false;
    return paper.openIn === null || journeyIn(journeys, decision).links.some(({ proposes, number }) => proposes && number === paper.openIn);
  });
}

function journeyIn(journeys: ReadonlyMap<string, JourneyAnswer>, { id }: DecisionAnswer): JourneyAnswer {
  const journey = journeys.get(id);
  if (journey === undefined) throw new Error(`no journey of ${id}`);
  return journey;
}

/** Of several with the most, the first by path. */
function most(all: readonly Both[], count: (one: Both) => number): Both {
  const [first] = [...all].sort((a, b) => count(b) - count(a) || (a.paper.path < b.paper.path ? -1 : 1));
  if (first === undefined) throw new Error('no document');
  return first;
}

function spanOf(journey: JourneyAnswer): number {
  const times = marksOf(journey).map(({ at }) => Date.parse(at));
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** Addresses that lead nowhere, or to a page without the place they name. */
async function whatDoesNotOpen(urls: readonly (string | null)[]): Promise<(string | null)[]> {
  const pages = new Map<string, string | null>();
  const wrong: (string | null)[] = [];
  for (const url of new Set(urls)) {
    const [page = '', anchor] = (url ?? '').split('#');
    if (page !== '' && !pages.has(page)) {
      const answer = await fetch(page);
      const text = await answer.text();
      pages.set(page, answer.status === 200 ? text : null);
    }
    const text = pages.get(page) ?? null;
    if (text === null || (anchor !== undefined && !text.includes(`id="${anchor}"`))) wrong.push(url);
  }
  return wrong;
}
