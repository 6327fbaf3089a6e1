import type { ReactElement } from 'react';
import type { DocumentRule } from '../../gql/types-decisions.js';
import { BYS, MEANS, sourceWords } from './rule-words.js';
import type { RuleEdits } from './use-rules.js';
import styles from './documents.module.css';

interface Props {
  rules: readonly DocumentRule[];
  edits: RuleEdits;
}

/** Guesses that wait for a word first, as the api gives them. */
export function RuleTable({ rules, edits }: Props): ReactElement {
  return (
    <table className={`table ${styles.table ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">Pattern</th>
          <th scope="col">What it is</th>
          <th scope="col">Where</th>
          <th scope="col">Who said so</th>
          <th scope="col">
            <span className="vh">What you can do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Row key={rule.id} rule={rule} edits={edits} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ rule, edits }: { rule: DocumentRule; edits: RuleEdits }): ReactElement {
  const waits = rule.source === 'GUESS' && !rule.refused;
  return (
    <tr className={rule.refused ? styles.refusedRow : undefined}>
      <th scope="row">
        <code className={styles.pattern}>{rule.pattern}</code> <span className="small">{BYS[rule.by]}</span>
      </th>
      <td>{MEANS[rule.means]}</td>
      <td className={styles.where}>{rule.repository ?? 'Every repository'}</td>
      <td>{sourceWords(rule)}</td>
      <td className={styles.doing}>
        {waits && <Do words="Use" rule={rule} busy={edits.busy} onDo={edits.use} />}
        {waits && <Do words="Refuse" rule={rule} busy={edits.busy} onDo={edits.refuse} />}
        {rule.source === 'ADMIN' && !rule.refused && <Do words="Remove" rule={rule} busy={edits.busy} onDo={edits.remove} />}
        {rule.refused && <Do words="Undo" of="the refusal of " rule={rule} busy={edits.busy} onDo={edits.use} />}
      </td>
    </tr>
  );
}

interface DoProps {
  words: string;
  /** Said before the pattern to who does not see the row. */
  of?: string;
  rule: DocumentRule;
  busy: boolean;
  onDo: (rule: DocumentRule) => Promise<void>;
}

function Do({ words, of = '', rule, busy, onDo }: DoProps): ReactElement {
  return (
    <button type="button" className="link small" onClick={() => void onDo(rule)} disabled={busy}>
      {words}
      <span className="vh">
        {' '}
        {of}
        {rule.pattern}
      </span>
    </button>
  );
}
