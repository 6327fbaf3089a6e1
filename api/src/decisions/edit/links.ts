import type { DocumentRowView, Store } from '@ambit/store';
import type { Ask } from '../../app/ask.js';
import type { Errands } from '../../app/parts.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../../schema/failures.js';
import { make } from '../../schema/make.js';
import { plain } from '../../schema/whom.js';
import { leaveToEdit, type Editor } from '../leave.js';
import { showPage } from '../page/page.js';
import { Links } from '../types/answers.js';
import { numberOf } from '../../schema/number-of.js';
import type { LinkArgs, UnlinkArgs } from './args.js';
import { measureSoon } from './measure-soon.js';

const LONGEST_ADDRESS = 500;
const HOW = 'Write it as owner/name#12, or paste its address.';

export async function linkPull(store: Store, queue: Errands, ask: Ask, args: LinkArgs): Promise<Links | NotShared | Refused> {
  const editor = leaveToEdit(ask);
  const row = editor === null ? null : await documentOf(store, editor, args.decision);
  if (editor === null || row === null) return NOT_SHARED;
  const address = plain(args.pull).trim();
  if (address === '') return refused(`Which pull request? ${HOW}`);
  if (address.length > LONGEST_ADDRESS) return refused(`This is no pull request. ${HOW}`);
  const workId = await store.decisions.findPull(address);
  if (workId === null || !(await store.decisions.linkPull(row.id, workId, editor.personId, new Date(ask.now))))
    return refused(`Ambit has fetched no such pull request. ${HOW}`);
  await store.admin.audit('document.linked', editor.personId, { documentId: row.id, workId });
  return changed(store, queue, ask, editor, row);
}

export async function unlinkPull(store: Store, queue: Errands, ask: Ask, args: UnlinkArgs): Promise<Links | NotShared | Refused> {
  const editor = leaveToEdit(ask);
  const row = editor === null ? null : await documentOf(store, editor, args.decision);
  if (editor === null || row === null) return NOT_SHARED;
  const workId = numberOf(args.link);
  if (workId === null || !(await store.decisions.unlinkPull(row.id, workId, editor.personId, new Date(ask.now))))
    return refused('There is no such link. Load the page again.');
  await store.admin.audit('document.unlinked', editor.personId, { documentId: row.id, workId });
  return changed(store, queue, ask, editor, row);
}

async function documentOf(store: Store, { view }: Editor, id: string): Promise<DocumentRowView | null> {
  const number = numberOf(id);
  return number === null ? null : (await store.decisions.one(number)).open(view);
}

async function changed(store: Store, queue: Errands, ask: Ask, { view }: Editor, row: DocumentRowView): Promise<Links> {
  measureSoon(queue, ask);
  const { links } = await showPage(store, ask, view, row);
  return make(Links, { links });
}
