import { ApolloClient, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';

/** What is one thing wherever it is read. Everything else belongs to the answer it came in. */
export const typePolicies: TypePolicies = {
  Person: { keyFields: ['host', 'id'] },
  PersonPage: { keyFields: ['person', ['host', 'id']] },
  // Of one look, not of the person.
  PurposeNeeded: { keyFields: false },
  SharedPage: { keyFields: false },
  AccessRequest: { keyFields: false },
  Sharing: { keyFields: [] },
  TeamRef: { keyFields: ['slug'] },
  Team: { keyFields: ['slug'] },
  Period: { keyFields: ['key'] },
  // A version changes the words, and two pages ask for different fields of it.
  Definition: { keyFields: ['signal', 'version'] },
  RepositorySync: { keyFields: ['owner', 'name'] },
  Instance: { keyFields: [] },
  // One is signed in as one person; whoever leaves takes the whole cache along.
  Viewer: { keyFields: [] },
  SyncConnection: { keyFields: false },
  Readings: { keyFields: false },
  Reading: { keyFields: false },
  Group: { keyFields: false },
  // Of a period: its numbers are others in another.
  Area: { keyFields: false },
  Evidence: { keyFields: false },
  EvidenceRow: { keyFields: false },
  TeamMembership: { keyFields: false },
  LogEntry: { keyFields: false },
  LogName: { keyFields: false },
  // Numbers of accounts are a host's own.
  OwnAccount: { keyFields: ['host', 'id'] },
  OwnDispute: { keyFields: false },
  DisputeToSettle: { keyFields: false },
  Overlap: { keyFields: ['key'] },
  OverlapSide: { keyFields: false },
  UnknownWord: { keyFields: false },
  // The same pull request may stand on several decisions, said otherwise on each.
  DecisionMark: { keyFields: false },
  DecisionLink: { keyFields: false },
  // What a version changes depends on what held when it was asked.
  PolicyVersion: { keyFields: false },
};

export function createClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    cache: new InMemoryCache({ typePolicies }),
    defaultOptions: {
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
      query: { errorPolicy: 'all' },
      mutate: { errorPolicy: 'all' },
    },
  });
}
