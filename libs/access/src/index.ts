export { may, NOT_SHARED } from './may.js';
export type { Allowed, Refused, Verdict } from './may.js';
export { AccessError, Guarded } from './guarded.js';
export { ACTIONS } from './table.js';
export type { AccessSubject, Action, Policy, Viewer } from './table.js';
