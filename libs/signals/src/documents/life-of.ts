import { DAY_MS } from '@ambit/activity';
import type { Facts } from '../facts/facts.js';
import { ASKED_PERSON, ASKED_TEAM, NOBODY } from '../log/log.js';
import type { AskedMark, DocumentLife, Implementing, PersonMark, StateMark, Tie, TieHow, VersionMark, Voice } from '../life.js';
import type { WorkTie } from './document.js';
import { changedHeadings } from './drafting.js';
import { byOthers, implementingWork } from './following.js';
import type { Stand } from './stand.js';
import { relate, teamsAt } from './voices.js';

/**
 * The life of a document as it stood at `to`, from a log that holds its own rows and every row of the pull requests tied
 * to it.
 * @param to milliseconds UTC; nothing later is in it, but for links made by hand
 * @returns null for a document that is not there, or had not begun
 */
export function lifeOf(facts: Facts, documentId: number, to: number): DocumentLife | null {
  const stand = facts.documents.standsAt(to).find(({ document }) => document.id === documentId);
  if (stand === undefined) return null;
  const { document, state, begunAt, decidedAt, acceptedAt } = stand;
  const person = known(facts);
  const voices = voicesIn(facts, stand, person);
  return {
    documentId,
    state,
    begunAt,
    decidedAt,
    acceptedAt,
    movedAt: lastMoved(facts, stand),
    authors: document.authors.flatMap((author) => person(author) ?? []),
    teams: teamsAt(document.authors, begunAt, facts.teams),
    states: stand.moves.map((move): StateMark => ({
      state: move.state,
      raw: move.raw,
      at: move.at,
      personId: person(move.person),
      mergedBy: person(move.mergedBy),
      workId: move.work,
      seq: move.seq,
    })),
    versions: versionsIn(facts, stand, person),
    voices,
    ties: tiesIn(facts, stand, person),
    requested: requestedIn(facts, stand, person),
    reviewers: firstBy(voices),
    approvers: approversIn(facts, stand, voices),
    implementing: implementingIn(facts, stand, person),
    firstOutsideAt: voices.find(({ outside }) => outside)?.at ?? null,
  };
}

/** Newest version, voice or tie before the end. */
export function lastMoved(facts: Facts, stand: Stand): number {
  const { document, begunAt, to, moves } = stand;
  const { documents, pulls } = facts;
  const versions = document.versions.filter(({ at }) => at < to).map(({ at }) => at);
  const voices = documents.voicesOf(stand).map(({ said }) => said.at);
  const ties = documents.tiesOf(document.id).flatMap((tie) => tiedAt(tie, pulls.of(tie.work)?.openedAt));
  const all = [begunAt, ...versions, ...voices, ...ties.filter((at) => at < to), ...moves.map(({ at }) => at)];
  return all.reduce((last, at) => Math.max(last, at), begunAt);
}

function tiedAt(tie: WorkTie, openedAt: number | undefined): number[] {
  const [first] = tie.mentions;
  if (tie.touches || tie.byHand !== null || first === undefined) return openedAt === undefined ? [] : [openedAt];
  return [first.at];
}

type Named = (person: number) => number | null;

/** Ids of the roster; null for everybody else. */
function known({ roster }: Facts): Named {
  const persons = new Set(roster.persons.map(({ id }) => id));
  return (person) => (persons.has(person) ? person : null);
}

function versionsIn({ documents, people }: Facts, { document, to }: Stand, person: Named): VersionMark[] {
  const before = new Map<boolean, (typeof document.versions)[number]>();
  return document.versions
    .filter(({ at }) => at < to)
    .map((version) => {
      const previous = before.get(version.proposed) ?? before.get(!version.proposed);
      before.set(version.proposed, version);
      return {
        seq: version.seq,
        at: version.at,
        path: version.path,
        proposed: version.proposed,
        personId: person(people.personOf(version.account ?? NOBODY)),
        workId: version.work,
        changed: changedHeadings(previous, version, (heading) => documents.headings.text(heading)),
      };
    });
}

function voicesIn({ documents }: Facts, stand: Stand, person: Named): Voice[] {
  return documents.voicesOf(stand).map(({ said, teams, relation, before, outcome }) => ({
    seq: said.seq,
    kind: said.kind,
    at: said.at,
    personId: person(said.person),
    teams,
    outside: relation === 'outside',
    before,
    workId: said.work,
    verdict: said.verdict,
    outcome,
  }));
}

