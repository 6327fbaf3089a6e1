import type { ReactElement } from 'react';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { BrowserRouter } from 'react-router';
import { typePolicies } from '../app/client.js';
import type { Viewer } from '../gql/types.js';
import { ViewerContext } from '../ui/viewer.js';
import { ADA } from './made-up.js';

/** What the api answers, by the name of the operation; a missing one is an api that is down. */
export type Answers = Record<string, (variables: Record<string, unknown>) => Record<string, unknown>>;

export interface Shown extends RenderResult {
  /** The address as it is now. */
  readonly address: () => string;
  /** The operations asked for, in order. */
  readonly asked: { readonly name: string; readonly variables: Record<string, unknown> }[];
}

function clientOf(answers: Answers, asked: Shown['asked']): ApolloClient {
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const name = operation.operationName ?? '';
        asked.push({ name, variables: operation.variables });
        const answer = answers[name];
        if (!answer) {
          observer.error(new Error(`the api does not answer ${name}`));
          return;
        }
        observer.next({ data: answer(operation.variables) });
        observer.complete();
      }),
  );
  return new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies }),
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' }, mutate: { errorPolicy: 'all' } },
  });
}

/** Shows a part of the dashboard at an address, with Ada signed in. */
export function show(element: ReactElement, address: string, answers: Answers, viewer: Partial<Viewer> = {}): Shown {
  window.history.replaceState(null, '', address);
  const asked: Shown['asked'] = [];
  const shown = render(
    <MantineProvider env="test">
      <ApolloProvider client={clientOf(answers, asked)}>
        <BrowserRouter>
          <NuqsAdapter>
            <ViewerContext
              value={{
                viewer: { person: ADA, admin: false, manager: false, calibrator: false, objected: false, gate: 'OPEN', ...viewer },
                instance: { demo: true, name: 'Fernholt', doors: [], providers: [], over: null },
              }}
            >
              <main>{element}</main>
            </ViewerContext>
          </NuqsAdapter>
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>,
  );
  return { ...shown, asked, address: () => window.location.pathname + window.location.search };
}
