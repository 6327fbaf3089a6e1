import { useCallback, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SIGN_IN, SIGN_IN_AS, type SignInResult } from '../../gql/sign-in.js';
import type { DemoRole } from '../../gql/types.js';

type SignInState = 'idle' | 'busy' | 'refused';

interface SignIn {
  readonly state: SignInState;
  readonly message: string | null;
  readonly redeem: (token: string) => void;
  readonly enterAs: (role: DemoRole) => void;
}

/** Tokens that were sent already: a link works once, and effects may run twice. */
const sent = new Set<string>();

export function useSignIn(next: string): SignIn {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [state, setState] = useState<SignInState>('idle');
  const [message, setMessage] = useState<string | null>(null);
  const settle = useCallback(
    async (asking: Promise<SignInResult | undefined>) => {
      setState('busy');
      const result = await asking.catch(() => undefined);
      if (result?.__typename === 'SignedIn') {
        await client.clearStore();
        await navigate(next, { replace: true });
        return;
      }
      setState('refused');
      setMessage(result?.message ?? 'Ambit does not answer just now. Open the link again in a moment.');
    },
    [client, navigate, next],
  );
  const redeem = useCallback(
    (token: string) => {
      if (sent.has(token)) return;
      sent.add(token);
      // Out of the address bar and the history before anything else happens.
      window.history.replaceState(window.history.state, '', '/sign-in');
      void settle(client.mutate({ mutation: SIGN_IN, variables: { token } }).then(({ data }) => data?.signIn));
    },
    [client, settle],
  );
  const enterAs = (role: DemoRole): void => {
    void settle(client.mutate({ mutation: SIGN_IN_AS, variables: { role } }).then(({ data }) => data?.signInAs));
  };
  return { state, message, redeem, enterAs };
}
