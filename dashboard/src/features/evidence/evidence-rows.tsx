import type { ReactElement } from 'react';
import type { EvidenceRow } from '../../gql/types-evidence.js';
import { counted, figure } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { RowDispute, SaidOfRow } from './row-dispute.js';
import { rowWords } from './row-words.js';
import type { Whom } from './subject.js';
import styles from './evidence.module.css';

/** `web-checkout`, with its owner only where the list has several. */
function repositoryName(row: EvidenceRow, rows: readonly EvidenceRow[]): string {
  const owner = (one: EvidenceRow): string => one.repository.split('/')[0] ?? '';
  const several = rows.some((one) => owner(one) !== owner(row));
  return several ? row.repository : (row.repository.split('/').at(-1) ?? row.repository);
}

/** `1 listed; 4 in repositories you may not open: counted, their titles withheld` */
export function withheldWords(rows: readonly EvidenceRow[]): string {
  const withheld = rows.filter((row) => row.title === null).length;
  const places =
    withheld === 1
      ? 'in a repository you may not open: counted, its title withheld'
      : 'in repositories you may not open: counted, their titles withheld';
  const listed = rows.length - withheld;
  return `${listed === 0 ? '' : `${figure(listed)} listed; `}${figure(withheld)} ${places}`;
}

interface Props {
  rows: readonly EvidenceRow[];
  whom: Whom;
  total: number;
  loading: boolean;
  onMore: (() => void) | null;
}

export function EvidenceRows({ rows, whom, total, loading, onMore }: Props): ReactElement {
  const reviews = rows.every((row) => row.kind === 'review.submitted');
  return (
    <>
      {rows.some((row) => row.title === null) && <p className={`small ${styles.withheld ?? ''}`}>{withheldWords(rows)}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} whom={whom} said={rowWords(row, whom, reviews)} repository={repositoryName(row, rows)} />
        ))}
      </ul>
      {onMore && (
        <p className={styles.more}>
          <button type="button" className="link" onClick={onMore} disabled={loading}>
            Show more
          </button>
          <span className="small">
            {figure(rows.length)} of {counted(total, 'row')}
          </span>
        </p>
      )}
    </>
  );
}

interface RowProps {
  row: EvidenceRow;
  whom: Whom;
  said: readonly string[];
  repository: string;
}

function Row({ row, whom, said, repository }: RowProps): ReactElement {
  return (
    <li className={styles.row}>
      <span className={styles.rowTitle}>
        <Title row={row} />
      </span>
      <time className="small tabular" dateTime={row.at}>
        {day(row.at, false)}
      </time>
      <span className={`small ${styles.rowUnder ?? ''}`}>
        <span>
          {repository}
          {row.number !== null && ` #${String(row.number)}`}
        </span>
        {said.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
      {row.excerpt !== null && <q className={`small ${styles.excerpt ?? ''}`}>{row.excerpt}</q>}
      {whom === 'you' && <RowDispute row={row} />}
      {whom !== 'you' && row.dispute !== null && (
        <p className={`small ${styles.dispute ?? ''}`}>
          <SaidOfRow dispute={row.dispute} yours={false} />
        </p>
      )}
    </li>
  );
}

function Title({ row }: { row: EvidenceRow }): ReactElement {
  if (row.title === null) return <span className="quiet">Title withheld</span>;
  if (row.url === null || !/^https?:/.test(row.url)) return <span>{row.title}</span>;
  return (
    <a href={row.url} target="_blank" rel="noreferrer">
      {row.title}
      <span className="vh">, opens GitHub</span>
    </a>
  );
}
