import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writePrivate } from '../files.js';
import { processIdentity } from '../processes.js';

/** What a running instance says of itself in `<AMBIT_DATA>/instance.json`. */
export interface InstanceRecord {
  readonly pid: number;
  readonly identity: string;
  readonly address: string;
  readonly demo: boolean;
  /** Its processes by name. */
  readonly processes: Readonly<Record<string, number>>;
}

function pathIn(data: string): string {
  return join(data, 'instance.json');
}

/** The instance that runs on a folder; null when none does, whatever a killed one left behind. */
export function runningInstance(data: string): InstanceRecord | null {
  const record = recordIn(data);
  if (record === null) return null;
  return processIdentity(record.pid) === record.identity ? record : null;
}

/** Whether a launcher was killed here: its processes may need a moment to notice. */
export function wasKilled(data: string): boolean {
  return recordIn(data) !== null && runningInstance(data) === null;
}

export function writeRecord(data: string, record: Omit<InstanceRecord, 'pid' | 'identity'>): void {
  const identity = processIdentity(process.pid) ?? '';
  writePrivate(pathIn(data), `${JSON.stringify({ pid: process.pid, identity, ...record })}\n`);
}

export function removeRecord(data: string): void {
  if (recordIn(data)?.pid === process.pid) rmSync(pathIn(data), { force: true });
}

function recordIn(data: string): InstanceRecord | null {
  const text = readIfThere(pathIn(data));
  if (text === null) return null;
  try {
    return JSON.parse(text) as InstanceRecord;
  } catch {
    return null;
  }
}
