import { documentAddress, pullAddress } from '../../evidence/address.js';
import { make } from '../../schema/make.js';
import type { Names } from '../names.js';
import { DecisionMove, DecisionVersion } from '../types/journey.js';
import { stateOf } from '../words.js';
import type { Source } from './source.js';

/** Of a document in a private repository: when and to which state, and no more. */
export function movesOf(source: Source, names: Names): DecisionMove[] {
  const hidden = source.row.repository.private;
  return (source.life?.states ?? []).map((move) =>
    make(DecisionMove, {
      at: move.at,
      state: stateOf(move.state),
      word: hidden ? null : move.raw,
      by: hidden ? null : names.named(move.personId),
      mergedBy: hidden ? null : names.named(move.mergedBy),
      url: hidden ? null : placeOf(source, move.workId, move.seq),
    }),
  );
}

export function versionsOf(source: Source, names: Names): DecisionVersion[] {
  const hidden = source.row.repository.private;
  return (source.life?.versions ?? []).map((version) =>
    make(DecisionVersion, {
      at: version.at,
      by: hidden ? null : names.named(version.personId),
      changed: hidden ? [] : (version.changed ?? []),
      url: hidden ? null : textOf(source, version.path, version.seq),
      number: hidden || version.workId === null ? null : (source.works.get(version.workId)?.number ?? null),
      proposed: version.proposed,
    }),
  );
}

/** The pull request that made the change, else the text it left. */
function placeOf(source: Source, workId: number | null, seq: number): string | null {
  const work = workId === null ? undefined : source.works.get(workId);
  if (work !== undefined) return work.repository.private ? null : pullAddress(work.repository, work.number);
  return textOf(source, source.log.get(seq)?.payload.path ?? source.row.path ?? '', seq);
}

function textOf({ row, log }: Source, path: string, seq: number): string {
  return documentAddress(row.repository, path, log.get(seq)?.payload.commit ?? null);
}
