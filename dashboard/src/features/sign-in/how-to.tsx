import type { ReactElement } from 'react';
import styles from './sign-in.module.css';

/** What to do without a link. */
export function HowToSignIn({ beside }: { beside: boolean }): ReactElement {
  return (
    <section className={styles.how}>
      {beside && <h2 className="h">Or with a one-time link</h2>}
      <p className="quiet">Ask whoever runs Ambit here for one. On the machine it runs on, they print it with:</p>
      <pre className={styles.command}>npx ambit sign-in LOGIN</pre>
      <p className="small">LOGIN is your name on GitHub. A link works once, for 10 minutes; open it in this browser.</p>
    </section>
  );
}
