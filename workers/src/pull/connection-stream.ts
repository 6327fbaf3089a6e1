import type { ConnectionStreamKind, Progress, Stream } from '@ambit/activity';
import { SCHEDULE } from '../schedule.js';

/** The progress of a list that was read whole: `count` entries as they stood at `now`. */
export function wholeList(kind: ConnectionStreamKind, stream: Stream, count: number, now: Date): Progress {
  return {
    phase: 'live',
    cursor: null,
    watermark: now.toISOString(),
    pageSize: stream.pageSize,
    done: count,
    total: count,
    backTo: null,
    dueAt: new Date(now.getTime() + SCHEDULE.againMs[kind]),
  };
}
