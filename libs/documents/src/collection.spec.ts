import { describe, expect, it } from '@jest/globals';
import { documentsOf } from './collection.js';

const found = (...paths: string[]): string[] =>
  documentsOf(paths.map((path) => ({ path, text: path }))).map(({ path, siblings }) =>
    [path, ...siblings.map((sibling) => sibling.path.split('/').at(-1) ?? '')].join(' + '),
  );

describe('documentsOf', () => {
  it('keeps a sidecar with its document', () => {
    expect(found('keps/a/12-x/README.md', 'keps/a/12-x/kep.yaml', 'keps/a/12-x/notes.md', 'keps/a/13-y/kep.yaml')).toEqual([
      'keps/a/12-x/README.md + kep.yaml',
      'keps/a/13-y/kep.yaml',
    ]);
    expect(found('rfcs/a.md', 'rfcs/a.yaml', 'rfcs/b.md')).toEqual(['rfcs/a.md + a.yaml', 'rfcs/b.md']);
    expect(found('rfcs/b.md', 'rfcs/c.md', 'rfcs/metadata.yaml')).toEqual(['rfcs/b.md', 'rfcs/c.md']);
    expect(found('deploy/metadata.yaml', 'rfd/0012/metadata.yaml')).toEqual(['rfd/0012/metadata.yaml']);
  });

  it('leaves out templates, assets, READMEs of collections and what is no text', () => {
    expect(
      found(
        ...['README.md', 'rfcs/README.md', 'rfcs/0001-a.md', 'rfcs/0000-template.md', 'rfcs/template.md', 'rfcs/0001-a/diagram.svg'],
        ...['rfcs/assets/rfc-1/README.md', 'docs/adr/index.md', 'docs/adr/template/adr.md', 'docs/adr/0001-b.md', '.github/0001-c.md'],
        ...['NNNN.md', 'keps/NNNN-kep-template/README.md', 'CONTRIBUTING.md', 'rfcs/SUMMARY.md'],
      ),
    ).toEqual(['rfcs/0001-a.md', 'docs/adr/0001-b.md']);
  });

  it('keeps what has no number yet, and what is about templates', () => {
    expect(
      found('text/0000-my-queues.md', 'bip-queues.md', 'keps/5978-claim-template/README.md', 'keps/5978-claim-template/kep.yaml'),
    ).toEqual(['text/0000-my-queues.md', 'bip-queues.md', 'keps/5978-claim-template/README.md + kep.yaml']);
  });

  it('takes a README for the document where a folder is one', () => {
    expect(found('rfd/0001/README.adoc', 'rfd/0001/appendix.adoc', 'rfd/0002/README.adoc', 'designs/queue/index.md')).toEqual([
      'rfd/0001/README.adoc',
      'rfd/0002/README.adoc',
      'designs/queue/index.md',
    ]);
  });

  it('keeps the order, and versions of one path apart', () => {
    expect(found('bip-2.md', 'bip-1.md', 'bip-2.md')).toEqual(['bip-2.md', 'bip-1.md', 'bip-2.md']);
    expect(found()).toEqual([]);
  });
});
