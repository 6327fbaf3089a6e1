import type { Outcomes } from '../facts/changed.js';
import type { Drafts } from '../facts/drafts.js';
import { lazy } from '../facts/lazy.js';
import type { People } from '../facts/people.js';
import type { Pulls } from '../facts/pulls.js';
import type { Teams } from '../facts/teams.js';
import type { LogTables } from '../log/log.js';
import type { Names } from '../log/names.js';
import { assemble } from './assemble.js';
import type { WorkTie, WrittenDocument } from './document.js';
import { readSpeech, type Speech } from './speech.js';
import { standOf, type Stand } from './stand.js';
import { readTies } from './ties.js';
import { readTokens, type RepositoryNames, type Tokens } from './tokens.js';
import { voicesOf, type Heard } from './voices.js';

/** The documents of a log, their ties and their voices. */
export interface Documents {
  readonly list: readonly WrittenDocument[];
  readonly tokens: Tokens;
  /** Headings of sections by number. */
  readonly headings: Names;
  /** How they stood at a moment: those that had begun, by id. */
  standsAt(to: number): readonly Stand[];
  tiesOf(document: number): readonly WorkTie[];
  voicesOf(stand: Stand): readonly Heard[];
  /** Documents whose newest text names this one, by id. */
  namedIn(document: number): readonly number[];
  /** What was said on the pull requests that are tied to any document. */
  readonly speech: () => Speech;
  /** How many documents a pull request touches. */
  touchedBy(work: number): number;
  /** Whether it changes nothing but documents; false where its paths are withheld. */
  isPaperwork(work: number): boolean;
}

export interface Gathered {
  readonly people: People;
  readonly teams: Teams;
  readonly pulls: Pulls;
  readonly drafts: Drafts;
  readonly outcomes: Outcomes;
}

export function readDocuments(log: LogTables, names: RepositoryNames, gathered: Gathered): Documents {
  const { people, teams, pulls, drafts, outcomes } = gathered;
  const list = assemble(log.written, people, pulls);
  const tokens = readTokens(list, names);
  const ties = lazy(() => readTies(log, list, tokens, people, pulls));
  const speech = lazy(() => {
    const works = [...ties().values()].flatMap((held) => held.map(({ work }) => work));
    return readSpeech(log, new Set(works), people, pulls);
  });
  const touched = lazy(() => {
    const counts = new Map<number, number>();
    for (const held of ties().values()) for (const { work, touches } of held) if (touches) counts.set(work, (counts.get(work) ?? 0) + 1);
    return counts;
  });
  const naming = lazy(() => {
    const found = new Map<number, number[]>();
    for (const { id, repositoryId, newest } of list) {
      const named = new Set((newest?.words?.references ?? []).map((token) => tokens.documentOf(token, repositoryId)));
      for (const other of named) if (other !== null && other !== id) found.set(other, [...(found.get(other) ?? []), id]);
    }
    return found;
  });
  const places = lazy(() => new Set(list.flatMap(({ repositoryId, paths }) => paths.map((path) => `${String(repositoryId)}:${path}`))));
  const stands = new Map<number, readonly Stand[]>();
  const heard = new Map<Stand, readonly Heard[]>();
  const documents: Documents = {
    list,
    tokens,
    headings: log.written.headings,
    standsAt(to) {
      let found = stands.get(to);
      if (found === undefined) stands.set(to, (found = list.flatMap((document) => standOf(document, to, { people, pulls, drafts }) ?? [])));
      return found;
    },
    tiesOf: (document) => ties().get(document) ?? [],
    voicesOf(stand) {
      let found = heard.get(stand);
      if (found === undefined) {
        const ear = { log, people, teams, outcomes, speech: speech(), touchedBy: documents.touchedBy };
        heard.set(stand, (found = voicesOf(stand, documents.tiesOf(stand.document.id), ear)));
      }
      return found;
    },
    namedIn: (document) => naming().get(document) ?? [],
    speech,
    touchedBy: (work) => touched().get(work) ?? 0,
    isPaperwork(work) {
      const paths = pulls.pathsOf(work);
      const repository = pulls.of(work)?.repository;
      if (paths === null || paths.length === 0) return false;
      return paths.every((path) => places().has(`${String(repository)}:${log.paths.text(path)}`));
    },
  };
  return documents;
}
