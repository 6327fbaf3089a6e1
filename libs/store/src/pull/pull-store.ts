import type {
  Account,
  AskedPreview,
  Connection,
  DocumentsHeld,
  HostTeam,
  Page,
  PreviewAnswer,
  Progress,
  PullStore,
  Repository,
  Stream,
  StreamRef,
} from '@ambit/activity';
import type { Database } from '../database/database.js';
import { documentsHeld } from '../documents/held.js';
import { answerPreview, askedPreviews } from '../documents/previews.js';
import type { Seal } from '../secret.js';
import { commitTeams } from '../teams/snapshot.js';
import { readConnections } from './connections.js';
import { commitMembers } from './members.js';
import { commitPage } from './page.js';
import { Partitions } from './partitions.js';
import { commitRepositories } from './repositories.js';
import { retract, type Retractable } from './retract.js';
import { leaseStream, releaseStream, runnableStreams } from './streams.js';

/** The pulling side's port, on Postgres. */
export class PostgresPullStore implements PullStore {
  private readonly partitions: Partitions;

  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    /** Keys the hashes of accounts that were erased. */
    private readonly secretKey: string,
  ) {
    this.partitions = new Partitions(database);
  }

  connections(): Promise<Connection[]> {
    return readConnections(this.database, this.seal, null);
  }

  async connection(id: number): Promise<Connection | null> {
    const [connection] = await readConnections(this.database, this.seal, id);
    return connection ?? null;
  }

  runnableStreams(now: Date, limit: number): Promise<StreamRef[]> {
    return runnableStreams(this.database, now, limit);
  }

  lease(streamId: number, owner: string, now: Date, leaseMs: number): Promise<Stream | null> {
    return leaseStream(this.database, streamId, owner, now, leaseMs);
  }

  release(stream: Stream, dueAt: Date, problem: string | null): Promise<void> {
    return releaseStream(this.database, stream, dueAt, problem);
  }

  commitPage(stream: Stream, page: Page, progress: Progress): Promise<boolean> {
    return commitPage({ database: this.database, partitions: this.partitions, secretKey: this.secretKey }, stream, page, progress);
  }

  commitRepositories(stream: Stream, repositories: readonly Repository[], progress: Progress): Promise<boolean> {
    return commitRepositories(this.database, stream, repositories, progress);
  }

  commitMembers(stream: Stream, members: readonly Account[], progress: Progress): Promise<boolean> {
    return commitMembers(this.database, this.secretKey, stream, members, progress);
  }

  commitTeams(stream: Stream, teams: readonly HostTeam[], at: Date, progress: Progress): Promise<boolean> {
    return commitTeams(this.database, this.secretKey, stream, teams, at, progress);
  }

  /** Takes back what was deleted at the host, as it tells by a doorbell; false where nothing of it is held. */
  retract(repositoryId: number, kind: Retractable, hostId: string, why: string): Promise<boolean> {
    return this.database.transaction((sql) => retract(sql, repositoryId, kind, hostId, why));
  }

  documentsHeld(repositoryId: number): Promise<DocumentsHeld> {
    return documentsHeld(this.database, repositoryId);
  }

  askedPreviews(limit: number): Promise<readonly AskedPreview[]> {
    return askedPreviews(this.database, limit);
  }

  answerPreview(id: number, answer: PreviewAnswer): Promise<void> {
    return answerPreview(this.database, id, answer);
  }
}
