import { useEffect, useEffectEvent, useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { ASK_PREVIEW, RULE_PREVIEW, type RuleVariables } from '../../gql/document-rules.js';
import type { RulePreview } from '../../gql/types-decisions.js';

/** Somebody who types is not asked after at every letter. */
const PAUSE_MS = 500;
const AGAIN_MS = 1000;
/** After this long no worker runs: asking on would only keep the page busy. */
const PATIENCE_MS = 60_000;
const NOBODY = 'No worker answered yet. The preview comes when one runs.';

interface Asked {
  /** What was asked about, so that an answer to something else is not shown. */
  readonly about: string;
  readonly id: string | null;
  readonly refused: string | null;
}

interface Previewed {
  /** Null while it comes, and where nothing is asked. */
  readonly preview: RulePreview | null;
  /** Why there is none, where it does not come. */
  readonly refused: string | null;
  readonly asking: boolean;
}

/** What a rule would find, asked while it is written: a worker looks, and the page asks again until it has. */
export function usePreview(rule: RuleVariables): Previewed {
  const { pattern } = rule;
  const about = JSON.stringify(rule);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [tired, setTired] = useState<string | null>(null);
  const [ask] = useMutation(ASK_PREVIEW);
  const answer = asked?.about === about ? asked : null;
  const send = useEffectEvent(async () => {
    const found = (await ask({ variables: rule })).data?.previewDocumentRule;
    if (found?.__typename === 'RulePreview') setAsked({ about, id: found.id, refused: null });
    else setAsked({ about, id: null, refused: found?.message ?? 'Ambit did not answer. Change the pattern to ask again.' });
  });
  useEffect(() => {
    if (pattern === '') return undefined;
    const timer = setTimeout(() => void send(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [about, pattern]);

  const id = answer?.id ?? null;
  const { data, startPolling, stopPolling } = useQuery(RULE_PREVIEW, {
    variables: { id: id ?? '' },
    skip: id === null,
    fetchPolicy: 'network-only',
    skipPollAttempt: () => document.hidden,
  });
  const found = data?.rulePreview?.id === id ? data.rulePreview : null;
  const ready = found?.ready === true;
  const unanswered = id !== null && tired === id && !ready;
  useEffect(() => {
    if (id === null || ready || unanswered) return undefined;
    startPolling(AGAIN_MS);
    return stopPolling;
  }, [id, ready, unanswered, startPolling, stopPolling]);
  useEffect(() => {
    if (id === null || ready) return undefined;
    const timer = setTimeout(() => setTired(id), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [id, ready]);
  const refused = unanswered ? NOBODY : (answer?.refused ?? null);
  return { preview: ready ? found : null, refused, asking: pattern !== '' && !ready && refused === null };
}
