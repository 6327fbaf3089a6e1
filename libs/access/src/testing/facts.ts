import { PURPOSES, type Policy } from '../policy.js';
import { NOTHING_BETWEEN, type Standing, type Viewer } from '../subject.js';

/** The mode that holds by default, once somebody went through it. */
export const ADOPTED: Policy = { mode: 'self-only', adopted: true, minGroup: 5, purposes: PURPOSES };

export const STRANGER: Viewer = { type: 'stranger' };

export function viewer(
  personId: number,
  roles: { readonly admin?: boolean; readonly calibrator?: boolean; readonly objected?: boolean } = {},
): Viewer {
  return {
    type: 'person',
    personId,
    admin: roles.admin ?? false,
    calibrator: roles.calibrator ?? false,
    objected: roles.objected ?? false,
  };
}

/** Told, and said why they look. */
export function standing(changes: Partial<Standing> = {}): Standing {
  return { ...NOTHING_BETWEEN, told: true, visit: { purpose: 'feedback', until: 1_000 }, ...changes };
}
