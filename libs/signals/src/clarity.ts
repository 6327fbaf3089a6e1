import { DAY_MS } from '@ambit/activity';
import { CLARITY } from './clarity-definition.js';
import { list, read, standsOf, type WrittenCase } from './documents/cases.js';
import { citingWork } from './documents/following.js';
import type { Said } from './documents/speech.js';
import type { Stand } from './documents/stand.js';
import { isDecided } from './documents/states.js';
import { relate } from './documents/voices.js';
import type { Signal, View } from './signal.js';
import { documentKey, teamKey, type PartRules } from './tally.js';

/** Superseded sooner than this after its decision is early. */
const EARLY_MS = 182 * DAY_MS;

const UNKNOWN = 'unknown';

interface Unclear extends WrittenCase {
  readonly part: 'questions-after' | 'reopened' | 'superseded-early';
}

const RULES = {
  'questions-after': (item) => (item.part === 'questions-after' ? item.groups : null),
  reopened: (item) => (item.part === 'reopened' ? item.groups : null),
  'superseded-early': (item) => (item.part === 'superseded-early' ? item.groups : null),
} satisfies PartRules<Unclear>;

const READABLE = { definition: CLARITY, rules: RULES };

export const clarity: Signal = {
  definition: CLARITY,
  *measure(view) {
    if (!view.all) return;
    for (const stand of view.facts.documents.standsAt(view.to)) {
      if (stand.decidedAt === null) continue;
      const cases = collect(view, stand);
      const n = citingWork(view.facts, stand).length;
      if (cases.length > 0 || n > 0) yield read(READABLE, { type: 'document', id: stand.document.id }, cases, { n });
    }
  },
  evidence(view, reading, part) {
    const cases = standsOf(view, reading.subject).flatMap((stand) => collect(view, stand));
    return list(READABLE, reading, cases, part);
  },
};

function collect(view: View, stand: Stand): Unclear[] {
  return [...questions(view, stand), ...turns(stand)];
}

/**
 * On work that cites the document: what people other than the author of that work wrote once it was accepted and in which
 * they named the document. The log holds no texts, so that a question is what names the document, not what ends in a mark.
 */
function questions(view: View, stand: Stand): Unclear[] {
  const { documents, teams } = view.facts;
  const { document, acceptedAt, to } = stand;
  if (acceptedAt === null) return [];
  return citingWork(view.facts, stand).flatMap(({ pull }) => {
    const tie = documents.tiesOf(document.id).find(({ work }) => work === pull.work);
    const named = (tie?.mentions ?? []).filter(({ source }) => source === 'comment' || source === 'review');
    const speech = documents.speech();
    const said = [...speech.threadsOf(pull.work), ...speech.commentsOf(pull.work), ...speech.reviewsOf(pull.work)];
    return said
      .filter(({ at, person }) => at >= acceptedAt && at < to && !document.authors.includes(person))
      .filter(({ at, person }) => named.some((mention) => mention.at === at && mention.person === person))
      .map((one) => ({
        ...row(stand, one),
        groups: keysOf(relate(one.person, document.authors, one.at, teams).teams),
        part: 'questions-after',
      }));
  });
}

function keysOf(teams: readonly number[]): string[] {
  return teams.length === 0 ? [UNKNOWN] : teams.map(teamKey);
}

function row({ document }: Stand, said: Said): Omit<Unclear, 'groups' | 'part'> {
  return {
    seq: said.seq,
    at: said.at,
    kind: said.kind,
    document: document.id,
    work: said.work,
    repository: said.repository,
    how: null,
    person: said.person,
    marks: [],
  };
}

/** The versions that took a decision back, and the one that gave it up early. */
function turns({ document, moves, decidedAt }: Stand): Unclear[] {
  return moves.flatMap((move, i) => {
    const before = moves[i - 1];
    const version = move.version === null ? undefined : document.versions[move.version];
    if (before === undefined || version === undefined || !isDecided(before.state)) return [];
    const reopened = move.state === 'draft' || move.state === 'proposed';
    const early = move.state === 'superseded' && decidedAt !== null && move.at < decidedAt + EARLY_MS;
    if (!reopened && !early) return [];
    return [
      {
        seq: version.seq,
        at: version.at,
        kind: 'document.revised',
        document: document.id,
        work: version.work,
        repository: version.repositoryId,
        how: null,
        person: move.person,
        marks: [],
        groups: [documentKey(document.id)],
        part: reopened ? 'reopened' : 'superseded-early',
      },
    ];
  });
}
