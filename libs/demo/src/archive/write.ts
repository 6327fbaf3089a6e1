import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Archive } from './archive.js';
import { LIST_FILES, ORGANIZATION_FILE, REPOSITORY_FILE } from './files.js';

/** Writes an archive as `readArchives` reads it: `<dir>/<owner>/<name>/`. Empty lists get no file. */
export function writeArchive(archive: Archive, dir: string): void {
  for (const organization of archive.organizations) {
    mkdirSync(join(dir, organization.login), { recursive: true });
    writeFileSync(join(dir, organization.login, ORGANIZATION_FILE), `${JSON.stringify(organization, null, 1)}\n`);
  }
  for (const held of archive.repositories) {
    const folder = join(dir, held.repo.owner.login, held.repo.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, REPOSITORY_FILE), `${JSON.stringify(held.repo, null, 1)}\n`);
    for (const { list, file } of LIST_FILES) {
      const lines = held[list].map((row) => `${JSON.stringify(row)}\n`);
      if (lines.length > 0) writeFileSync(join(folder, file), gzipSync(lines.join('')));
    }
  }
}
