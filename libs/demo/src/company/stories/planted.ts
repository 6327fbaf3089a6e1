import type { Story } from '../model.js';
import type { World } from '../world.js';
import { JOINING } from './investment.js';
import { ANSWERER, MENTEE, SOUGHT, SPECIALIST } from './reserve.js';

/** What there is to find; empty without stories. */
export function plantedStories(world: World): Story[] {
  if (!world.stories) return [];
  const login = (name: string): string => world.named(name).login;
  return [
    {
      id: 'sought-judgment',
      people: [login(SOUGHT)],
      teams: ['payments', 'ledger', 'search', 'platform', 'billing', 'mobile', 'fraud', 'web'],
      where: ['ledger', 'ledger-fx', 'search-core', 'search-index', 'platform', 'rfcs/text/0031-cache-keys-per-currency-pair.md'],
      what: 'Asked by name from teams far from her own, often while it is a draft; in five of seven teams her threads change the outcome. Platform and Web are new in the last half-year.',
    },
    {
      id: 'mentor',
      people: [login(SOUGHT), login(MENTEE)],
      teams: ['payments'],
      where: ['payments-api/src/payouts'],
      what: 'Joined in week 47. At first nearly everything is sent back by the mentor with several threads; half a year later most is merged without her, and the mentee reviews for others.',
    },
    {
      id: 'answer-machine',
      people: [login(ANSWERER)],
      teams: ['ledger'],
      where: ['ledger/src/reconciliation'],
      what: 'Whoever changes reconciliation needs the same person, who gives the same four answers on the same two files, quarter after quarter.',
    },
    {
      id: 'twin-rfcs',
      people: [login('Freja Damgaard'), login('Jin-ho Seong')],
      teams: ['identity', 'platform'],
      where: ['rfcs/text/0044-token-cache-for-service-calls.md', 'rfcs/text/0046-shared-cache-of-service-tokens-in-the-http-client.md'],
      what: 'Identity and Platform propose the same token cache within two weeks; both are open, neither names the other, and no other pair of documents of two teams is as alike.',
    },
    {
      id: 'quiet-specialist',
      people: [login(SPECIALIST)],
      teams: ['ledger'],
      where: ['ledger-fx/fx/rounding'],
      what: 'A review every other week, in one area, each with findings that change the outcome.',
    },
    {
      id: 'asked-late',
      people: [login('Chiara Vitale')],
      teams: ['ledger', 'data', 'platform'],
      where: ['rfcs/text/0038-event-log-retention-by-partition.md'],
      what: 'The decision names the ledger. Platform spoke before it was accepted; of Ledger nobody did, and two people after, with three threads. It says neither who gains nor what is measured.',
    },
    {
      id: 'decision-travels',
      people: [login(SOUGHT), login('Esi Tan')],
      teams: ['payments', 'ledger', 'search', 'platform', 'mobile', 'billing'],
      where: ['rfcs/text/0031-cache-keys-per-currency-pair.md'],
      what: 'RFC-31: eleven threads before it was accepted, nine of them by Ledger, Search and Platform, of which three by Ledger and Search changed the text; then one by Mobile, and no word from Billing. Five changes by Ledger, Search and Platform name it.',
    },
    {
      id: 'carried-by-others',
      people: [login(SOUGHT)],
      teams: ['payments', 'ledger', 'billing', 'search'],
      where: ['rfcs/text/0027-refund-states.md'],
      what: 'RFC-27: of fourteen changes that carry it out eleven are by others, of Ledger, Billing and Search: one, two, three and five of them in the first, second, third and fourth month counted from week 60.',
    },
    {
      id: 'investment',
      people: [login('Krisztina Vadas')],
      teams: ['platform', 'web', 'mobile', 'search'],
      where: ['rfcs/text/0029-pipelines-reuse-finished-steps.md', ...JOINING],
      what: "RFC-29: Web, Mobile and Search join in weeks 58 to 61 and name it; what they open afterwards is merged in about two thirds of the time, everybody else's in the same as before.",
    },
    {
      id: 'copied-file',
      people: [],
      teams: ['identity', 'ledger'],
      where: ['identity/auth/tokens/backoff.go', 'ledger/src/settlement/backoff.go'],
      what: 'The same file, byte for byte, in the repositories of two teams; nobody mentions the other one.',
    },
  ];
}
