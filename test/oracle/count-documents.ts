import type { TeamsAt } from './count.js';
import { adoptionOf, citingWork, namingsOf, reachOf, voicesOn, type Voice } from './documents.js';
import { byToken, namingsIn, type Naming } from './named.js';
import { papersIn, type Paper } from './papers.js';
import type { WrittenRows } from './written.js';

/** All papers of some archives, counted. */
export interface Counted {
  readonly papers: readonly Paper[];
  readonly numbersOf: (paper: Paper) => Readonly<Record<string, number>>;
  readonly voicesOn: (paper: Paper) => readonly Voice[];
  readonly namingsOf: (paper: Paper) => readonly Naming[];
  /** All that is named on pull requests, by what is named. */
  readonly named: ReadonlyMap<string, readonly Naming[]>;
}

export interface Counting {
  readonly archives: readonly WrittenRows[];
  readonly isPaper: (path: string, rows: WrittenRows) => boolean;
  /** Numbers of accounts by login in lower case, of those that texts may name. */
  readonly logins: ReadonlyMap<string, number>;
  /** Of labels, in lower case. */
  readonly prefixes: readonly string[];
  readonly teamsAt: TeamsAt;
}

export function countDocuments({ archives, isPaper, logins, prefixes, teamsAt }: Counting): Counted {
  const papers = archives.flatMap((rows) => papersIn(rows, { isPaper: (path) => isPaper(path, rows), logins }));
  const namings = byToken(archives.flatMap((rows) => namingsIn(rows, prefixes)));
  const heard = new Map<Paper, readonly Voice[]>();
  const voices = (paper: Paper): readonly Voice[] => {
    const rows = archives.find(({ name }) => name === paper.repository);
    const held = heard.get(paper) ?? (rows === undefined ? [] : voicesOn(paper, papers, rows, teamsAt));
    heard.set(paper, held);
    return held;
  };
  return {
    papers,
    voicesOn: voices,
    named: namings,
    namingsOf: (paper) => namingsOf(paper, papers, namings),
    numbersOf(paper) {
      const reach = reachOf(paper, voices(paper));
      const adoption = adoptionOf(paper, citingWork(paper, papers, archives, namings, teamsAt));
      return {
        'document-reach:voices': reach.voices,
        'document-reach:teams': reach.teams,
        'document-reach:teams-before': reach.before,
        'document-reach:changed': reach.changed,
        'document-reach:objections': reach.objections,
        'document-reach:objections-answered': reach.answered,
        'adoption:cited': adoption.cited,
        'adoption:pulls': adoption.pulls,
        'adoption:teams': adoption.teams,
        'adoption:later': adoption.later,
      };
    },
  };
}
