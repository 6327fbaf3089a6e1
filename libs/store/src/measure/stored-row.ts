import type { LogPayload, LogRow } from '@ambit/activity';

/** A row as it is kept: with the payload as it was written, and the document it was first taken for. */
export interface StoredRow extends Omit<LogRow, 'documentId' | 'payload'> {
  readonly documentId?: number | null;
  readonly payload: LogPayload | { readonly asked: StoredAsked };
}

export type StoredAsked =
  | { readonly type: 'person'; readonly accountId: number }
  | { readonly type: 'team'; readonly hostTeamId: number; readonly slug: string }
  | null;
