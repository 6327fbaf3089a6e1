import type { ReactElement } from 'react';
import type { PageInfo } from '../../gql/types.js';
import { figure } from '../../ui/counts.js';
import styles from './log.module.css';

interface Props {
  shown: number;
  total: number;
  pageInfo: PageInfo;
  loading: boolean;
  onMore: (after: string | null) => void;
}

export function ShowMore({ shown, total, pageInfo, loading, onMore }: Props): ReactElement | null {
  if (!pageInfo.hasNextPage) return null;
  return (
    <p className={styles.more}>
      <button type="button" className="link" onClick={() => onMore(pageInfo.endCursor)} disabled={loading}>
        Show more
      </button>
      <span className="small">
        {figure(shown)} of {figure(total)}
      </span>
    </p>
  );
}
