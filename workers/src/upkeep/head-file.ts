import type { LogHead } from '@ambit/store';
import { open } from 'node:fs/promises';

/** Adds the head to a file, one JSON a line, and waits until the disk has it. */
export async function appendHead(path: string, { count, hash, at }: LogHead): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify({ count, hash, at })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
