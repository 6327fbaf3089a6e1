import type { ReactElement } from 'react';
import type { LogEntry, ViewConnection } from '../../gql/types-log.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted } from '../../ui/counts.js';
import { dayAndClock } from '../../ui/dates.js';
import { ownWords, reasonWords, weekWords } from './log-words.js';
import { ShowMore } from './show-more.js';
import type { NextRows } from './use-whole.js';
import { WholeFile } from './whole-file.js';
import styles from './log.module.css';

interface Props {
  found: ViewConnection;
  loading: boolean;
  onMore: (after: string | null) => void;
  nextRows: NextRows;
}

export function OwnLogSheet({ found, loading, onMore, nextRows }: Props): ReactElement {
  return (
    <>
      {found.totalCount === 0 ? (
        <>
          <h1 className="title">Nobody but you has opened your page.</h1>
          <p className={`quiet ${styles.intro ?? ''}`}>When someone does, it stands here with who, why and when.</p>
        </>
      ) : (
        <Filled found={found} loading={loading} onMore={onMore} nextRows={nextRows} />
      )}
      <Limits />
    </>
  );
}

function Filled({ found, loading, onMore, nextRows }: Props): ReactElement {
  const { edges, lookers, totalCount, pageInfo } = found;
  return (
    <>
      <h1 className="title">{weekWords(lookers)}</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        Each opening of your page, your numbers and the lists behind them by somebody else, newest first. Times are of your own clock.
      </p>
      <section aria-label="Who looked">
        <p className={styles.tools}>
          <span className="small" role="status">
            {counted(totalCount, 'row')}
          </span>
          <WholeFile of="own" name="who-looked" nextRows={nextRows} />
        </p>
        <ul className={styles.list}>
          {edges.map(({ cursor, node }) => (
            <Line key={cursor} entry={node} />
          ))}
        </ul>
        <ShowMore shown={edges.length} total={totalCount} pageInfo={pageInfo} loading={loading} onMore={onMore} />
      </section>
    </>
  );
}

function Line({ entry }: { entry: LogEntry }): ReactElement {
  const reasons = reasonWords(entry, 'own');
  return (
    <li className={styles.line}>
      <time className="small tabular" dateTime={entry.at}>
        {dayAndClock(entry.at)}
      </time>
      <span className={styles.what}>
        {ownWords(entry)}
        {reasons.length > 0 && (
          <span className="facts">
            {reasons.map((reason) => (
              <span key={reason}>{reason}</span>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}

/** Honest about what a log inside the product can know. */
function Limits(): ReactElement {
  return (
    <div className={styles.limits}>
      <ClaimRow word="What it cannot see">
        <p>It cannot see who reads the database, its backups or the host’s logs directly, nor screenshots or talk.</p>
      </ClaimRow>
      <ClaimRow word="What it leaves out">
        <p>
          Your own visits. The same numbers or list opened again within an hour. And requests that were refused: a row would tell you who
          tried, and them that you exist.
        </p>
      </ClaimRow>
      <ClaimRow word="How it is kept">
        <p>
          A row is written before anything is shown, and never changed. Each seals the one before it, so that a changed or missing row is
          found.
        </p>
      </ClaimRow>
    </div>
  );
}
