import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask, get } from './asking.js';
import { archiveOf, pull, repository } from './small-archive.js';
import { discussion, issueRow } from './small-documents.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

interface Labels {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly color: string }[];
}

describe('the labels of a repository', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;

  beforeEach(async () => {
    mill = repository();
    mill.pulls = [pull(1, { labels: [{ id: 5, name: 'incident', color: 'ff0000' }] })];
    mill.issues = [issueRow(2, { labels: ['Incident', 'action-item'] }), issueRow(3, { labels: ['action-item'] })];
    mill.discussions = [discussion(4, { labels: ['rfc'] })];
    standIn = await startStandIn({ archive: archiveOf(mill, repository('lock', 501)), port: 0 });
  });

  afterEach(() => standIn.close());

  async function labels(args: string, name = 'mill'): Promise<Labels> {
    const query = `{ repository(owner: "weir", name: "${name}") { labels(${args}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id name color } } } }`;
    const { data, errors } = await ask<{ repository: { labels: Labels } }>(standIn, query);
    expect(errors).toEqual([]);
    return data.repository.labels;
  }

  const names = ({ nodes }: Labels): string[] => nodes.map(({ name }) => name);

  it('are those of its issues, pull requests and Discussions, each once', async () => {
    const all = await labels('first: 100');
    expect(names(all)).toEqual(['action-item', 'incident', 'rfc']);
    expect(all).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(all.nodes.map(({ color }) => color)).toEqual(['ededed', 'ff0000', 'ededed']);
    expect(await labels('first: 100', 'lock')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('come page by page, and by a word in the name', async () => {
    const first = await labels('first: 2');
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([['action-item', 'incident'], true]);
    expect(names(await labels(`first: 2, after: ${JSON.stringify(first.pageInfo.endCursor)}`))).toEqual(['rfc']);
    expect(names(await labels('first: 5, query: "INC"'))).toEqual(['incident']);
  });

  it('have one id wherever they are named', async () => {
    const { nodes } = await labels('first: 100');
    const { body } = await get(standIn, '/repos/weir/mill/issues?labels=incident');
    const shown = (body as { labels: { name: string; node_id: string }[] }[]).flatMap((row) => row.labels);
    expect(shown.length).toBeGreaterThan(2);
    for (const { name, node_id } of shown) expect([name, node_id]).toEqual([name, nodes.find((node) => node.name === name)?.id]);
  });
});
