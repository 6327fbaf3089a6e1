import { useState, type ReactElement } from 'react';
import { useMutation } from '@apollo/client/react';
import { DECLINE_REQUEST, EXTEND_SHARE, REVOKE_SHARE, type Share, type Sharing } from '../../gql/sharing.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, listed } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { PURPOSES, SECTION_WORDS } from '../../ui/sharing-words.js';
import { useTold } from '../../ui/use-told.js';
import { ShareForm, type Asked } from './share-form.js';
import styles from './sharing.module.css';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

/** Who sees one's page, who asks to, and the form that opens it. */
export function SharingSheet({ sharing }: { sharing: Sharing }): ReactElement {
  const [now] = useState(() => Date.now());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const told = useTold(said);
  const open = sharing.shares.filter((share) => share.revokedAt === null && Date.parse(share.expiresAt) > now);
  const ended = sharing.shares.filter((share) => !open.includes(share));
  return (
    <>
      <h1 className="title">
        {open.length === 0 ? 'You share your page with nobody.' : `You share your page with ${counted(open.length, 'reader')}.`}
      </h1>
      <p className={`quiet ${styles.intro ?? ''}`}>
        A reader sees the sections you choose, as you see them, for what you share them and nothing else, until the day you name. What is
        told to you alone stays yours: notes beside your numbers, following through, and where your help stays needed.
      </p>
      {sharing.managers.length > 0 && (
        <p className={`quiet ${styles.intro ?? ''}`}>
          {listed(
            sharing.managers.map(({ name }) => name),
            3,
          )}{' '}
          leads you here and may open your page too, as the policy says; you read each time that it was opened.
        </p>
      )}
      <p className={`small ${styles.said ?? ''}`} role="status" tabIndex={-1} ref={told}>
        {said}
      </p>
      {sharing.requests.length > 0 && (
        <ClaimRow word="Asked to see it" wide>
          <Requests sharing={sharing} onShare={setAsked} onSaid={setSaid} />
        </ClaimRow>
      )}
      {open.length > 0 && (
        <ClaimRow word="Shared with" wide>
          <Shares shares={open} now={now} onSaid={setSaid} />
        </ClaimRow>
      )}
      <ClaimRow word="Share" wide>
        <ShareForm key={asked === null ? '' : `${asked.reader} ${asked.purpose}`} sharing={sharing} asked={asked} onShared={setSaid} />
      </ClaimRow>
      {ended.length > 0 && (
        <ClaimRow word="Ended" wide>
          <Shares shares={ended} now={now} onSaid={setSaid} />
        </ClaimRow>
      )}
    </>
  );
}

interface RequestsProps {
  sharing: Sharing;
  onShare: (asked: Asked) => void;
  onSaid: (said: string) => void;
}

function Requests({ sharing, onShare, onSaid }: RequestsProps): ReactElement {
  const [decline, { loading }] = useMutation(DECLINE_REQUEST);
  const leave = async ({ host, id, name }: { host: string; id: string; name: string }): Promise<void> => {
    const { data } = await decline({ variables: { host, id } });
    onSaid(data?.declineRequest.__typename === 'Sharing' ? `The request of ${name} is off your list. They are told nothing.` : FAILED);
  };
  return (
    <ul className={styles.list}>
      {sharing.requests.map(({ requester, purpose, askedAt }) => (
        <li key={`${requester.host}/${requester.id}`} className={styles.row}>
          <span>
            {requester.name}{' '}
            <span className="small">
              for {PURPOSES[purpose] ?? purpose}, {day(askedAt)}
            </span>
          </span>
          <span className={styles.doing}>
            <button type="button" className="link small" onClick={() => onShare({ reader: requester.login, purpose })}>
              Share with {requester.name}
            </button>
            <button type="button" className="link small" disabled={loading} onClick={() => void leave(requester)}>
              Not now<span className="vh"> to the request of {requester.name}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface SharesProps {
  shares: readonly Share[];
  now: number;
  onSaid: (said: string) => void;
}

function Shares({ shares, now, onSaid }: SharesProps): ReactElement {
  const [revoke, { loading }] = useMutation(REVOKE_SHARE);
  const end = async (id: string, whom: string): Promise<void> => {
    const { data } = await revoke({ variables: { id } });
    onSaid(data?.revokeShare.__typename === 'Sharing' ? `Sharing with ${whom} has ended.` : FAILED);
  };
  const [extend, { loading: extending }] = useMutation(EXTEND_SHARE);
  const letIn = async ({ id, addedAt, cycle }: Share): Promise<void> => {
    const { data } = await extend({ variables: { id, to: addedAt ?? '' } });
    onSaid(data?.extendShare.__typename === 'Sharing' ? `Who was added to ${cycle ?? 'the cycle'} reads it too now.` : FAILED);
  };
  return (
    <ul className={styles.list}>
      {shares.map((share) => {
        const whom = share.reader?.name ?? `the calibrators of ${share.cycle ?? ''}`;
        const open = share.revokedAt === null && Date.parse(share.expiresAt) > now;
        const words = open ? `until ${day(share.expiresAt)}` : `ended ${day(share.revokedAt ?? share.expiresAt)}`;
        return (
          <li key={share.id} className={styles.row}>
            <span>
              {whom}{' '}
              <span className="small">
                for {PURPOSES[share.purpose] ?? share.purpose}, {words}
              </span>
              <span className={`small ${styles.sections ?? ''}`}>
                {share.sections.map((section) => SECTION_WORDS[section]).join(' · ')}
              </span>
              {open && share.addedAt !== null && (
                <span className={`small ${styles.sections ?? ''}`}>
                  {addedWords(share)}{' '}
                  <button type="button" className="link small" disabled={extending} onClick={() => void letIn(share)}>
                    Let them read it too
                  </button>
                </span>
              )}
            </span>
            {open && (
              <button type="button" className="link small" disabled={loading} onClick={() => void end(share.id, whom)}>
                End now
                <span className="vh">
                  {' '}
                  sharing with {whom} for {PURPOSES[share.purpose] ?? share.purpose}
                </span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Said to the person who shared: who came since, and that it is closed to them. */
function addedWords({ added, cycle }: Share): string {
  const names = listed(
    added.map(({ name }) => name),
    6,
  );
  return `Since you shared it, ${names} ${added.length === 1 ? 'was' : 'were'} added to ${cycle ?? 'the cycle'} and ${added.length === 1 ? 'does' : 'do'} not read it.`;
}
