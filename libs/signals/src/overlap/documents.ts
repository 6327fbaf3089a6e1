import { DAY_MS, type DocumentKind, type DocumentState, type Overlap } from '@ambit/activity';
import type { Stand } from '../documents/stand.js';
import { teamsAt } from '../documents/voices.js';
import type { View } from '../signal.js';
import { meetings, readSignature, signatureLikeness } from '../stats/min-hash.js';
import { compare, isPlain, singular, wordsOf } from './words.js';

export const THRESHOLD = 0.5;

const RECENT_MS = 365 * DAY_MS;
const BANDS = { bands: 32, rows: 4 };
/** A word in more of the documents than this is a template's; of few documents nothing can be told of it. */
const BOILERPLATE = 0.4;
const FEW = 10;
/** Two that are alike share some words that stand in no more than so many; without that all would have to be compared with all. */
const TELLING = 50;
const SHARED = 3;
/** What is named as shared, at most. */
const SHOWN = 8;

const DEAD: ReadonlySet<DocumentState> = new Set(['rejected', 'withdrawn', 'superseded', 'moved']);
/** These look back: two of them about one thing are no effort made twice. */
const LOOKS_BACK: ReadonlySet<DocumentKind> = new Set(['incident-review']);

/** Pairs of documents of different teams about the same, most alike first. */
export function documentOverlaps(view: View): Overlap[] {
  const alive = view.facts.documents.standsAt(view.to).filter(isAlive);
  const texts = alive.map(termsOf);
  const common = texts.length < FEW ? new Set<string>() : boilerplate(texts);
  const compared = compare(texts.map((terms) => new Map([...terms].filter(([term]) => !common.has(term)))));
  const found: Overlap[] = [];
  for (const [i, j] of compared.sharing(TELLING, SHARED)) {
    const [left, right] = [alive[i], alive[j]];
    if (left === undefined || right === undefined) continue;
    const likeness = compared.likeness(i, j);
    if (likeness < THRESHOLD || !mayOverlap(view, left, right)) continue;
    found.push({
      ...pairOf(view, left, right),
      of: 'documents',
      left: left.document.id,
      right: right.document.id,
      leftPath: '',
      rightPath: '',
      likeness,
      how: 'words',
      terms: compared.sharedTerms(i, j).slice(0, SHOWN),
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
}

/** Near-equal files of documents in two repositories, of different teams, that are not a pair by their words. */
export function fileOverlaps(view: View, but: readonly Overlap[]): Overlap[] {
  const alive = view.facts.documents.standsAt(view.to).filter((stand) => isAlive(stand) && stand.document.place === 'file');
  const signatures = alive.map(({ document }) => readSignature(document.newest?.words?.signature ?? ''));
  const paired = new Set(but.map(({ left, right }) => `${String(left)} ${String(right)}`));
  return meetings(signatures, BANDS).flatMap(([i, j]) => {
    const [a, b] = [alive[i], alive[j]];
    if (a === undefined || b === undefined || a.document.repositoryId === b.document.repositoryId) return [];
    if (paired.has(`${String(a.document.id)} ${String(b.document.id)}`) || !mayOverlap(view, a, b)) return [];
    const likeness = signatureLikeness(signatures[i] ?? new Uint32Array(0), signatures[j] ?? new Uint32Array(0));
    if (likeness < THRESHOLD) return [];
    const [left, right] = a.document.repositoryId < b.document.repositoryId ? [a, b] : [b, a];
    return [
      {
        ...pairOf(view, left, right),
        of: 'files' as const,
        left: left.document.repositoryId,
        right: right.document.repositoryId,
        leftPath: pathOf(left),
        rightPath: pathOf(right),
        likeness,
        how: left.document.newest?.version.blob === right.document.newest?.version.blob ? ('blob' as const) : ('shingles' as const),
        terms: [],
      },
    ];
  });
}

function pathOf({ document }: Stand): string {
  return document.newest?.version.path ?? document.paths[0] ?? '';
}

function pairOf(view: View, left: Stand, right: Stand): Pick<Overlap, 'paths' | 'leftTeams' | 'rightTeams'> {
  const theirs = new Set(right.document.newest?.words?.references ?? []);
  const both = (left.document.newest?.words?.references ?? []).filter((token) => theirs.has(token));
  return {
    paths: both.map((token) => token.replace(/^name:/, '')).slice(0, SHOWN),
    leftTeams: teamsAt(left.document.authors, left.begunAt, view.facts.teams),
    rightTeams: teamsAt(right.document.authors, right.begunAt, view.facts.teams),
  };
}

function isAlive({ document, state }: Stand): boolean {
  return document.newest?.words != null && document.goneAt === null && !DEAD.has(state) && !LOOKS_BACK.has(document.kind);
}

/** One of the two is open or was decided within a year; no author and no team is shared; neither names the other. */
function mayOverlap(view: View, a: Stand, b: Stand): boolean {
  if (![a, b].some((stand) => stand.decidedAt === null || stand.decidedAt >= view.to - RECENT_MS)) return false;
  if (a.document.authors.some((author) => b.document.authors.includes(author))) return false;
  const mine = teamsAt(a.document.authors, a.begunAt, view.facts.teams);
  const theirs = teamsAt(b.document.authors, b.begunAt, view.facts.teams);
  if (mine.length === 0 || theirs.length === 0 || mine.some((team) => theirs.includes(team))) return false;
  return !names(view, a, b) && !names(view, b, a);
}

/** Whether a document, or the pull request that proposed it, names another. */
function names({ facts }: View, { document }: Stand, other: Stand): boolean {
  if (facts.documents.namedIn(other.document.id).includes(document.id)) return true;
  const ties = facts.documents.tiesOf(other.document.id);
  return ties.some(({ work, mentions }) => work === document.proposedIn && mentions.length > 0);
}

/** Words of the text and of its title, without plurals. */
function termsOf({ document }: Stand): Map<string, number> {
  const found = new Map<string, number>();
  for (const [term, count] of Object.entries(document.newest?.words?.terms ?? {})) {
    const word = singular(term);
    if (!isPlain(term)) found.set(word, (found.get(word) ?? 0) + count);
  }
  for (const word of wordsOf(document.newest?.facts.title?.value ?? '')) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function boilerplate(texts: readonly ReadonlyMap<string, number>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > BOILERPLATE * texts.length).map(([term]) => term));
}
