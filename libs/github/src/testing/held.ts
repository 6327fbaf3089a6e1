import type { Activity, Excerpt, Repository, Work } from '@ambit/activity';
import type { GitHubClient } from '../client.js';
import type { Collector, Place } from '../collect/turn.js';

/** Later than everything in an invented archive. */
export const NOW = new Date('2026-06-01T00:00:00Z');

/** Everything read so far, by the log's key: the same row twice is one, another row under the same key is a fault. */
export class Held {
  readonly rows = new Map<string, Activity>();
  readonly works = new Map<number, Work>();
  readonly words = new Map<string, Excerpt>();
  readonly places = new Map<Collector, Place>();
  readonly reopened: string[] = [];
  /** Rows, works and words that a turn brought and that were not held like that before. */
  written = 0;

  constructor(private readonly client: GitHubClient) {}

  async read(collect: Collector, repository: Repository, pageSize = 50, now = NOW): Promise<void> {
    let place = this.places.get(collect) ?? { phase: 'backfill', cursor: null, watermark: null, pageSize, done: 0, total: null };
    for (let ended = false; !ended;) {
      const turn = await collect(this.client, repository, { ...place, pageSize: Math.min(place.pageSize, pageSize) }, now);
      for (const row of turn.page.activities) this.put(this.rows, `${row.at} ${row.kind} ${row.hostId}`, row);
      for (const work of turn.page.works) this.put(this.works, work.number, work);
      for (const words of turn.page.excerpts) this.put(this.words, words.key, words);
      this.reopened.push(...turn.reopens);
      place = JSON.parse(JSON.stringify(turn.place)) as Place;
      ended = turn.ended;
    }
    this.places.set(collect, place);
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
