import { useRef, useState, type ReactElement } from 'react';
import { Button } from '@mantine/core';
import { LinesDiffView } from './lines-diff.js';
import { useImport } from './use-import.js';
import styles from './people.module.css';

/** The api takes a request of some size; a larger file goes by the command line. */
const LARGEST = 90_000;
const TOO_LARGE = 'This file is larger than 90 kB. Import it on the machine Ambit runs on: npx ambit lines import FILE.csv';

/** From a file or from the teams: always first what would change, then the change. */
export function ImportLines(): ReactElement {
  const { diff, refused, busy, look, apply, forget, refuse } = useImport();
  const file = useRef<HTMLInputElement | null>(null);
  const [name, setName] = useState('');
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setName(chosen.name);
    if (chosen.size > LARGEST) refuse(TOO_LARGE);
    else await look(await chosen.text());
    // The same file may be chosen again after it was mended.
    if (file.current !== null) file.current.value = '';
  };
  return (
    <>
      <p>
        A file of lines: <code>host,login,manager,from,to</code>. What it names is confirmed for 45 days; lines of an earlier file that it
        no longer has end. Who maintains a team on GitHub often is no manager: look before you take them.
      </p>
      <div className={styles.imports}>
        <label className={styles.file}>
          <span className="vh">A file of reporting lines, CSV</span>
          <input ref={file} type="file" accept=".csv,text/csv" disabled={busy} onChange={(event) => void take(event.target.files?.[0])} />
        </label>
        <Button variant="default" disabled={busy} onClick={() => (setName('the team maintainers'), void look(null))}>
          Take from team maintainers
        </Button>
      </div>
      {refused !== null && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
      {diff !== null && <LinesDiffView diff={diff} name={name} busy={busy} onApply={() => void apply()} onForget={forget} />}
    </>
  );
}
