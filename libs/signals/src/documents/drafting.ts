import { outcomeOf } from './speech.js';
import type { HeldVersion } from '../log/written.js';
import type { View } from '../signal.js';
import type { Stand } from './stand.js';
import type { Heard } from './voices.js';

/** A thread on a draft: opened before its author called for review or the document was decided. */
export interface DraftThread {
  readonly heard: Heard;
  /** The text changed after it and before the call. */
  readonly helped: boolean;
}

/**
 * Threads by non-authors while a document was a draft: its pull request was one, or its text said so. Its text changed when
 * the thread is outdated by the call (the *changed* rule), or when the section it stands in has other words in a version
 * between the thread and the call.
 */
export function draftThreads(view: View, stand: Stand): DraftThread[] {
  const { documents, outcomes } = view.facts;
  return documents.voicesOf(stand).flatMap((heard) => {
    const { said } = heard;
    if (said.thread === null || said.work === null || !wasDraft(view, stand, said.work, said.at)) return [];
    const call = callAfter(view, stand, said.work, said.at);
    const helped = outcomeOf(said, outcomes, call) === 'changed' || sectionChanged(stand, said.work, said.at, said.thread.line, call);
    return [{ heard, helped }];
  });
}

function wasDraft({ facts }: View, { moves }: Stand, work: number, at: number): boolean {
  return facts.drafts.at(work, at) || moves.findLast((move) => move.at <= at)?.state === 'draft';
}

/** The next moment at which the draft was no draft any more: its pull request readied or merged, its state moved on. */
function callAfter({ facts }: View, { moves, to }: Stand, work: number, at: number): number {
  const readied = facts.drafts.turnsOf(work).find((turn) => turn.at > at && !turn.draft)?.at ?? Infinity;
  const moved = moves.find((move) => move.at > at && move.state !== 'draft')?.at ?? Infinity;
  const { mergedAt, closedAt } = facts.pulls.endsAt(work, to);
  const ended = mergedAt ?? closedAt ?? Infinity;
  return facts.drafts.at(work, at) ? Math.min(readied, ended, to) : Math.min(moved, to);
}

/** Whether the section a line stands in reads otherwise in a version of the same pull request between a time and the call. */
export function sectionChanged(stand: Stand, work: number, at: number, line: number, call: number): boolean {
  return versionChanging(stand, work, at, line, call) !== undefined;
}

/** The first such version. */
export function versionChanging({ document }: Stand, work: number, at: number, line: number, call: number): HeldVersion | undefined {
  const read = document.versions.filter((version) => version.work === work && version.proposed && version.sections !== null);
  const then = read.findLast((version) => version.at <= at);
  const place = then === undefined ? null : sectionAt(then, line);
  if (place === null) return undefined;
  return read.find((version) => version.at > at && version.at < call && hashOf(version, place.heading) !== place.hash);
}

function sectionAt({ sections }: HeldVersion, line: number): { readonly heading: number; readonly hash: number } | null {
  let found = -1;
  for (let i = 0; sections !== null && i < sections.length; i += 3) if ((sections[i + 1] ?? Infinity) <= line) found = i;
  return found === -1 ? null : { heading: sections?.[found] ?? 0, hash: sections?.[found + 2] ?? 0 };
}

function hashOf({ sections }: HeldVersion, heading: number): number | null {
  for (let i = 0; sections !== null && i < sections.length; i += 3) if (sections[i] === heading) return sections[i + 2] ?? null;
  return null;
}

/** Headings whose words differ between two versions, new and lost ones included; null where one was not read. */
export function changedHeadings(before: HeldVersion | undefined, after: HeldVersion, name: (heading: number) => string): string[] | null {
  if (before?.sections == null || after.sections === null) return null;
  const [old, now] = [hashesOf(before.sections), hashesOf(after.sections)];
  const changed = [...new Set([...now.keys(), ...old.keys()])].filter((heading) => old.get(heading) !== now.get(heading));
  return changed.map(name);
}

/** Words by heading; sections of one name are taken together. */
function hashesOf(sections: Int32Array): Map<number, string> {
  const found = new Map<number, string>();
  for (let i = 0; i < sections.length; i += 3)
    found.set(sections[i] ?? 0, `${found.get(sections[i] ?? 0) ?? ''} ${String(sections[i + 2])}`);
  return found;
}
