import { NOBODY, SOURCES, type LogTables } from '../log/log.js';
import type { People } from '../facts/people.js';
import type { Pulls } from '../facts/pulls.js';
import type { HeldLink } from '../log/written.js';
import type { Mention, WorkTie, WrittenDocument } from './document.js';
import type { Tokens } from './tokens.js';

interface Held {
  touches: boolean;
  readonly mentions: Map<string, Mention>;
  byHand: { readonly seq: number } | null;
}

/**
 * Which pull requests belong to which document, and why. What a bot wrote ties nothing; what was linked by hand and taken
 * back is as if it had never been linked.
 */
export function readTies(
  log: LogTables,
  documents: readonly WrittenDocument[],
  tokens: Tokens,
  people: People,
  pulls: Pulls,
): ReadonlyMap<number, readonly WorkTie[]> {
  const found = new Map<number, Map<number, Held>>(documents.map(({ id }) => [id, new Map<number, Held>()]));
  if (documents.length === 0) return new Map();

  function tieOf(document: number, work: number): Held | undefined {
    const works = found.get(document);
    if (works === undefined) return undefined;
    let held = works.get(work);
    if (held === undefined) works.set(work, (held = { touches: false, mentions: new Map(), byHand: null }));
    return held;
  }

  for (const [document, work] of touched(log, documents, pulls)) {
    const held = tieOf(document, work);
    if (held !== undefined) held.touches = true;
  }
  for (const { document, mention, work } of mentioned(log, tokens, people, pulls)) {
    const held = tieOf(document, work);
    const key = `${String(mention.at)} ${mention.source} ${String(mention.person)}`;
    const known = held?.mentions.get(key);
    if (known === undefined || mention.seq < known.seq) held?.mentions.set(key, mention);
  }
  for (const link of standing(log.written.links)) {
    const held = tieOf(link.documentId, link.work);
    if (held !== undefined) held.byHand = { seq: link.seq };
  }
  return new Map(documents.map((document) => [document.id, finish(document, found.get(document.id) ?? new Map<number, Held>())]));
}

function finish(document: WrittenDocument, works: ReadonlyMap<number, Held>): WorkTie[] {
  return [...works]
    .sort(([a], [b]) => a - b)
    .map(([work, { touches, mentions, byHand }]) => ({
      work,
      touches,
      proposes: work === document.proposedIn,
      mentions: [...mentions.values()].sort(
        (a, b) => a.at - b.at || SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) || a.person - b.person,
      ),
      byHand,
    }));
}

/** By the listed paths, and by the versions a pull request brought. */
function* touched(log: LogTables, documents: readonly WrittenDocument[], pulls: Pulls): Iterable<[document: number, work: number]> {
  const places = new Map<string, number[]>();
  for (const { id, repositoryId, place, paths, versions } of documents) {
    for (const { work } of versions) if (work !== null) yield [id, work];
    if (place !== 'file') continue;
    for (const path of paths) {
      const key = `${String(repositoryId)}:${path}`;
      places.set(key, [...(places.get(key) ?? []), id]);
    }
  }
  const names = new Set(documents.flatMap(({ paths }) => paths));
  const marked = Uint8Array.from({ length: log.paths.size }, (_, path) => (names.has(log.paths.text(path)) ? 1 : 0));
  for (const [work, { paths }] of log.files) {
    for (const path of paths) {
      if (marked[path] !== 1) continue;
      const repository = pulls.of(work)?.repository ?? NOBODY;
      for (const id of places.get(`${String(repository)}:${log.paths.text(path)}`) ?? []) yield [id, work];
    }
  }
}

/** A bare number in a commit is often one of the fork it was made in, so that numbers in commits name nothing. */
function* mentioned(
  { references, tokens: texts }: LogTables,
  tokens: Tokens,
  people: People,
  pulls: Pulls,
): Iterable<{ readonly document: number; readonly work: number; readonly mention: Mention }> {
  const known = new Map<string, number | null>();
  for (let row = 0; row < references.length; row++) {
    const repository = references.repository[row] ?? NOBODY;
    const key = `${String(references.token[row])} ${String(repository)}`;
    let document = known.get(key);
    if (document === undefined) known.set(key, (document = tokens.documentOf(texts.text(references.token[row] ?? 0), repository)));
    const work = references.work[row] ?? NOBODY;
    const source = SOURCES[references.source[row] ?? 0];
    if (document === null || source === undefined || (source === 'commit' && texts.text(references.token[row] ?? 0).includes('#')))
      continue;
    const pull = pulls.of(work);
    const own = source === 'commit' && references.account[row] === NOBODY;
    const person = own ? (pull?.author ?? NOBODY) : people.personOf(references.account[row] ?? NOBODY);
    if (references.bot[row] === 1 || people.isBot(person) || (own && pull?.bot === true)) continue;
    yield { document, work, mention: { at: references.at[row] ?? 0, seq: references.seq[row] ?? 0, source, person } };
  }
}

/** The links that were not taken back, each by its newest row; of two at one moment the undoing counts. */
function standing(links: readonly HeldLink[]): HeldLink[] {
  const last = new Map<string, HeldLink>();
  for (const link of links) {
    const key = `${String(link.documentId)} ${String(link.work)}`;
    const held = last.get(key);
    if (held === undefined || order(link, held) > 0) last.set(key, link);
  }
  return [...last.values()].filter(({ linked }) => linked);
}

function order(a: HeldLink, b: HeldLink): number {
  return a.at - b.at || Number(b.linked) - Number(a.linked) || b.seq - a.seq;
}
