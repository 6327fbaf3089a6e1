import { createHash } from 'node:crypto';
import type { Account, Activity, DocumentKind, DocumentState, DocumentText, DocumentVersion, Found, HeldDocument } from '@ambit/activity';
import { readVersion } from '@ambit/documents';
import type { Home } from './reference.js';
import { cleanText, utc } from './text.js';

/** A document that is a discussion or an issue, as the host shows it now. */
export interface Written {
  /** `discussions/12`, `issues/12` */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly body: string;
  readonly author: Account | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Null where it was never edited, or the host does not say. */
  readonly editedAt: string | null;
  /** Null while it is open. */
  readonly closedAt: string | null;
  /** What the host's own state means, and its words. */
  readonly state: HostState;
}

export interface HostState {
  readonly value: DocumentState;
  readonly raw: string;
}

export const OPEN: HostState = { value: 'proposed', raw: 'open' };

export interface WrittenAbout {
  readonly home: Home;
  readonly states: Readonly<Record<string, DocumentState>>;
  /** What is held of it; undefined: nothing. */
  readonly held: HeldDocument | undefined;
}

/**
 * The versions that are not held: the present one and, where nothing is held yet, the one it began with. GitHub keeps no earlier
 * texts: where it was edited since, the first one has none.
 */
export function writtenRows(written: Written, about: WrittenAbout): { activities: Activity[]; texts: DocumentText[] } {
  const blob = blobOf(written, written.state);
  if (about.held?.blob === blob) return { activities: [], texts: [] };
  const begun = utc(written.createdAt);
  const last = [written.createdAt, written.editedAt ?? '', written.closedAt ?? ''].reduce((a, b) =>
    b !== '' && Date.parse(b) > Date.parse(a) ? b : a,
  );
  // Opened again, or edited where the host does not tell when: no later than the last change of anything.
  const at = about.held !== undefined && utc(last) === begun ? utc(written.updatedAt) : utc(last);
  const closing = written.closedAt !== null && utc(written.closedAt) === at;
  const activities: Activity[] = [];
  if (about.held === undefined && at !== begun) activities.push(first(written, about));
  const payload = versionOf(written, written.state, blob, about);
  const hostId = `${written.path}@${blob}`;
  activities.push({ kind: 'document.revised', at, hostId, actor: closing ? null : written.author, pull: null, payload });
  return { activities, texts: [{ hostId, text: textOf(written) }] };
}

function first(written: Written, about: WrittenAbout): Activity {
  const blob = blobOf(written, OPEN);
  const whole = versionOf(written, OPEN, blob, about);
  const payload =
    written.editedAt === null
      ? whole
      : { ...whole, facts: null, words: null, why: 'It was edited since, and GitHub gives its present text only.' };
  return {
    kind: 'document.revised',
    at: utc(written.createdAt),
    hostId: `${written.path}@${blob}`,
    actor: written.author,
    pull: null,
    payload,
  };
}

function blobOf({ title, body }: Written, { raw }: HostState): string {
  return createHash('sha1').update(`${title}\n${body}\n${raw}`).digest('hex');
}

/** Its title as the first heading, where the text does not begin with fields. */
function textOf({ title, body }: Written): string {
  const text = cleanText(body);
  return /^\s*(?:---|\+\+\+)/.test(text) ? text : `# ${cleanText(title)}\n\n${text}`;
}

function versionOf(written: Written, state: HostState, blob: string, { home, states }: WrittenAbout): DocumentVersion {
  const { path, kind, author } = written;
  const version = readVersion({ path, text: textOf(written), siblings: [] }, { commit: blob, blob, home, rules: [], states, kind });
  if (version.facts === null) return version;
  const { facts } = version;
  const said = <T>(value: T, raw: string): Found<T> => ({ value, raw, reader: 'host', line: null });
  const title = cleanText(written.title);
  const by = author === null ? [] : [said({ login: author.login, name: author.name }, author.login)];
  const day = utc(written.createdAt).slice(0, 10);
  return {
    ...version,
    facts: {
      ...facts,
      title: said(title, title),
      status: facts.status ?? said(state.value, state.raw),
      authors: facts.authors.length > 0 ? facts.authors : by,
      created: facts.created ?? said(day, day),
    },
  };
}
