import { startOf, type WrittenCase } from '../documents/cases.js';
import { versionChanging } from '../documents/drafting.js';
import { citingWork, byOthers, type Following } from '../documents/following.js';
import type { Stand } from '../documents/stand.js';
import { relate } from '../documents/voices.js';
import { NOBODY } from '../log/log.js';
import type { HeldVersion } from '../log/written.js';
import type { View } from '../signal.js';
import { teamKey } from '../tally.js';
import { threadsOn, type DocumentThread } from './on-documents.js';

/** One row of a chain. */
export interface Link extends Pick<WrittenCase, 'seq' | 'at' | 'kind' | 'work' | 'repository' | 'how' | 'person'> {
  readonly of: 'comment' | 'words' | 'decision' | 'change';
  /** Of a change: keys of the teams of who opened it. */
  readonly teams: readonly string[];
}

/** From a comment by way of changed words and a decision to changes by other teams. */
export interface Chain {
  /** `chain:12:1`: the first of a person's on document 12. */
  readonly key: string;
  readonly document: number;
  /** In that order. */
  readonly links: readonly Link[];
}

/** The chains of every person that reached work of another team in the period. */
export function chainsIn(view: View): Map<number, Chain[]> {
  const found = new Map<number, Chain[]>();
  for (const stand of view.facts.documents.standsAt(view.to)) {
    const decision = decisionOf(stand);
    const citing = decision === null ? [] : citedOutside(view, stand);
    if (decision === null || citing.length === 0) continue;
    const begun = new Map<number, number>();
    for (const paper of threadsOn(view.facts, stand)) {
      const { person } = paper.heard.said;
      const words = wordsAfter(view, paper, decision.at);
      if (words === undefined) continue;
      const number = (begun.get(person) ?? 0) + 1;
      begun.set(person, number);
      const changes = citing.filter(({ pull }) => pull.author !== person);
      if (!changes.some(({ at }) => at >= startOf(view))) continue;
      const links = [
        commentLink(stand, paper),
        versionLink(stand, words, 'words'),
        decision,
        ...changes.map((one) => changeLink(view, one)),
      ];
      const chain = { key: `chain:${String(stand.document.id)}:${String(number)}`, document: stand.document.id, links };
      const held = found.get(person);
      if (held === undefined) found.set(person, [chain]);
      else held.push(chain);
    }
  }
  return found;
}

/** The version with which a document was accepted. */
function decisionOf(stand: Stand): Link | null {
  const move = stand.acceptedAt === null ? undefined : stand.moves.find(({ state }) => state === 'accepted' || state === 'implemented');
  const version = move?.version == null ? undefined : stand.document.versions[move.version];
  return version === undefined ? null : versionLink(stand, version, 'decision');
}

/** Pull requests that cite it, by living people who shared no team with its authors then. */
function citedOutside({ facts }: View, stand: Stand): Following[] {
  return citingWork(facts, stand)
    .filter((one) => byOthers(stand, one) && relate(one.pull.author, stand.document.authors, one.at, facts.teams).relation === 'outside')
    .sort((a, b) => a.at - b.at || a.pull.work - b.pull.work);
}

/** The first version with other words after a comment that stood before the decision. */
function wordsAfter({ facts }: View, { stand, heard, row }: DocumentThread, decidedAt: number): HeldVersion | undefined {
  const { said } = heard;
  if (said.at >= decidedAt || !heard.before || said.work === null) return undefined;
  const { line, id } = facts.threads.rows;
  const changing = versionChanging(stand, said.work, said.at, line[row] ?? NOBODY, decidedAt);
  if (changing !== undefined) return changing;
  if (facts.outcomes({ id: id[row] ?? NOBODY, work: said.work, at: said.at }, decidedAt) !== 'changed') return undefined;
  return stand.document.versions.find(({ at }) => at > said.at && at <= decidedAt);
}

function commentLink({ document }: Stand, { heard: { said } }: DocumentThread): Link {
  const { seq, at, kind, work, repository } = said;
  return { of: 'comment', seq, at, kind, work, repository, how: null, person: document.authors[0] ?? NOBODY, teams: [] };
}

function versionLink({ document }: Stand, version: HeldVersion, of: 'words' | 'decision'): Link {
  const { seq, at, proposed, work, repositoryId: repository } = version;
  const kind = proposed ? 'document.proposed' : 'document.revised';
  return { of, seq, at, kind, work, repository, how: null, person: document.authors[0] ?? NOBODY, teams: [] };
}

function changeLink({ facts: { teams } }: View, { pull, at, how, seq, kind }: Following): Link {
  const theirs = teams.teamsOf(teams.setAt(pull.author, at)).map(teamKey);
  return { of: 'change', seq, at, kind, work: pull.work, repository: pull.repository, how, person: pull.author, teams: theirs };
}
