import { Guarded } from '@ambit/access';
import type { DocumentState, Generation, LogRow, Reading } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { Partitions } from '../pull/partitions.js';
import type { ExcerptView } from '../read/works.js';
import { askingOf, newestSeq, openExcerpts, readingsOf } from './about.js';
import { documentNames, documentsByIds, documentsByLabel } from './document-rows.js';
import { findPull, present, tie } from './hand-links.js';
import { listDocuments } from './list.js';
import { logOfDocument, logOfPull } from './log-of-document.js';
import { investments, markInvestment, outcomesOf, removeOutcome, stateOutcome } from './outcomes.js';
import { judge, listOverlaps } from './overlaps.js';
import { askPreview, mapWord, previewOf, unknownWords } from './rule-questions.js';
import { addRule, listRules, removeRule, settleRule } from './rules.js';
import { removeView, savedViews, saveView } from './saved-views.js';
import type { DecisionsSurface, Managed, Seen } from './surface.js';
import type {
  AskingView,
  DocumentName,
  DocumentRowView,
  DocumentsAsked,
  DocumentsFound,
  HandLink,
  InvestmentView,
  NewRule,
  OutcomeView,
  OverlapsAsked,
  OverlapsFound,
  OverlapVerdict,
  PreviewView,
  RuleView,
  SavedView,
  StatedOutcome,
  UnknownWord,
} from './types.js';

async function seen<T>(value: Promise<T>): Seen<T> {
  return Guarded.of('view-decisions', { type: 'instance' }, await value);
}

async function managed<T>(value: Promise<T>): Managed<T> {
  return Guarded.of('manage-documents', { type: 'instance' }, await value);
}

/** Documents, what was measured of them, and what people say of them. */
export class Decisions implements DecisionsSurface {
  private readonly partitions: Partitions;

  constructor(private readonly database: Database) {
    this.partitions = new Partitions(database);
  }

  list(asked: DocumentsAsked): Seen<DocumentsFound> {
    return seen(listDocuments(this.database, asked));
  }

  async one(id: number): Seen<DocumentRowView | null> {
    const found = await documentsByIds(this.database, [id]);
    return seen(Promise.resolve(found.get(id) ?? null));
  }

  many(ids: readonly number[]): Seen<ReadonlyMap<number, DocumentRowView>> {
    return seen(documentsByIds(this.database, ids));
  }

  byLabel(label: string, repositoryId: number | null = null): Seen<readonly DocumentRowView[]> {
    return seen(documentsByLabel(this.database, label, repositoryId));
  }

  names(ids: readonly number[]): Seen<ReadonlyMap<number, DocumentName>> {
    return seen(documentNames(this.database, ids));
  }

  newestSeq(id: number): Promise<number> {
    return newestSeq(this.database, id);
  }

  logOfDocument(id: number, generation: Generation): Seen<readonly LogRow[]> {
    return seen(logOfDocument(this.database, id, generation));
  }

  logOfPull(workId: number, generation: Generation): Seen<readonly LogRow[]> {
    return seen(logOfPull(this.database, workId, generation));
  }

  readingsOf(generationId: number, type: 'document' | 'pull', ids: readonly number[]): Seen<ReadonlyMap<number, readonly Reading[]>> {
    return seen(readingsOf(this.database, generationId, type, ids));
  }

  excerptsOf(keys: readonly { readonly repositoryId: number; readonly key: string }[]): Seen<ReadonlyMap<string, ExcerptView>> {
    return seen(openExcerpts(this.database, keys));
  }

  askingOf(personId: number, generationId: number): Seen<readonly AskingView[]> {
    return seen(askingOf(this.database, personId, generationId));
  }

  linkPull(documentId: number, workId: number, personId: number, now: Date): Promise<boolean> {
    return tie(this.database, this.partitions, { documentId, workId, personId, now, kind: 'document.linked' });
  }

  unlinkPull(documentId: number, workId: number, personId: number, now: Date): Promise<boolean> {
    return tie(this.database, this.partitions, { documentId, workId, personId, now, kind: 'document.unlinked' });
  }

  handLinks(documentId: number): Seen<readonly HandLink[]> {
    return seen(present(this.database, documentId));
  }

  findPull(address: string): Promise<number | null> {
    return findPull(this.database, address);
  }

  overlaps(asked: OverlapsAsked): Seen<OverlapsFound> {
    return seen(listOverlaps(this.database, asked));
  }

  judgeOverlap(key: string, verdict: OverlapVerdict | null, personId: number): Promise<boolean> {
    return judge(this.database, key, verdict, personId);
  }

  outcomes(documentId: number): Seen<readonly OutcomeView[]> {
    return seen(outcomesOf(this.database, documentId));
  }

  stateOutcome(documentId: number, personId: number, outcome: StatedOutcome): Promise<number | null> {
    return stateOutcome(this.database, documentId, personId, outcome);
  }

  removeOutcome(id: number, personId: number): Promise<boolean> {
    return removeOutcome(this.database, id, personId);
  }

  markInvestment(documentId: number, personId: number, marked: boolean): Promise<boolean> {
    return markInvestment(this.database, documentId, personId, marked);
  }

  investments(): Seen<readonly InvestmentView[]> {
    return seen(investments(this.database));
  }

  rules(): Managed<readonly RuleView[]> {
    return managed(listRules(this.database));
  }

  addRule(rule: NewRule): Promise<number> {
    return addRule(this.database, rule);
  }

  refuseRule(id: number): Promise<boolean> {
    return settleRule(this.database, id, true);
  }

  confirmRule(id: number): Promise<boolean> {
    return settleRule(this.database, id, false);
  }

  removeRule(id: number): Promise<boolean> {
    return removeRule(this.database, id);
  }

  askPreview(rule: NewRule): Promise<number> {
    return askPreview(this.database, rule);
  }

  preview(id: number): Managed<PreviewView | null> {
    return managed(previewOf(this.database, id));
  }

  unknownWords(): Managed<readonly UnknownWord[]> {
    return managed(unknownWords(this.database));
  }

  mapWord(word: string, state: DocumentState | null): Promise<void> {
    return mapWord(this.database, word, state);
  }

  async savedViews(personId: number): Promise<Guarded<readonly SavedView[], 'manage-own-data'>> {
    return Guarded.of('manage-own-data', { type: 'person', personId }, await savedViews(this.database, personId));
  }

  saveView(personId: number, name: string, address: string): Promise<number> {
    return saveView(this.database, personId, name, address);
  }

  removeView(id: number, personId: number): Promise<boolean> {
    return removeView(this.database, id, personId);
  }
}
