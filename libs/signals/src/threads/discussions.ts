import type { Stand } from '../documents/stand.js';
import type { Heard } from '../documents/voices.js';
import type { Facts } from '../facts/facts.js';
import { NOBODY } from '../log/log.js';
import type { HeldComment } from '../log/written.js';

/** A comment in the discussion of a document, by somebody who did not write the document. */
export interface Talk {
  readonly stand: Stand;
  readonly heard: Heard;
  readonly comment: HeldComment;
  /** One of the document's authors replied to it. */
  readonly answered: boolean;
}

/** What was said in discussions, by speaker and by document; each in order of time. */
export interface Talks {
  of(person: number): readonly Talk[];
  on(document: number): readonly Talk[];
  /** Comments before the end, by anyone else living, whose questions are put to a person. */
  asking(person: number): readonly HeldComment[];
}

const known = new WeakMap<Facts, Map<number, Talks>>();

/** The discussions as they stood at `to`. */
export function talksAt(facts: Facts, to: number): Talks {
  const held = known.get(facts) ?? new Map<number, Talks>();
  known.set(facts, held);
  let found = held.get(to);
  if (found === undefined) held.set(to, (found = readTalks(facts, to)));
  return found;
}

function readTalks({ documents, people, log }: Facts, to: number): Talks {
  const bySeq = new Map(log.written.comments.map((comment) => [comment.seq, comment]));
  const replies = new Map<string, HeldComment[]>();
  for (const reply of log.written.comments) {
    if (reply.replyTo === null || reply.at >= to) continue;
    const key = `${String(reply.documentId)} ${reply.replyTo}`;
    const others = replies.get(key);
    if (others === undefined) replies.set(key, [reply]);
    else others.push(reply);
  }
  const byPerson = new Map<number, Talk[]>();
  const byDocument = new Map<number, Talk[]>();
  for (const stand of documents.standsAt(to)) {
    const { document } = stand;
    if (document.place === 'file') continue;
    for (const heard of documents.voicesOf(stand)) {
      const comment = heard.said.kind === 'document.commented' ? bySeq.get(heard.said.seq) : undefined;
      if (comment === undefined) continue;
      const back = replies.get(`${String(document.id)} ${comment.hostId}`) ?? [];
      const answered = back.some(({ account }) => document.authors.includes(people.personOf(account ?? NOBODY)));
      const talk = { stand, heard, comment, answered };
      add(byPerson, heard.said.person, talk);
      add(byDocument, document.id, talk);
    }
  }
  const byAsked = new Map<number, HeldComment[]>();
  for (const comment of log.written.comments) {
    const by = comment.bot ? NOBODY : people.personOf(comment.account ?? NOBODY);
    if (comment.at >= to || by === NOBODY || people.isBot(by)) continue;
    for (const asked of new Set(comment.asks.map((login) => people.personOfLogin(login)))) if (asked !== by) add(byAsked, asked, comment);
  }
  return {
    of: (person) => byPerson.get(person) ?? [],
    on: (document) => byDocument.get(document) ?? [],
    asking: (person) => byAsked.get(person) ?? [],
  };
}

function add<T>(into: Map<number, T[]>, key: number, item: T): void {
  const held = into.get(key);
  if (held === undefined) into.set(key, [item]);
  else held.push(item);
}
