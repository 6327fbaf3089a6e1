import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Area, AreaConnection } from '../../gql/types-areas.js';
import { useRepository } from '../../ui/address.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { capital, counted, figure } from '../../ui/counts.js';
import { fetchedWords } from '../../ui/coverage-words.js';
import { dayAndClock } from '../../ui/dates.js';
import { areaName } from '../../ui/key-words.js';
import { periodDays } from '../../ui/period.js';
import { Sentence } from '../../ui/sentence.js';
import { areaWords } from './area-words.js';
import styles from './areas.module.css';

export function AreasSheet({ areas, onMore }: { areas: AreaConnection; onMore: (after: string | null) => void }): ReactElement {
  const { totalCount, pageInfo, period, fetched, measuredAt } = areas;
  const shown = areas.edges.map(({ node }) => node);
  return (
    <>
      <h1 className="title">Where work waits, and who could help</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        {counted(totalCount, 'area')}, A to Z. An area is what a rule of CODEOWNERS names, else the first two folders. {periodDays(period)}.
        Nothing here is about one person, and areas are not compared: they differ in what they do.{' '}
        <Link to="/organization">Everybody together</Link>{' '}
        {['bottlenecks', 'knowledge-spread', 'risk'].map((signal) => (
          <Definition key={signal} areas={areas} signal={signal} />
        ))}
      </p>
      {fetchedWords(fetched) !== null && <p className={`small ${styles.note ?? ''}`}>{fetchedWords(fetched)}</p>}
      <Narrowed repositories={areas.repositories} />
      {totalCount === 0 && <NoAreas />}
      {byRepository(shown).map(([repository, of]) => (
        <ClaimRow key={repository} word={repository.split('/').at(-1) ?? repository} label={repository} wide>
          <ul className={styles.list}>
            {of.map((area) => (
              <Line key={area.id} area={area} areas={areas} />
            ))}
          </ul>
        </ClaimRow>
      ))}
      {pageInfo.hasNextPage && (
        <p className={styles.tail}>
          <button type="button" className="link" onClick={() => onMore(pageInfo.endCursor)}>
            Show more
          </button>{' '}
          <span className="small">
            {figure(shown.length)} of {figure(totalCount)}
          </span>
        </p>
      )}
      <p className={`note ${styles.tail ?? ''}`}>Measured {dayAndClock(measuredAt)}, whole days in UTC.</p>
    </>
  );
}

function Definition({ areas, signal }: { areas: AreaConnection; signal: string }): ReactElement | null {
  const found = areas.definitions.find((one) => one.signal === signal);
  if (!found) return null;
  return (
    <>
      <Link to={`/definitions/${signal}`}>{found.name}</Link>{' '}
    </>
  );
}

function byRepository(areas: readonly Area[]): [string, Area[]][] {
  const found = new Map<string, Area[]>();
  for (const area of areas) found.set(area.repository, [...(found.get(area.repository) ?? []), area]);
  return [...found];
}

function Narrowed({ repositories }: { repositories: readonly string[] }): ReactElement | null {
  const [repository, setRepository] = useRepository();
  if (repositories.length < 2 && repository === null) return null;
  return (
    <p className={styles.filter}>
      <label className="iconed">
        <span className="small">Repository</span>
        <select className={styles.select} value={repository ?? ''} onChange={(event) => setRepository(event.target.value || null)}>
          <option value="">All</option>
          {repositories.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

function Line({ area, areas }: { area: Area; areas: AreaConnection }): ReactElement {
  const name = area.area === null ? 'Name withheld' : headingOf(area.area);
  const lines = areaWords(area, (signal) => areas.definitions.find((one) => one.signal === signal)?.floor ?? 1);
  return (
    <li>
      <h3 className={area.area === null ? 'quiet' : 'strong'}>{name}</h3>
      {lines.map(({ signal, tokens }) => (
        <p key={signal} className={styles.words}>
          <Sentence tokens={tokens} />
        </p>
      ))}
    </li>
  );
}

/** Words begin large; a path keeps its letters. */
function headingOf(area: string): string {
  const name = areaName(area);
  return name === area ? area : capital(name);
}

function NoAreas(): ReactElement {
  return (
    <>
      <p className={`quiet ${styles.note ?? ''}`}>
        We found no area in which anything waited, was merged or was reviewed. Areas come from the paths that pull requests change; where a
        repository withholds them there are none.
      </p>
      <p>
        <Link to="/settings/sync">See what is fetched</Link>
      </p>
    </>
  );
}
