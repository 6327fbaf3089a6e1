import type { LogRow } from '@ambit/activity';
import type { Tie, Voice } from '@ambit/signals';
import type { WorkView } from '@ambit/store';
import { addressOf, pullAddress } from '../../evidence/address.js';
import { make } from '../../schema/make.js';
import { DecisionMark } from '../types/journey.js';
import type { MarkKind } from '../types/words.js';
import { mention } from './links.js';
import type { Source } from './source.js';

/** A mark and the teams in whose lanes it stands. */
export interface Placed {
  readonly teams: readonly number[];
  readonly mark: DecisionMark;
}

export type Words = ReadonlyMap<string, { readonly text: string }>;

/** What people other than the authors said, and the pull requests that cite the document, in order of time. */
export function marksOf(source: Source, words: Words): Placed[] {
  if (source.life === null) return [];
  const answered = answeredIn([...source.log.values()]);
  const own = new Set(source.life.teams);
  const voices = source.life.voices.map((voice) => ({ teams: laneTeams(voice, own), mark: markOfVoice(source, voice, answered, words) }));
  const cites = source.life.ties.filter(({ how, proposes }) => !proposes && how.some((one) => one !== 'touches'));
  const present = new Set(source.handLinks.map(({ workId }) => workId));
  const pulls = cites
    .filter(({ how, workId }) => how.includes('mentions') || present.has(workId))
    .map((tie) => ({ teams: tie.teams, mark: markOfTie(source, tie, present.has(tie.workId)) }));
  return [...voices, ...pulls].sort((a, b) => a.mark.at - b.mark.at || Number(a.mark.id) - Number(b.mark.id));
}

/** Who shares a team with the authors speaks as one of their own, not for a second team too: as the numbers have it. */
function laneTeams({ teams, outside }: Voice, own: ReadonlySet<number>): readonly number[] {
  const shared = teams.filter((team) => own.has(team));
  return outside || shared.length === 0 ? teams : shared;
}

/** Where the words of the marks are kept. */
export function placesOfMarks({ life, log }: Source): { repositoryId: number; key: string }[] {
  return (life?.voices ?? []).flatMap(({ seq }) => {
    const row = log.get(seq);
    return row === undefined ? [] : [placeOf(row)];
  });
}

function placeOf({ repositoryId, kind, hostId }: LogRow): { repositoryId: number; key: string } {
  return { repositoryId, key: `${kind}:${hostId}` };
}

function markOfVoice(source: Source, voice: Voice, answered: ReadonlySet<string>, words: Words): DecisionMark {
  const row = source.log.get(voice.seq);
  const place = row === undefined ? null : placeOf(row);
  const key = place === null ? '' : `${String(place.repositoryId)} ${place.key}`;
  const work = voice.workId === null ? undefined : source.works.get(voice.workId);
  const repository = work?.repository ?? source.row.repository;
  const open = !repository.private && !source.row.repository.private;
  return make(DecisionMark, {
    id: String(voice.seq),
    at: voice.at,
    kind: kindOf(voice, answered.has(key)),
    before: voice.before,
    title: open ? (work?.title ?? source.row.title) : null,
    url: open && row !== undefined ? addressOf(repository, work?.number ?? null, row) : null,
    number: work?.number ?? source.row.hostNumber,
    repository: `${repository.owner}/${repository.name}`,
    excerpt: open ? (words.get(key)?.text ?? null) : null,
    how: null,
  });
}

function kindOf({ kind, outcome }: Voice, answered: boolean): MarkKind {
  if (kind === 'review.submitted') return 'REVIEW';
  if (outcome === 'changed') return 'CHANGED';
  return answered ? 'ANSWERED' : 'COMMENT';
}

/** Comments that somebody other than their writer answered, by `<repository id> <kind>:<host id>`. */
function answeredIn(rows: readonly LogRow[]): ReadonlySet<string> {
  const writers = new Map(rows.map((row) => [keyOf(row, row.hostId), row.accountId]));
  const replies = rows.filter(({ payload }) => payload.replyTo != null);
  return new Set(
    replies.flatMap((row) => {
      const asked = keyOf(row, row.payload.replyTo ?? '');
      return writers.has(asked) && writers.get(asked) !== row.accountId ? [asked] : [];
    }),
  );
}

function keyOf({ repositoryId, kind }: LogRow, hostId: string): string {
  return `${String(repositoryId)} ${kind}:${hostId}`;
}

function markOfTie(source: Source, tie: Tie, byHand: boolean): DecisionMark {
  const work: WorkView | undefined = source.works.get(tie.workId);
  const repository = work?.repository ?? source.row.repository;
  const open = work !== undefined && !repository.private && !source.row.repository.private;
  return make(DecisionMark, {
    id: String(tie.seq),
    at: tie.at,
    kind: 'PULL',
    before: source.life?.decidedAt == null || tie.at < source.life.decidedAt,
    title: open ? work.title : null,
    url: open ? pullAddress(repository, work.number) : null,
    number: work?.number ?? null,
    repository: `${repository.owner}/${repository.name}`,
    excerpt: null,
    how: byHand ? 'BY_HAND' : mention(source.log.get(tie.seq)),
  });
}
