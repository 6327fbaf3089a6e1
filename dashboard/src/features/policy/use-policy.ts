import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { CONFIRM, POLICY, PROPOSE, WITHDRAW, type Proposal } from '../../gql/policy.js';
import { VIEWER } from '../../gql/sign-in.js';
import type { PolicyResult } from '../../gql/types-policy.js';

const FAILED = 'Ambit did not answer. Nothing was changed; try again.';

export interface PolicyEdits {
  /** What was done last, in a sentence. */
  readonly done: string | null;
  readonly refused: string | null;
  readonly busy: boolean;
  /** True: it holds now, or waits for another admin. */
  readonly propose: (proposal: Proposal) => Promise<boolean>;
  readonly confirm: (version: string) => Promise<boolean>;
  readonly withdraw: (version: string) => Promise<boolean>;
}

type Answer = { policy: PolicyResult };

function keep(cache: ApolloCache, { data }: { data?: Answer | null | undefined }): void {
  if (data?.policy.__typename === 'Policy') cache.writeQuery({ query: POLICY, data: { policy: data.policy } });
}

/** What admins do to the policy; each answer is the whole of it, and takes the place of what is shown. */
export function usePolicy(): PolicyEdits {
  const [done, setDone] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // Whoever adopts the first policy is let in by it.
  const options = { update: keep, refetchQueries: [VIEWER], awaitRefetchQueries: true };
  const [propose, proposing] = useMutation(PROPOSE, options);
  const [confirm, confirming] = useMutation(CONFIRM, options);
  const [withdraw, withdrawing] = useMutation(WITHDRAW, options);
  const settle = async (
    doing: Promise<{ data?: Answer | null | undefined }>,
    words: (policy: PolicyResult) => string,
  ): Promise<boolean> => {
    const policy = (await doing.catch(() => null))?.data?.policy;
    const fine = policy?.__typename === 'Policy';
    setRefused(fine ? null : (policy?.message ?? FAILED));
    setDone(fine ? words(policy) : null);
    return fine;
  };
  return {
    done,
    refused,
    busy: proposing.loading || confirming.loading || withdrawing.loading,
    propose: (proposal) =>
      settle(propose({ variables: proposal }), (policy) =>
        policy.__typename === 'Policy' && policy.waits !== null
          ? 'This takes a safeguard away, so it waits for another admin. Nothing has changed yet.'
          : 'It holds from now on, and everyone is told.',
      ),
    confirm: (version) => settle(confirm({ variables: { version } }), () => 'It holds from now on. Everyone reads the notice again.'),
    withdraw: (version) => settle(withdraw({ variables: { version } }), () => 'The proposal is withdrawn. Nothing has changed.'),
  };
}
