import { NOBODY } from '../log/log.js';
import type { Facts } from '../facts/facts.js';
import type { Pull } from '../facts/pulls.js';
import type { EvidenceKind } from '../signal.js';
import type { TieHow } from '../life.js';
import type { Mention, WorkTie } from './document.js';
import type { Stand } from './stand.js';

/** Work that came after a document was accepted, and the row that ties it. */
export interface Following {
  readonly pull: Pull;
  /** When it cited the document, or, for work that carries it out, was merged. */
  readonly at: number;
  readonly how: TieHow;
  readonly seq: number;
  readonly kind: EvidenceKind;
}

/** In these the author of the work itself speaks. */
const OWN_WORDS: readonly Mention['source'][] = ['title', 'body', 'commit'];

/**
 * Pull requests that cite a document once it was accepted, by their first citation from then on: a mention by anyone but
 * its authors, or a link made by hand to work merged or opened since. Not counted: work by bots, what was closed without
 * a merge, and work on the document's own text.
 */
export function citingWork(facts: Facts, stand: Stand): Following[] {
  const { documents, pulls } = facts;
  const { acceptedAt, document, to } = stand;
  if (acceptedAt === null) return [];
  return documents.tiesOf(document.id).flatMap((tie) => {
    if (tie.touches && (tie.proposes || documents.isPaperwork(tie.work))) return [];
    const pull = living(facts, tie.work);
    if (pull === undefined) return [];
    const ends = pulls.endsAt(tie.work, to);
    if (ends.closedAt !== null) return [];
    const mention = tie.mentions.find(({ at, person }) => at >= acceptedAt && at < to && !document.authors.includes(person));
    if (mention !== undefined) return [mentioned(pull, mention, mention.at)];
    const linkedAt = ends.mergedAt ?? pull.openedAt;
    return tie.byHand !== null && linkedAt >= acceptedAt && linkedAt < to ? [linked(pull, tie.byHand.seq, linkedAt)] : [];
  });
}

/**
 * Pull requests that carry a document out: merged once it was accepted, and naming it in their own title, text or commits,
 * or linked by hand. Work on documents alone carries nothing out, nor does work by bots.
 */
export function implementingWork(facts: Facts, stand: Stand): Following[] {
  const { documents, pulls } = facts;
  const { acceptedAt, document, to } = stand;
  if (acceptedAt === null) return [];
  return documents
    .tiesOf(document.id)
    .flatMap((tie): Following[] => {
      const pull = living(facts, tie.work);
      if (pull === undefined || tie.proposes || documents.isPaperwork(tie.work)) return [];
      const { mergedAt } = pulls.endsAt(tie.work, to);
      if (mergedAt === null || mergedAt < acceptedAt) return [];
      const mention = ownMention(tie, to);
      if (tie.byHand !== null) return [linked(pull, tie.byHand.seq, mergedAt)];
      return mention === undefined ? [] : [mentioned(pull, mention, mergedAt)];
    })
    .sort((a, b) => a.at - b.at || a.pull.work - b.pull.work);
}

function ownMention(tie: WorkTie, to: number): Mention | undefined {
  return tie.mentions.find(({ source, at }) => at < to && OWN_WORDS.includes(source));
}

function living({ pulls }: Facts, work: number): Pull | undefined {
  const pull = pulls.of(work);
  return pull === undefined || pull.bot ? undefined : pull;
}

function mentioned(pull: Pull, { seq }: Mention, at: number): Following {
  return { pull, at, how: 'mentions', seq, kind: 'reference.made' };
}

function linked(pull: Pull, seq: number, at: number): Following {
  return { pull, at, how: 'by-hand', seq, kind: 'document.linked' };
}

/** Whether anyone living but its authors did it. */
export function byOthers({ document }: Stand, { pull }: Following): boolean {
  return pull.author !== NOBODY && !document.authors.includes(pull.author);
}