function tiesIn({ documents, pulls, teams }: Facts, { document, to }: Stand, person: Named): Tie[] {
  return documents
    .tiesOf(document.id)
    .flatMap((tie) => {
      const pull = pulls.of(tie.work);
      const mentions = tie.mentions.filter(({ at }) => at < to);
      const how: TieHow[] = [
        ...(tie.byHand === null ? [] : (['by-hand'] as const)),
        ...(tie.touches ? (['touches'] as const) : []),
        ...(mentions.length === 0 ? [] : (['mentions'] as const)),
      ];
      const at = tiedAt({ ...tie, mentions }, pull?.openedAt)[0];
      if (pull === undefined || how.length === 0 || at === undefined || (at >= to && tie.byHand === null)) return [];
      const { mergedAt, closedAt } = pulls.endsAt(tie.work, to);
      return [
        {
          workId: tie.work,
          repositoryId: pull.repository,
          how,
          at,
          proposes: tie.proposes,
          personId: pull.bot ? null : person(pull.author),
          teams: pull.bot ? [] : teams.teamsOf(teams.setAt(pull.author, pull.openedAt)),
          openedAt: pull.openedAt,
          mergedAt,
          closedAt,
          seq: tie.byHand?.seq ?? (tie.touches ? pull.seq : (mentions[0]?.seq ?? pull.seq)),
        },
      ];
    })
    .sort((a, b) => a.at - b.at || a.workId - b.workId);
}

/** Whom the pull request that proposed it asked, without those taken back, and whom the text names. */
function requestedIn({ log, people, pulls }: Facts, { document, to }: Stand, person: Named): AskedMark[] {
  const open = new Map<string, AskedMark>();
  const rows = Array.from({ length: log.requests.length }, (_, row) => row)
    .filter((row) => log.requests.work[row] === document.proposedIn && pulls.of(document.proposedIn) !== undefined)
    .filter((row) => (log.requests.at[row] ?? 0) < to)
    .sort(
      (a, b) => (log.requests.at[a] ?? 0) - (log.requests.at[b] ?? 0) || (log.requests.removed[a] ?? 0) - (log.requests.removed[b] ?? 0),
    );
  for (const row of rows) {
    const asked = log.requests.asked[row] ?? NOBODY;
    const what = log.requests.what[row];
    const personId = what === ASKED_PERSON ? person(people.personOf(asked)) : null;
    const teamId = what === ASKED_TEAM ? asked : null;
    const key = `${String(personId)} ${String(teamId)}`;
    if (personId === null && teamId === null) continue;
    if (log.requests.removed[row] === 1) open.delete(key);
    else if (!open.has(key)) open.set(key, { personId, teamId, at: log.requests.at[row] ?? 0, by: 'request' });
  }
  const named = (document.newest?.facts.reviewers ?? []).flatMap(
    ({ value }) => person(people.personOfLogin(value.login?.toLowerCase() ?? '')) ?? [],
  );
  for (const personId of named)
    if (!open.has(`${String(personId)} null`)) open.set(`${String(personId)} null`, { personId, teamId: null, at: null, by: 'text' });
  return [...open.values()];
}

function firstBy(voices: readonly Voice[]): PersonMark[] {
  const found = new Map<number, PersonMark>();
  for (const { personId, at } of voices) if (personId !== null && !found.has(personId)) found.set(personId, { personId, at });
  return [...found.values()];
}

/** Who approved it before it was decided, and whom the text names as having. */
function approversIn(facts: Facts, { document }: Stand, voices: readonly Voice[]): PersonMark[] {
  const approved = firstBy(voices.filter(({ verdict, before }) => verdict === 'approved' && before));
  const found = new Map(approved.map((mark) => [mark.personId, mark]));
  const person = known(facts);
  for (const { value } of document.newest?.facts.approvers ?? []) {
    const personId = person(facts.people.personOfLogin(value.login?.toLowerCase() ?? ''));
    if (personId !== null && !found.has(personId)) found.set(personId, { personId, at: null });
  }
  return [...found.values()];
}

function implementingIn(facts: Facts, stand: Stand, person: Named): Implementing[] {
  const { teams } = facts;
  return implementingWork(facts, stand).map((following) => {
    const { pull, at, how, seq } = following;
    return {
      workId: pull.work,
      repositoryId: pull.repository,
      how,
      mergedAt: at,
      days: (at - (stand.decidedAt ?? at)) / DAY_MS,
      personId: person(pull.author),
      teams: teams.teamsOf(teams.setAt(pull.author, at)),
      byAuthor: stand.document.authors.includes(pull.author),
      byOthers: byOthers(stand, following) && relate(pull.author, stand.document.authors, at, teams).relation !== 'own',
      seq,
    };
  });
}
