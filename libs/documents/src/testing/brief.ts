import type { DocumentFacts, DocumentPerson, Found } from '@ambit/activity';
import { readDocument, type ReadOptions } from '../read-document.js';

/** Facts in a form that fits a line of a test: only what was found. */
export type Brief = Partial<Record<keyof DocumentFacts, unknown>>;

/** What is read of a text at a path; `status` as `raw > state`, people as `Name @login`. */
export function brief(
  path: string,
  text: string,
  sidecar?: { readonly path: string; readonly text: string },
  options?: ReadOptions,
): Brief {
  return briefly(readDocument({ path, text, ...(sidecar === undefined ? {} : { siblings: [sidecar] }) }, options));
}

export function briefly(facts: DocumentFacts): Brief {
  const { status, notes, ...rest } = facts;
  const fields: readonly (readonly [string, Found<unknown> | null | readonly Found<unknown>[]])[] = Object.entries(rest);
  const shown = fields.map(([key, found]) => [key, found === null ? null : 'value' in found ? shownOf(found) : found.map(shownOf)]);
  const entries = [...shown, ['status', status === null ? null : `${status.raw} > ${status.value}`], ['notes', notes]];
  return Object.fromEntries(entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))) as Brief;
}

function shownOf({ value }: Found<unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { login, name } = value as DocumentPerson;
  return [name, login === null ? null : `@${login}`].filter((part) => part !== null).join(' ');
}
