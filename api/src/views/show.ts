import type { Named, ViewEntry, ViewPage } from '@ambit/store';
import { PageInfo } from '../schema/connection.js';
import { make } from '../schema/make.js';
import { personOf } from '../schema/person.js';
import { withoutAccount } from '../schema/whom.js';
import { LogKind } from './args.js';
import { LogEdge, LogEntry, LogName } from './types.js';
import { detailWords } from './words.js';

/** A page of the log as the schema has it. */
export function showPage({ entries, total, more }: ViewPage) {
  return {
    edges: entries.map((entry) => make(LogEdge, { cursor: entry.cursor, node: showEntry(entry) })),
    pageInfo: make(PageInfo, { hasNextPage: more, endCursor: entries.at(-1)?.cursor ?? null }),
    totalCount: total,
  };
}

function showEntry({ source, at, actor, subject, what, basis, purpose, detail }: ViewEntry): LogEntry {
  return make(LogEntry, {
    at,
    // What no session did was done at the command line.
    actor: nameOf(actor),
    subject: source === 'setting' ? null : subject === null ? make(LogName, { who: 'EVERYONE', person: null }) : nameOf(subject),
    kind: source === 'setting' ? 'SETTING' : kindOf(what),
    what,
    basis,
    purpose,
    detail: detailWords(what, detail),
  });
}

function kindOf(what: string): LogKind {
  const kind = Object.values(LogKind).find((known) => known === what.toUpperCase());
  if (kind === undefined) throw new Error(`The log of views holds a kind that is not known: ${what}.`);
  return kind;
}

function nameOf(named: Named): LogName {
  switch (named.is) {
    case 'person':
      return make(LogName, { who: 'PERSON', person: personOf(named.person) });
    case 'admin':
      return make(LogName, { who: 'PERSON', person: withoutAccount(named.personId) });
    case 'gone':
      return make(LogName, { who: 'GONE', person: null });
    case 'command-line':
      return make(LogName, { who: 'COMMAND_LINE', person: null });
  }
}
