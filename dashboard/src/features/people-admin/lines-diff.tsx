import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import type { LinesDiff } from '../../gql/types-admin.js';
import { changeWords, diffWords } from './people-words.js';
import styles from './people.module.css';

interface Props {
  diff: LinesDiff;
  /** Where the lines come from. */
  name: string;
  busy: boolean;
  onApply: () => void;
  onForget: () => void;
}

/** What an import would change, line by line, before it does. */
export function LinesDiffView({ diff, name, busy, onApply, onForget }: Props): ReactElement {
  const { added, changed, ended, renewed, problems, leftOut, applied } = diff;
  const nothing = added.length + changed.length + ended.length + renewed.length === 0;
  return (
    <section aria-label="What the import changes" className={styles.diff}>
      <p role="status" className="strong">
        {problems.length > 0
          ? `Nothing can be taken from ${name} while lines of it are wrong.`
          : `${applied ? 'Done' : 'Nothing was changed yet'}. From ${name}: ${diffWords(diff)}`}
      </p>
      <Part heading="Wrong" items={problems} />
      <Part heading="Left out" items={leftOut} />
      {problems.length === 0 && (
        <>
          <Part heading="Added" items={added.map(changeWords)} />
          <Part heading="Changed" items={changed.map(({ before, after }) => `${changeWords(before)} → ${changeWords(after)}`)} />
          <Part heading="Ended now" items={ended.map(changeWords)} />
          <Part heading="Confirmed as they are" items={renewed.map(changeWords)} />
        </>
      )}
      <p className={styles.imports}>
        {!applied && problems.length === 0 && !nothing && (
          <Button disabled={busy} onClick={onApply}>
            Apply these changes
          </Button>
        )}
        <Button variant="default" onClick={onForget}>
          {applied ? 'Close' : 'Leave it'}
        </Button>
      </p>
    </section>
  );
}

function Part({ heading, items }: { heading: string; items: readonly string[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <details open={items.length <= 20}>
      <summary>
        {heading}: {items.length}
      </summary>
      <ul className={styles.items}>
        {items.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  );
}
