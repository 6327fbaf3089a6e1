import type { ReactElement } from 'react';
import type { LogEntry } from '../../gql/types-log.js';
import { fileName, saveCsv } from '../../ui/save-file.js';
import { logCsv } from './log-csv.js';
import { useWhole, type NextRows } from './use-whole.js';

/** Every row, as a file. */
export function WholeFile({ of, name, nextRows }: { of: 'own' | 'whole'; name: string; nextRows: NextRows }): ReactElement {
  const save = (entries: readonly LogEntry[]): void => {
    saveCsv(fileName([name, new Date().toISOString().slice(0, 10)], 'csv'), logCsv(entries, of));
  };
  const { start, busy, failed } = useWhole(nextRows, save);
  return (
    <span>
      <button type="button" className="link" onClick={start} disabled={busy}>
        CSV
      </button>{' '}
      <span className="small" role="status">
        {busy && 'Reading every row…'}
        {failed && 'Ambit did not answer. Try again.'}
      </span>
    </span>
  );
}
