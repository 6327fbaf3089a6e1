import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { Evidence } from '../../gql/types-evidence.js';
import { figure } from '../../ui/counts.js';
import { useHere } from '../../ui/viewer.js';
import { claimWords } from './claim-words.js';
import { EvidenceFacts } from './evidence-facts.js';
import { EvidenceFooter } from './evidence-footer.js';
import { EvidenceList } from './evidence-list.js';
import type { Subject, Whom } from './subject.js';
import { rowsOf, type useEvidence } from './use-evidence.js';
import styles from './evidence.module.css';

/** Lists up to this long are read to their end at once, so that their sum can be said. */
const READ_AT_ONCE = 200;

interface Props {
  subject: Subject;
  evidence: Evidence;
  list: ReturnType<typeof useEvidence>;
}

function useWhom(subject: Subject): Whom {
  const { person } = useHere().viewer;
  if (subject.of !== 'person') return subject.of;
  return person.host === subject.host && person.id === subject.id ? 'you' : 'them';
}

export function EvidenceSheet({ subject, evidence, list }: Props): ReactElement {
  const whom = useWhom(subject);
  const rows = rowsOf(evidence);
  const short = evidence.rows.pageInfo.hasNextPage && evidence.rows.totalCount <= READ_AT_ONCE;
  const rest = useEffectEvent(() => void list.all());
  useEffect(() => {
    if (short) rest();
  }, [short]);
  const [before, after] = claimWords(evidence, whom);
  return (
    <>
      <div className={styles.scroll}>
        <h2 className="title">
          {before}
          <b className={styles.number}>{figure(evidence.number)}</b>
          {after}
        </h2>
        <Meaning evidence={evidence} />
        <EvidenceFacts evidence={evidence} whom={whom} />
        <EvidenceList subject={subject} evidence={evidence} rows={rows} whom={whom} list={list} />
      </div>
      <EvidenceFooter evidence={evidence} rows={rows} loading={list.loading} onAll={() => void list.all()} />
    </>
  );
}

function Meaning({ evidence }: { evidence: Evidence }): ReactElement {
  const { definition, part } = evidence;
  const what = definition.parts.find((one) => one.id === part)?.what;
  return (
    <p className={`small ${styles.meaning ?? ''}`}>
      {what ?? definition.claim} <span className="nowrap">Version {definition.version}.</span>{' '}
      <Link to={`/definitions/${definition.signal}`}>Definition and blind spots</Link>
    </p>
  );
}
