import type { ReactElement } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { NOTICE, READ_NOTICE } from '../../gql/policy.js';
import { VIEWER } from '../../gql/sign-in.js';
import type { Notice } from '../../gql/types-policy.js';
import { longDay } from '../../ui/dates.js';
import { Brand } from '../../ui/icons.js';
import { nextPage } from '../../ui/next-page.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { useReadFromStart } from '../../ui/use-read-from-start.js';
import { useHere } from '../../ui/viewer.js';
import { NoticeSheet } from './notice-sheet.js';
import styles from './notice.module.css';

/** The first thing a person sees, and again after the policy was loosened; before a policy, that there is nothing yet. */
export function WelcomePage(): ReactElement {
  const { viewer } = useHere();
  const main = useReadFromStart();
  return (
    <main className={styles.alone} id="main" tabIndex={-1} ref={main}>
      <PageTitle words="Welcome" />
      <p className={styles.brand}>
        <Brand />
        <span>ambit</span>
      </p>
      {viewer.gate === 'WAIT' ? <NotOpen /> : <Told />}
    </main>
  );
}

function NotOpen(): ReactElement {
  return (
    <>
      <h1 className="title">Ambit isn’t open yet: an admin still chooses who may see what.</h1>
      <p className={`quiet ${styles.intro ?? ''}`}>
        Nothing is measured of you before that, and you will read what was chosen before anything else.
      </p>
    </>
  );
}

function Told(): ReactElement {
  const { data, error, refetch } = useQuery(NOTICE, { fetchPolicy: 'network-only' });
  return (
    <StateGate data={data?.notice} error={error} retry={refetch} skeleton={<Skeleton lines={[60, 60, 60, 60, 60]} />}>
      {(notice) => (notice.__typename === 'Notice' ? <Letter notice={notice} again={refetch} /> : <NotOpen />)}
    </StateGate>
  );
}

function Letter({ notice, again }: { notice: Notice; again: () => unknown }): ReactElement {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [read, { loading, data }] = useMutation(READ_NOTICE, { refetchQueries: [VIEWER], awaitRefetchQueries: true });
  const next = nextPage(search.get('next'));
  const onward = async (): Promise<void> => {
    const answer = (await read({ variables: { version: notice.version } }).catch(() => null))?.data?.notice;
    if (answer?.__typename === 'Notice') await navigate(next, { replace: true });
    else await again();
  };
  const why = data !== undefined && data?.notice.__typename !== 'Notice' ? data?.notice.message : undefined;
  return (
    <>
      <h1 className="title">{titleOf(notice)}</h1>
      <p className={`quiet ${styles.intro ?? ''}`}>
        Ambit says how far an engineer’s judgment travels, to that engineer first. Before you read on, this is what it holds of you.
        {notice.toldAt !== null && notice.read && ` You were told on ${longDay(notice.toldAt)}.`}
      </p>
      <div className={styles.rows}>
        <NoticeSheet notice={notice} />
      </div>
      {why !== undefined && <p role="alert">{why}</p>}
      <Button onClick={() => void onward()} disabled={loading}>
        Continue
      </Button>
    </>
  );
}

function titleOf({ read, changes, toldAt }: Notice): string {
  if (read) return 'What is held of you, and who may see it.';
  return changes.length > 0 && toldAt !== null
    ? 'Who may see what has changed.'
    : 'Welcome. First, what is held of you and who may see it.';
}
