import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A copy of an archive that a test may change, as a host changes between two syncs. */
export interface ArchiveCopy {
  readonly folder: string;
  readonly edit: (repository: string, file: string, change: (rows: Record<string, unknown>[]) => void) => void;
  readonly remove: () => void;
}

export function copyArchive(from: readonly string[]): ArchiveCopy {
  const folder = mkdtempSync(join(tmpdir(), 'ambit-archive-'));
  for (const path of from) {
    const [owner = '', name = ''] = path.split('/').slice(-2);
    cpSync(path, join(folder, owner, name), { recursive: true });
  }
  return {
    folder,
    edit(repository, file, change) {
      const path = join(folder, repository, `${file}.jsonl.gz`);
      const rows = gunzipSync(readFileSync(path))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      change(rows);
      writeFileSync(path, gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
