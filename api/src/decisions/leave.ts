import { may, type Allowed } from '@ambit/access';
import { INSTANCE, type Ask } from '../app/ask.js';

/** Leave for what everyone who is signed in may see; null for a stranger. */
export function leaveToView(ask: Ask): Allowed<'view-decisions'> | null {
  const verdict = may(ask.viewer, 'view-decisions', INSTANCE, ask.policy, ask.now);
  return verdict.allowed ? verdict : null;
}

/** Leave to change what all see, and whose change it is. */
export interface Editor {
  readonly personId: number;
  readonly view: Allowed<'view-decisions'>;
}

export function leaveToEdit(ask: Ask): Editor | null {
  const view = leaveToView(ask);
  const edit = may(ask.viewer, 'edit-decisions', INSTANCE, ask.policy, ask.now);
  if (view === null || !edit.allowed || ask.viewer.type !== 'person') return null;
  return { personId: ask.viewer.personId, view };
}

/** Leave to say what a document is. */
export interface Keeper extends Editor {
  readonly manage: Allowed<'manage-documents'>;
}

export function leaveToManage(ask: Ask): Keeper | null {
  const editor = leaveToEdit(ask);
  const manage = may(ask.viewer, 'manage-documents', INSTANCE, ask.policy, ask.now);
  return editor === null || !manage.allowed ? null : { ...editor, manage };
}
