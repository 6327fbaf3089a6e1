import { join } from 'node:path';
import { readIfThere } from '../files.js';

/** What a running Postgres says of itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
}

/** Null where there is none, or where it is not written yet. */
export function readPidFile(cluster: string): PidFile | null {
  const text = readIfThere(pidFilePath(cluster));
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7]?.trim() === 'ready' };
}

export function pidFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
