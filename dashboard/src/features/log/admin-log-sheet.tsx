import type { ReactElement } from 'react';
import type { Refused } from '../../gql/types.js';
import type { LogConnection, LogEntry } from '../../gql/types-log.js';
import { counted } from '../../ui/counts.js';
import { dayAndClock } from '../../ui/dates.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LogFilter } from './log-filter.js';
import { kindWords, nameWords, reasonWords } from './log-words.js';
import { ShowMore } from './show-more.js';
import type { NextRows } from './use-whole.js';
import { WholeFile } from './whole-file.js';
import styles from './log.module.css';

interface Props {
  found: LogConnection | Refused;
  /** Another choice is on its way: the old rows would stand under it. */
  turning: boolean;
  loading: boolean;
  onMore: (after: string | null) => void;
  nextRows: NextRows;
}

export function AdminLogSheet({ found, turning, loading, onMore, nextRows }: Props): ReactElement {
  return (
    <>
      <h1 className="title">Who saw what, and who changed what</h1>
      <p className={`small ${styles.intro ?? ''}`}>
        Reading this page is logged: everyone finds in their own log that you read it, and whom you search for finds that too. It cannot see
        who reads the database, its backups or the host’s logs directly. <code>npx ambit log verify</code> checks that no row was changed.
      </p>
      <LogFilter />
      {turning ? <Skeleton lines={[40, 40, 40, 40]} /> : <Found found={found} loading={loading} onMore={onMore} nextRows={nextRows} />}
    </>
  );
}

function Found({ found, loading, onMore, nextRows }: Omit<Props, 'turning'>): ReactElement {
  if (found.__typename === 'Refused') {
    return (
      <p role="alert" className={styles.refused}>
        {found.message}
      </p>
    );
  }
  const { edges, totalCount, pageInfo } = found;
  if (totalCount === 0) return <p className={styles.none}>We found no row of that kind. Choose another, or leave the login empty.</p>;
  return (
    <section aria-label="The log">
      <p className={styles.tools}>
        <span className="small" role="status">
          {counted(totalCount, 'row')}
        </span>
        <WholeFile of="whole" name="log" nextRows={nextRows} />
      </p>
      <table className={`table ${styles.table ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Whom</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ cursor, node }) => (
            <Row key={cursor} entry={node} />
          ))}
        </tbody>
      </table>
      <ShowMore shown={edges.length} total={totalCount} pageInfo={pageInfo} loading={loading} onMore={onMore} />
    </section>
  );
}

function Row({ entry }: { entry: LogEntry }): ReactElement {
  const { at, actor, subject, detail } = entry;
  return (
    <tr>
      <td className={`tabular ${styles.when ?? ''}`}>
        <time dateTime={at}>{dayAndClock(at)}</time>
      </td>
      <th scope="row">{nameWords(actor)}</th>
      <td>
        {kindWords(entry)}
        {detail !== null && <span className={`small ${styles.which ?? ''}`}>{detail}</span>}
      </td>
      <td className={styles.whom}>{subject === null ? '' : nameWords(subject)}</td>
      <td className={styles.why}>{reasonWords(entry, 'whole').join('. ')}</td>
    </tr>
  );
}
