import type { Story } from '../model.js';
import type { World } from '../world.js';
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
      what: 'Two teams propose the same token cache within two weeks, and neither names the other.',
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
      what: 'The decision names the ledger; nobody of Ledger spoke before it was accepted, two people did after.',
    },
  ];
}
