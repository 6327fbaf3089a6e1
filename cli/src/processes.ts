import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './failure.js';

/**
 * Names one life of a process: two processes that had the same number at different times differ where the system says
 * when they began. Null when no process has that number now.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return null;
  }
  return linuxStart(pid) ?? 'alive';
}

function linuxStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name in parentheses may hold anything; the fields after it are fixed. Field 3 is the state, field 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

/** Asks again and again until the answer is not null; null after `timeoutMs`. */
export async function until<T>(ask: () => T | null | Promise<T | null>, timeoutMs: number, everyMs = 40): Promise<T | null> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() >= end) return null;
    await pause(everyMs);
  }
}
