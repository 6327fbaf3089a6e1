import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveCopy } from '../support/archive-copy.js';
import type { CountingProxy } from '../support/counting-proxy.js';
import type { Database } from '../support/database.js';

/** The corpus after it was pulled, to be changed and pulled again. */
export interface PulledAgain {
  readonly archive: ArchiveCopy;
  readonly database: Database;
  readonly proxy: CountingProxy;
  readonly sync: () => Promise<void>;
  /** Serves the archive as it is now. */
  readonly restart: () => Promise<void>;
}

const REPOSITORY = 'bitcoin/bips';
const NEW = { commit: 'ab'.repeat(20), head: 'cd'.repeat(20), number: 9_001, id: 9_900_000_101 };

export function describeQuietRuns(again: () => PulledAgain): void {
  describe('documents of the corpus, pulled again (AMBIT_CORPUS)', () => {
    it('cost one request a repository and not a row, where nothing changed', async () => {
      const { proxy, sync } = again();
      const before = await rows();
      proxy.forget();
      await sync();
      expect(await rows()).toEqual(before);
      expect(asksFor(/defaultBranchRef/)).toBe(2);
      expect(whatWasRead()).toEqual({ trees: [], histories: [], texts: [] });
    });

    it('are read where a blob changed, and only that one', async () => {
      const { proxy, sync, restart } = again();
      const before = await documentRows();
      const path = change();
      await restart();
      proxy.forget();
      await sync();
      const { trees, histories, texts } = whatWasRead();
      // Of older versions the archive has no blob, so the history is read further back than a host would make it.
      expect([trees.length, [...new Set(histories)], texts]).toEqual([1, [path], [`${NEW.commit}:${path}`]]);
      const fresh = (await documentRows()).filter((row) => !before.includes(row));
      expect(fresh).toEqual([`document.revised ${path}@${NEW.commit}`]);
    });

    /** Everything that is kept of documents, with the transaction that wrote each row. */
    async function rows(): Promise<unknown> {
      const of = ['document', 'document_path', 'tree_file'].map(
        (table) => `select '${table}' as t, count(*), sum(xmin::text::bigint) as writers from ${table}`,
      );
      const log = `select 'log', count(*), sum(xmin::text::bigint) from activity where kind like 'document.%' or kind = 'reference.made'`;
      return again().database.query([...of, log].join(' union all '));
    }

    async function documentRows(): Promise<string[]> {
      const found = await again().database.query<{ row: string }>(
        `select kind || ' ' || host_id as row from activity where kind like 'document.%' order by 1`,
      );
      return found.map(({ row }) => row);
    }

    function asksFor(what: RegExp): number {
      return again()
        .proxy.queries()
        .filter(({ query }) => what.test(query)).length;
    }

    function whatWasRead(): { trees: string[]; histories: unknown[]; texts: unknown[] } {
      const queries = again().proxy.queries();
      const values = (what: RegExp, name: RegExp): unknown[] =>
        queries
          .filter(({ query }) => what.test(query))
          .flatMap(({ variables }) => Object.entries(variables).flatMap(([key, value]) => (name.test(key) ? [value] : [])));
      return {
        trees: again()
          .proxy.asked()
          .filter((request) => request.includes('/git/trees/')),
        histories: values(/history\(/, /^p\d+$/).filter((path) => !/CODEOWNERS/.test(String(path))),
        texts: values(/object\(expression/, /^e\d+$/),
      };
    }

    /** A pull request that adds a line to one document is merged. Returns its path. */
    function change(): string {
      const { archive } = again();
      const at = '2026-11-21T18:00:00Z';
      let path = '';
      let sha = '';
      archive.edit(REPOSITORY, 'blobs', (blobs) => {
        const blob = blobs.find((row) => /^bip-/.test(String(row.path)));
        if (blob === undefined) throw new Error('no document');
        path = String(blob.path);
        blob.text = `${String(blob.text)}\nOne line more.\n`;
        sha = createHash('sha1').update(String(blob.text)).digest('hex');
        blob.sha = sha;
      });
      archive.edit(REPOSITORY, 'tree', (files) => {
        for (const file of files) if (file.path === path) file.sha = sha;
      });
      archive.edit(REPOSITORY, 'pulls', (pulls) => {
        const like = pulls.findLast((row) => typeof row.merged_at === 'string' && (row.base as { ref: string }).ref === 'master');
        const head = { ...(like?.head as object), sha: NEW.head };
        const times = { created_at: at, updated_at: at, closed_at: at, merged_at: at };
        pulls.push({
          ...like,
          ...times,
          id: NEW.id,
          node_id: 'PR_new',
          number: NEW.number,
          title: 'One line more',
          body: '',
          head,
          merge_commit_sha: NEW.commit,
        });
      });
      archive.edit(REPOSITORY, 'files', (lists) => {
        lists.push({ pull_number: NEW.number, files: [{ filename: path, additions: 1, deletions: 0 }] });
      });
      const repository = join(archive.folder, REPOSITORY, 'repo.json');
      writeFileSync(repository, JSON.stringify({ ...(JSON.parse(readFileSync(repository, 'utf8')) as object), head_sha: NEW.commit }));
      return path;
    }
  });
}
