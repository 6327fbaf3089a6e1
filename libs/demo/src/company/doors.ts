import type { Doors } from './model.js';

/** Three people of Fernholt one may look over the shoulder of. */
export const DOORS: Doors = {
  engineer: {
    login: 'ada-okafor',
    name: 'Ada Okafor',
    what: 'A Staff engineer of Payments: her own page, with the teams her reviews reached.',
  },
  manager: {
    login: 'bo-lindqvist',
    name: 'Bo Lindqvist',
    what: 'The manager of Payments: his own page, and those of the people he leads, after saying why.',
  },
  admin: {
    login: 'dara-sok',
    name: 'Dara Sok',
    what: 'A Platform engineer who runs Ambit: what is fetched, the policy, and who leads whom; no page of anyone else.',
  },
};
