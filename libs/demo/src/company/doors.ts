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
    what: 'The manager of Payments: his own page, and nothing of others that they have not shared.',
  },
  admin: {
    login: 'dara-sok',
    name: 'Dara Sok',
    what: 'A Platform engineer who runs Ambit: what is fetched, the teams, and the definitions.',
  },
};
