import { startStandIn, type Archive, type StandIn } from '@ambit/demo';
import type { Account } from '@ambit/activity';
import { ADA, BO, CY, DI, EVE } from './company.js';

export const CLIENT = { clientId: 'Iv1.harbor', clientSecret: 'the secret of the application' };

/** Somebody at the same GitHub whom no organization here knows. */
const STRANGER: Account = { id: 99, login: 'zoe', kind: 'user', name: 'Zoe' };

/** The GitHub where the people of the specs have their accounts. @param callback as it is registered there */
export function companyGithub(callback: string): Promise<StandIn> {
  const members = [ADA, BO, CY, DI, EVE, STRANGER].map(({ id, login, name }) => ({ id, login, name, type: 'User' as const }));
  const helper = { id: 98, login: 'helper[bot]', name: null, type: 'Bot' as const };
  const archive: Archive = {
    organizations: [{ login: 'harbor', id: 77, name: 'Harbor', members: [...members, helper], teams: [] }],
    repositories: [],
  };
  return startStandIn({ archive, port: 0, oauth: [{ ...CLIENT, callback }] });
}
