import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { emptyRepository } from './archive.js';
import type { AccountRow, Archive, ArchivedOrganization, ArchivedRepository, RepositoryRow } from './archive.js';
import type { ListFile } from './files.js';
import { CorruptArchiveError, LIST_FILES, ORGANIZATION_FILE, REPOSITORY_FILE } from './files.js';

/**
 * Reads archives from disk. Each folder is a repository's, an owner's, or one that holds owners';
 * a repository or organization found twice is taken once. Files that are not there count as empty.
 * Throws CorruptArchiveError with one sentence naming the file and line that cannot be read.
 */
export function readArchives(dirs: readonly string[]): Archive {
  const folders = new Set(dirs.flatMap((dir) => repositoryFolders(resolve(dir))));
  const repositories = new Map<number, ArchivedRepository>();
  const organizations = new Map<string, ArchivedOrganization>();
  for (const folder of folders) {
    const repository = readRepository(folder);
    if (repositories.has(repository.repo.id)) continue;
    repositories.set(repository.repo.id, repository);
    const login = repository.repo.owner.login.toLowerCase();
    if (!organizations.has(login)) organizations.set(login, readOrganization(dirname(folder), repository.repo.owner));
  }
  return { organizations: [...organizations.values()], repositories: [...repositories.values()] };
}

function repositoryFolders(dir: string): string[] {
  if (!existsSync(dir)) throw new CorruptArchiveError(`There is no archive at ${dir}: the folder does not exist.`);
  if (!statSync(dir).isDirectory()) throw new CorruptArchiveError(`There is no archive at ${dir}: it is not a folder.`);
  const found = holdsRepository(dir)
    ? [dir]
    : below(dir).flatMap((child) => (holdsRepository(child) ? [child] : below(child).filter(holdsRepository)));
  if (found.length === 0)
    throw new CorruptArchiveError(`There is no archive at ${dir}: no folder <owner>/<name> in it holds a ${REPOSITORY_FILE}.`);
  return found;
}

function holdsRepository(dir: string): boolean {
  return existsSync(join(dir, REPOSITORY_FILE));
}

function below(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(dir, entry.name))
    .sort();
}

function readRepository(folder: string): ArchivedRepository {
  const path = join(folder, REPOSITORY_FILE);
  const repo = parseJson(readFileSync(path, 'utf8'), path, null);
  demand(repo, ['id', 'name', 'full_name', 'owner', 'created_at', 'default_branch'], path, null);
  const held: ArchivedRepository = emptyRepository(repo as unknown as RepositoryRow);
  const lists: Record<string, unknown> = {};
  for (const described of LIST_FILES) lists[described.list] = readLines(join(folder, described.file), described);
  return Object.assign(held, lists);
}

function readOrganization(folder: string, owner: AccountRow): ArchivedOrganization {
  const path = join(folder, ORGANIZATION_FILE);
  const bare = { login: owner.login, id: owner.id, name: owner.name ?? null, members: [], teams: [] };
  if (basename(folder).toLowerCase() !== owner.login.toLowerCase() || !existsSync(path)) return bare;
  const read = parseJson(readFileSync(path, 'utf8'), path, null);
  for (const list of ['members', 'teams']) {
    if (read[list] !== undefined && !Array.isArray(read[list])) throw unreadable(path, null, `"${list}" is not a list`);
  }
  return { ...bare, ...(read as Partial<ArchivedOrganization>) };
}

function readLines(path: string, { needs, unsaid }: ListFile): Record<string, unknown>[] {
  if (!existsSync(path)) return [];
  const rows: Record<string, unknown>[] = [];
  const lines = unzip(path).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = parseJson(line, path, index + 1);
    demand(row, needs, path, index + 1);
    rows.push(unsaid ? { ...unsaid(), ...row } : row);
  }
  return rows;
}

function unzip(path: string): string {
  try {
    return gunzipSync(readFileSync(path)).toString('utf8');
  } catch (error) {
    throw unreadable(path, null, `it is not a whole gzip file (${(error as Error).message})`);
  }
}

function parseJson(text: string, path: string, line: number | null): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable(path, line, 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(path, line, 'it is not a JSON object');
  return value as Record<string, unknown>;
}

function demand(row: Record<string, unknown>, needs: readonly string[], path: string, line: number | null): void {
  for (const name of needs) {
    const value = row[name];
    if (value === undefined) throw unreadable(path, line, `"${name}" is missing`);
    if (/(_at|At)$/.test(name) && (typeof value !== 'string' || Number.isNaN(Date.parse(value)))) {
      throw unreadable(path, line, `"${name}" is not a time`);
    }
  }
}

function unreadable(path: string, line: number | null, why: string): CorruptArchiveError {
  const where = line === null ? path : `${path}, line ${line}`;
  return new CorruptArchiveError(`The archive cannot be read at ${where}: ${why}.`);
}
