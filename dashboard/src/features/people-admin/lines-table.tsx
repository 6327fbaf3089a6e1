import { useState, type ReactElement } from 'react';
import type { Pages, ReportingLine } from '../../gql/types-admin.js';
import { day } from '../../ui/dates.js';
import { daysWords, sourceWords, stateWords } from './people-words.js';
import type { PeopleEdits } from './use-people.js';
import styles from './people.module.css';

/** So many are enough to see what they are like; the others are found by name, or all are shown. */
const FEW = 10;

interface Props {
  lines: Pages<ReportingLine>;
  edits: PeopleEdits;
  /** Nobody is looked for: the beginning is enough. */
  few: boolean;
}

/** Who leads whom; what ended is folded away. */
export function LinesTable({ lines, edits, few }: Props): ReactElement {
  const [all, setAll] = useState(false);
  const every = lines.edges.map(({ node }) => node);
  const [whole, setWhole] = useState(false);
  const fitting = every.filter(({ state }) => all || state !== 'ENDED');
  const shown = few && !whole ? fitting.slice(0, FEW) : fitting;
  const ended = every.length - every.filter(({ state }) => state !== 'ENDED').length;
  return (
    <>
      {shown.length === 0 ? (
        <p>No line holds. Import them, take them from the teams, or add one by hand.</p>
      ) : (
        <table className={`table ${styles.table ?? ''}`}>
          <caption className="vh">Reporting lines</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Led by</th>
              <th scope="col">When</th>
              <th scope="col">Source</th>
              <th scope="col">Confirmed</th>
              <th scope="col">
                <span className="vh">What you can do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row key={line.id} line={line} edits={edits} />
            ))}
          </tbody>
        </table>
      )}
      {lines.totalCount > every.length && (
        <p className="small">
          The first {every.length} of {lines.totalCount}. Find others by name.
        </p>
      )}
      {shown.length < fitting.length && (
        <p>
          <button type="button" className="link small" onClick={() => setWhole(true)}>
            Show all {fitting.length} lines
          </button>
        </p>
      )}
      {ended > 0 && (
        <button type="button" className="link small" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? 'Hide those that ended' : `Show ${String(ended)} that ended`}
        </button>
      )}
    </>
  );
}

function Row({ line, edits }: { line: ReportingLine; edits: PeopleEdits }): ReactElement {
  const whose = `that ${line.manager.name} leads ${line.person.name}`;
  return (
    <tr className={line.state === 'HOLDS' ? undefined : styles.over}>
      <th scope="row">{line.person.name}</th>
      <td>
        <span className={styles.head} aria-hidden="true">
          Led by{' '}
        </span>
        {line.manager.name}
      </td>
      <td>{daysWords(line)}</td>
      <td>{sourceWords(line)}</td>
      <td>
        {day(line.confirmedAt)}. {stateWords(line)}
      </td>
      <td className={styles.doing}>
        {line.state !== 'ENDED' && (
          <>
            {line.yours ? (
              <span className="small">Another admin confirms it</span>
            ) : (
              <Do words="Confirm" whose={whose} busy={edits.busy} onDo={() => edits.confirm(line)} />
            )}
            <Do words="End" whose={whose} busy={edits.busy} onDo={() => edits.end(line)} />
          </>
        )}
      </td>
    </tr>
  );
}

interface DoProps {
  words: string;
  whose: string;
  busy: boolean;
  onDo: () => Promise<void>;
}

function Do({ words, whose, busy, onDo }: DoProps): ReactElement {
  return (
    <button type="button" className="link small" onClick={() => void onDo()} disabled={busy}>
      {words}
      <span className="vh"> {whose}</span>
    </button>
  );
}
