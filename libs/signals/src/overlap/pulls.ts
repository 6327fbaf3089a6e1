import { DAY_MS, type Overlap } from '@ambit/activity';
import type { Pull } from '../facts/pulls.js';
import { NOBODY } from '../log/log.js';
import type { View } from '../signal.js';
import { THRESHOLD } from './documents.js';
import { compare, wordsOf } from './words.js';

/** Two pull requests are looked at together when they were opened within this time of each other. */
const TOGETHER_MS = 90 * DAY_MS;
const SINCE_MS = 2 * TOGETHER_MS;
/** A word tells when it stands in few of the titles and paths. */
const TELLING = { most: 20, share: 0.02, least: 5 };
const SHARED = 3;
const SHARED_IN_TITLE = 2;
const MOST_FILES = 100;
const MOST_PAIRS = 50;
const SHOWN = 8;

/** Reverts, dependency bumps, releases and merges: alike by what they are, not by what they do. */
const ROUTINE = /^(revert\b|bump\b|(build|chore|fix)\(deps|update (dependency|dependencies)\b|release\b|merge\b|v?\d+\.\d+)/i;

interface Candidate {
  readonly pull: Pull;
  readonly title: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly teams: readonly number[];
}

/** Pairs of pull requests of different teams that do the same, newest first. Precise rather than complete. */
export function pullOverlaps(view: View): Overlap[] {
  const all = candidates(view);
  const compared = compare(all.map(({ title, paths }) => new Map([...title, ...[...paths].flatMap(pathWords)].map((word) => [word, 1]))));
  const most = Math.max(TELLING.least, Math.min(TELLING.most, Math.floor(TELLING.share * all.length)));
  const references = referencesOf(view, all);
  const found: { readonly at: number; readonly overlap: Overlap }[] = [];
  for (const [i, j] of compared.sharing(most, SHARED)) {
    const [left, right] = [all[i], all[j]];
    if (left === undefined || right === undefined || !apart(left, right)) continue;
    const inTitle = [...left.title].filter((word) => right.title.has(word) && compared.weights.frequency(word) <= most).length;
    const likeness = compared.likeness(i, j);
    if (inTitle < SHARED_IN_TITLE || likeness < THRESHOLD || related(view, references, left.pull, right.pull)) continue;
    found.push({
      at: Math.max(left.pull.openedAt, right.pull.openedAt),
      overlap: {
        of: 'pulls',
        left: left.pull.work,
        right: right.pull.work,
        leftPath: '',
        rightPath: '',
        likeness,
        how: 'words',
        terms: compared.sharedTerms(i, j).slice(0, SHOWN),
        paths: [...left.paths].filter((path) => right.paths.has(path)).slice(0, SHOWN),
        leftTeams: left.teams,
        rightTeams: right.teams,
      },
    });
  }
  return found
    .sort((a, b) => b.at - a.at || a.overlap.left - b.overlap.left || a.overlap.right - b.overlap.right)
    .slice(0, MOST_PAIRS)
    .map(({ overlap }) => overlap);
}

/** By work id, so that the smaller one comes first in a pair. */
function candidates({ facts, to }: View): Candidate[] {
  const { pulls, teams, documents, extra, log } = facts;
  return [...extra.titles]
    .sort(([a], [b]) => a - b)
    .flatMap(([work, title]) => {
      const pull = pulls.of(work);
      if (pull === undefined || pull.bot || pull.author === NOBODY || ROUTINE.test(title.trim())) return [];
      if (pull.openedAt >= to || pull.openedAt < to - SINCE_MS || documents.touchedBy(work) > 0) return [];
      const numbers = pulls.pathsOf(work) ?? new Int32Array(0);
      if (numbers.length > MOST_FILES || pulls.endsAt(work, to).closedAt !== null) return [];
      const known = teams.teamsOf(teams.setAt(pull.author, pull.openedAt));
      const paths = Array.from(numbers, (path) => log.paths.text(path)).sort();
      return known.length === 0 ? [] : [{ pull, title: new Set(wordsOf(title)), paths: new Set(paths), teams: known }];
    });
}

function pathWords(path: string): string[] {
  return wordsOf(path.replace(/\.[a-z0-9]+$/i, ''));
}

/** By different people of different teams at about one time; in one repository also in different folders, for who works in one place meets. */
function apart(a: Candidate, b: Candidate): boolean {
  if (a.pull.author === b.pull.author || a.teams.some((team) => b.teams.includes(team))) return false;
  if (Math.abs(a.pull.openedAt - b.pull.openedAt) > TOGETHER_MS) return false;
  if (a.pull.repository !== b.pull.repository) return true;
  const theirs = foldersOf(b);
  return ![...foldersOf(a)].some((folder) => theirs.has(folder));
}

function foldersOf({ paths }: Candidate): Set<string> {
  return new Set([...paths].map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
}

/** What the texts of each candidate name. */
function referencesOf({ facts }: View, all: readonly Candidate[]): Map<number, Set<string>> {
  const found = new Map(all.map(({ pull }) => [pull.work, new Set<string>()]));
  const { references, tokens } = facts.log;
  for (let row = 0; row < references.length; row++) found.get(references.work[row] ?? NOBODY)?.add(tokens.text(references.token[row] ?? 0));
  return found;
}

/** One names the other, or both name the same thing: they know of each other, or do two parts of one effort. */
function related({ facts }: View, references: ReadonlyMap<number, ReadonlySet<string>>, a: Pull, b: Pull): boolean {
  const nameOf = ({ repository, number }: Pull): string => `${facts.extra.repositories.get(repository)?.name ?? ''}#${String(number)}`;
  const [mine, theirs] = [references.get(a.work), references.get(b.work)];
  if (mine?.has(nameOf(b)) === true || theirs?.has(nameOf(a)) === true) return true;
  return [...(mine ?? [])].some((token) => theirs?.has(token) === true);
}
