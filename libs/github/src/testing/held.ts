import type { Activity, DocumentRule, DocumentsHeld, Excerpt, HeldDocument, Repository, TreeFile, Work } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import type { Place, Turn } from '../collect/turn.js';
import type { WrittenCollector } from '../collect/written/collector.js';

/** Later than everything in an invented archive. */
export const NOW = new Date('2026-06-01T00:00:00Z');

/** Everything read so far, by the log's key: the same row twice is one, another row under the same key is a fault. */
export class Held {
  readonly rows = new Map<string, Activity>();
  readonly works = new Map<number, Work>();
  readonly words = new Map<string, Excerpt>();
  readonly places = new Map<WrittenCollector, Place>();
  readonly reopened: string[] = [];
  /** Of the newest text of each document, by the key of its row. */
  readonly texts = new Map<string, string>();
  rules: DocumentRule[] = [];
  files: readonly TreeFile[] = [];
  /** The newest list of documents that a rule still makes such; null: none was given. */
  covered: readonly string[] | null = null;
  /** How often it was asked what is held. */
  lookups = 0;
  turns = 0;
  /** Rows, works and words that a turn brought and that were not held like that before. */
  written = 0;

  constructor(private readonly client: GitHubClient) {}

  async read(collect: WrittenCollector, repository: Repository, pageSize = 50, now = NOW): Promise<void> {
    let place = this.places.get(collect) ?? { phase: 'backfill', cursor: null, watermark: null, pageSize, done: 0, total: null };
    for (let ended = false; !ended;) {
      const turn = await collect(this.client, repository, { ...place, pageSize: Math.min(place.pageSize, pageSize) }, now, () =>
        Promise.resolve(this.documents()),
      );
      this.turns += 1;
      this.keep(turn);
      place = JSON.parse(JSON.stringify(turn.place)) as Place;
      ended = turn.ended;
    }
    this.places.set(collect, place);
  }

  keep({ page, reopens }: Turn): void {
    for (const row of page.activities) this.put(this.rows, `${row.at} ${row.kind} ${row.hostId}`, row);
    for (const work of page.works) this.put(this.works, work.number, work);
    for (const words of page.excerpts) this.put(this.words, words.key, words);
    for (const { hostId, text } of page.texts ?? []) this.texts.set(hostId, text);
    if (page.guesses !== undefined) {
      const kept = this.rules.filter(({ source, refused }) => source === 'admin' || refused);
      this.rules = [...kept, ...page.guesses].map((rule, index) => ({ ...rule, id: index + 1, repositoryId: 1 }));
    }
    if (page.files !== undefined) this.files = page.files;
    if (page.covered !== undefined) this.covered = page.covered;
    this.reopened.push(...reopens);
  }

  /** What a store would say of the rows, in the order they came. */
  documents(): DocumentsHeld {
    this.lookups += 1;
    const branch = new Map<string, HeldDocument>();
    const proposed = new Map<string, HeldDocument>();
    const removed = new Map<string, HeldDocument>();
    for (const row of this.rows.values()) {
      if (row.kind === 'document.revised') {
        const { path, blob } = row.payload;
        branch.set(path, { path, blob, onBranch: true, proposedIn: branch.get(path)?.proposedIn ?? row.pull });
      } else if (row.kind === 'document.removed') {
        const { path, to } = row.payload;
        const moved = branch.get(path);
        branch.delete(path);
        if (to !== null && moved !== undefined) branch.set(to, { ...moved, path: to });
        else if (moved !== undefined) removed.set(path, { ...moved, onBranch: false, removed: true });
      } else if (row.kind === 'document.proposed') {
        const { path, blob } = row.payload;
        proposed.set(path, { path, blob, onBranch: false, proposedIn: row.pull });
      }
    }
    const open = [...proposed.values()].filter(({ path }) => !branch.has(path));
    const gone = [...removed.values()].filter(({ path }) => !branch.has(path));
    return { rules: this.rules, states: {}, documents: [...branch.values(), ...open, ...gone] };
  }

  of<K extends Activity['kind']>(kind: K): Extract<Activity, { kind: K }>[] {
    return [...this.rows.values()].filter((row): row is Extract<Activity, { kind: K }> => row.kind === kind);
  }

  private put<K, V>(map: Map<K, V>, key: K, value: V): void {
    if (JSON.stringify(map.get(key)) === JSON.stringify(value)) return;
    map.set(key, value);
    this.written += 1;
  }

  count(kind: string): number {
    return [...this.rows.values()].filter((row) => row.kind === kind).length;
  }
}
