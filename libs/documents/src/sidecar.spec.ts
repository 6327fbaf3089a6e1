import { describe, expect, it } from '@jest/globals';
import { readDocument } from './read-document.js';
import { brief } from './testing/brief.js';

const KEP = `title: Queues That Remember
kep-number: 4711
authors:
  - "@ada-okafor"
  - "@bo-lindqvist"
owning-sig: sig-queues
participating-sigs:
  - sig-search
status: implementable # provisional|implementable|implemented
creation-date: 2024-05-02
reviewers:
  - TBD
  - "@dara-sok"
approvers:
  - "@ines" # API approval
  - tomas
editor: TBD
see-also:
  - "/keps/sig-search/12-lists"
  - TODO
replaces:
  - n/a
superseded-by:
  - "/keps/sig-queues/5000-more"
# The target maturity stage.
stage: beta
latest-milestone: "v1.30"
milestone:
  alpha: "v1.28"
`;

describe('a sidecar', () => {
  it('is believed before the text it lies beside', () => {
    const text = '# KEP-4711: Another title\n\nStatus: rejected\n\n## Summary\n';
    expect(brief('keps/sig-queues/4711-queues/README.md', text, { path: 'keps/sig-queues/4711-queues/kep.yaml', text: KEP })).toEqual({
      title: 'Queues That Remember',
      number: 4711,
      status: 'implementable > accepted',
      maturity: 'beta',
      authors: ['@ada-okafor', '@bo-lindqvist'],
      reviewers: ['@dara-sok'],
      approvers: ['@ines', 'tomas'],
      created: '2024-05-02',
      related: ['/keps/sig-search/12-lists'],
      supersededBy: ['/keps/sig-queues/5000-more'],
    });
  });

  it('leaves to the text what it does not say', () => {
    const facts = readDocument({
      path: 'rfd/0012/README.md',
      text: '# RFD 12: Queues\n\n- Status: accepted\n- Author: Ada Okafor\n',
      siblings: [{ path: 'rfd/0012/metadata.yaml', text: 'authors:\n  - TBD\nstatus: draft\n' }],
    });
    expect([facts.status?.raw, facts.status?.reader, facts.status?.line]).toEqual(['draft', 'sidecar', 3]);
    expect(facts.authors).toMatchObject([{ value: { name: 'Ada Okafor' }, reader: 'label', line: 4 }]);
    expect(facts.title?.value).toBe('Queues');
  });

  it('alone is a document', () => {
    expect(brief('keps/sig-queues/4711-queues/kep.yaml', KEP)).toMatchObject({ title: 'Queues That Remember', number: 4711 });
    expect(brief('keps/sig-queues/0031-lists/kep.yaml', 'kep-number: 0000\nstatus: provisional\n')).toEqual({
      title: 'Lists',
      number: 31,
      status: 'provisional > draft',
    });
  });

  it.each(['kep.yaml', 'metadata.yml', 'rfd.yml', 'README.yaml'])('may be called %s', (name) => {
    expect(brief('rfd/0012/README.md', '', { path: `rfd/0012/${name}`, text: 'status: draft\n' })).toMatchObject({
      status: 'draft > draft',
    });
  });

  it('is not whatever else lies there', () => {
    expect(brief('rfd/0012/README.md', '', { path: 'rfd/0012/values.yaml', text: 'status: draft\n' })).not.toHaveProperty('status');
  });

  it('left as the template has it says no status, and its stage is none either', () => {
    const text =
      'status: provisional|implementable|implemented|deferred|rejected|withdrawn|replaced\nstage: alpha|beta|stable\ncreation-date: yyyy-mm-dd\n';
    expect(brief('keps/sig-queues/5001-a/kep.yaml', text)).toEqual({ title: 'A', number: 5001 });
  });

  it('that was cut in the middle says what stands before the cut', () => {
    const facts = brief('keps/sig-queues/4711-queues/kep.yaml', KEP.slice(0, KEP.indexOf('"@ines"') + 4));
    expect(facts).toMatchObject({ number: 4711, reviewers: ['@dara-sok'], notes: [expect.stringMatching(/^kep\.yaml is not YAML/)] });
  });
});
