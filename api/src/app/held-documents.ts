import type { DocumentNode } from 'graphql';

const HELD = 200;

/**
 * Documents found valid, so that the dashboard's own are parsed once. The youngest 200: Apollo's own store is bounded by the
 * length of texts, and a syntax tree takes many times its text.
 */
export class HeldDocuments {
  private readonly held = new Map<string, DocumentNode>();

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.held.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.held.delete(key);
    this.held.set(key, document);
    const [oldest] = this.held.keys();
    if (this.held.size > HELD && oldest !== undefined) this.held.delete(oldest);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.held.delete(key));
  }
}
