import { Guarded } from '@ambit/access';
import type { Generation, LogRow, Period, Reading, Roster } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { readRoster } from '../measure/roster.js';
import { currentGeneration, currentPeriods, keptGeneration, toldBefore } from './generations.js';
import { logOfArea } from './log-of-area.js';
import { logOfPerson } from './log-of-person.js';
import { askForPeriod } from './periods.js';
import { READING, readingOf } from './reading-row.js';
import type { ReadingRow } from './reading-row.js';
import { excerptsOf, repositoriesOf, worksOf } from './works.js';
import type { ExcerptView, WorkView } from './works.js';

/** What was measured, and what it was measured from. */
export class Readings {
  constructor(private readonly database: Database) {}

  /** The current generation of every period that has one, newest end first, then longest. */
  periods(): Promise<Generation[]> {
    return currentPeriods(this.database);
  }

  /** The current generation of one period; null: not measured (yet). */
  current(periodKey: string): Promise<Generation | null> {
    return currentGeneration(this.database, periodKey);
  }

  /** A generation by its id, as long as it is kept: the current one of a period, or the one before. */
  generation(id: number): Promise<Generation | null> {
    return keptGeneration(this.database, id);
  }

  /** Whether a generation measured this person at all: false while the first measuring after the notice is on its way. */
  covers(generationId: number, personId: number): Promise<boolean> {
    return toldBefore(this.database, generationId, personId);
  }

  /** Asks for a period to be measured and kept; of more than fifty the one asked for longest ago is let go. */
  ask(period: Period): Promise<void> {
    return askForPeriod(this.database, period);
  }

  /** Whether a period was asked for. */
  async asked(periodKey: string): Promise<boolean> {
    const rows = await this.database.rows('select from asked_period where period_key = $1', [periodKey]);
    return rows.length > 0;
  }

  /** A person's readings of one generation, by signal. */
  async readingsOf(generationId: number, personId: number): Promise<Guarded<readonly Reading[], 'view-person-page'>> {
    return Guarded.of('view-person-page', { type: 'person', personId }, await this.of(generationId, 'person', personId));
  }

  /**
   * Every row, up to what the generation saw, of the pull requests a person acted on or was asked to, with the CODEOWNERS of
   * their repositories. `accountId`s are store ids, as in the port's `readLog`. What a number of documents is made from is
   * `decisions.logOfDocument` of each.
   */
  async logOfPerson(personId: number, generation: Generation): Promise<Guarded<readonly LogRow[], 'view-evidence'>> {
    return Guarded.of('view-evidence', { type: 'person', personId }, await logOfPerson(this.database, personId, generation));
  }

  /** Readings of areas of one generation, by repository, area and signal: of one repository, of one signal, or all. */
  async readingsOfAreas(
    generationId: number,
    of: { readonly repositoryId?: number; readonly signal?: string } = {},
  ): Promise<Guarded<readonly Reading[], 'view-areas'>> {
    const rows = await this.database.rows<ReadingRow>(
      `select ${READING} from reading
       where generation_id = $1 and subject_type = 'area' and ($2::int is null or subject_id = $2) and ($3::text is null or signal = $3)
       order by subject_id, subject_key, signal collate "C"`,
      [generationId, of.repositoryId ?? null, of.signal ?? null],
    );
    return Guarded.of('view-areas', { type: 'instance' }, rows.map(readingOf));
  }

  /** A team's readings of one generation, by signal. */
  async ofTeam(generationId: number, teamId: number): Promise<Guarded<readonly Reading[], 'view-teams'>> {
    return Guarded.of('view-teams', { type: 'instance' }, await this.of(generationId, 'team', teamId));
  }

  /** The organization's readings of one generation, by signal. */
  async ofOrganization(generationId: number): Promise<Guarded<readonly Reading[], 'view-organization'>> {
    return Guarded.of('view-organization', { type: 'instance' }, await this.of(generationId, 'organization', 0));
  }

  /**
   * Every row, up to what the generation saw, of a repository's pull requests, with its CODEOWNERS and the issues that are
   * watched there: what the numbers of its areas are made from.
   */
  async logOfArea(repositoryId: number, generation: Generation): Promise<Guarded<readonly LogRow[], 'view-areas'>> {
    return Guarded.of('view-areas', { type: 'instance' }, await logOfArea(this.database, repositoryId, generation));
  }

  /** The roster a generation was measured with. */
  rosterAt(version: number): Promise<Roster> {
    return readRoster(this.database, version);
  }

  /** Pull requests by store id: title, number, repository. What a viewer may open of a private one is not decided here. */
  worksOf(ids: readonly number[]): Promise<ReadonlyMap<number, WorkView>> {
    return worksOf(this.database, ids);
  }

  /** Repositories by store id, for rows that belong to no pull request. */
  repositoriesOf(ids: readonly number[]): Promise<ReadonlyMap<number, WorkView['repository']>> {
    return repositoriesOf(this.database, ids);
  }

  /** Words by `<repository id> <activity kind>:<host id>`, for the evidence of one person. */
  async excerptsOf(
    personId: number,
    keys: readonly { readonly repositoryId: number; readonly key: string }[],
  ): Promise<Guarded<ReadonlyMap<string, ExcerptView>, 'view-evidence'>> {
    return Guarded.of('view-evidence', { type: 'person', personId }, await excerptsOf(this.database, keys));
  }

  private async of(generationId: number, type: 'person' | 'team' | 'organization', id: number): Promise<readonly Reading[]> {
    const rows = await this.database.rows<ReadingRow>(
      `select ${READING} from reading where generation_id = $1 and subject_type = $2 and subject_id = $3 order by signal collate "C"`,
      [generationId, type, id],
    );
    return rows.map(readingOf);
  }
}
