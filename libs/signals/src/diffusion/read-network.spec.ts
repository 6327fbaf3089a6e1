import { describe, expect, it } from '@jest/globals';
import { NetworkError, type NamedNetwork } from './named-network.js';
import { membersOf } from './network.js';
import { NetworkReader } from './read-network.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array, size = bytes.length + 1): NamedNetwork {
  const reader = new NetworkReader();
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.end();
}

const review = (participants: unknown, end: unknown = '2024-03-01T10:00:00') => ({ participants, start: end, end, bound: 'bounded' });
const network = (...reviews: unknown[]): Uint8Array =>
  bytesOf(JSON.stringify(Object.fromEntries(reviews.map((one, at) => [`r${String(at)}`, one]))));

describe('NetworkReader', () => {
  it('reads the end of reviews as their time, whatever their start is, and keeps those of one person and of nobody', () => {
    const named = read(
      network(
        { ...review(['b', 'a', 'b'], '2024-03-02T10:00:00'), start: '2025-01-01T00:00:00' },
        review([], '2024-03-01T10:00:00'),
        review(['c']),
      ),
    );
    expect(named.names).toEqual(['a', 'b', 'c']);
    expect([...named.network.off]).toEqual([0, 0, 1, 3]);
    expect([...membersOf(named.network, 2)].sort()).toEqual([0, 1]);
    expect(named.zones).toBeNull();
  });

  it('reads the same from pieces of any size', () => {
    const bytes = bytesOf(
      `\n {"a\\"}{,": ${JSON.stringify(review(['é"[', '\u{1F600}', '\\']))} , "b":${JSON.stringify(review(['x,y']))}\n}\r\n `,
    );
    const whole = read(bytes);
    expect(whole.names).toEqual(['\\', 'x,y', 'é"[', '\u{1F600}']);
    for (let size = 1; size < 40; size++) expect(read(bytes, size)).toEqual(whole);
  });

  it('sorts names by their code points and numbers by their size', () => {
    expect(read(network(review(['b', 'B', '10', '9', '\u{1F600}', '\uffee', 'é', 'bb']))).names).toEqual([
      '10',
      '9',
      'B',
      'b',
      'bb',
      'é',
      '\uffee',
      '\u{1F600}',
    ]);
    expect(read(network(review([10, 9, -1, 9]))).names).toEqual(['-1', '9', '10']);
  });

  it('lets the last of two reviews of one id count, and whoever was only in the first is nobody', () => {
    const named = read(bytesOf(`{"a":${JSON.stringify(review(['x', 'y']))},"a":${JSON.stringify(review(['y', 'z']))}}`));
    expect([named.names, named.network.length]).toEqual([['y', 'z'], 1]);
  });

  it('keeps the zones of times in order of time', () => {
    const named = read(network(review(['a'], '2024-03-01T12:00:00+02:00'), review(['a'], '2024-03-01T08:00:00Z')));
    expect([...(named.zones ?? [])]).toEqual([0, 120]);
  });

  it.each(['{}', ' { } ', '\ufeff{}'])('reads the empty network %p', (text) => {
    expect(read(bytesOf(text)).network).toMatchObject({ people: 0, length: 0 });
  });

  const good = JSON.stringify(review(['a']));
  it.each([
    ['nothing', '', 'The network is empty: it should be a JSON object of reviews.'],
    ['a list', '[]', 'The network is not a JSON object of reviews.'],
    ['a cut', `{"a":${good},"b":{"par`, 'The network ends in the middle of its JSON: it was cut.'],
    ['what follows', `{"a":${good}} {`, 'Something follows the JSON object of the network: it should end there.'],
    ['a comma at the end', `{"a":${good},}`, 'The network is not valid JSON.'],
    ['a missing comma', `{"a":${good} "b":${good}}`, 'The network is not valid JSON.'],
    ['a list closed as the object', `{"a":${good}]`, 'The network is not valid JSON.'],
    ['a comma alone', '{,}', 'The network is not valid JSON.'],
    ['no key', '{1}', 'The network is not valid JSON.'],
    ['a word', '{"a":null}', 'The review "a" of the network needs "participants", a list of names or whole numbers.'],
    ['no list', '{"a":{"participants":"ab"}}', 'The review "a" of the network needs "participants", a list of names or whole numbers.'],
    [
      'a number that is too large',
      '{"a":{"participants":[90071992547409930]}}',
      'The review "a" of the network needs "participants", a list of names or whole numbers.',
    ],
    ['no time', '{"a":{"participants":[]}}', 'The review "a" of the network needs "end", a time like 2024-03-01T09:30:00.'],
    ['another time', '{"a":{"participants":[],"end":7}}', 'The review "a" of the network needs "end", a time like 2024-03-01T09:30:00.'],
    [
      'names and numbers',
      `{"a":${JSON.stringify(review(['a', 1]))}}`,
      'The participants of the network are partly names and partly numbers; write all of them one way.',
    ],
    [
      'times with and without a zone',
      `{"a":${good},"b":${JSON.stringify(review(['a'], '2024-03-01T10:00:00Z'))}}`,
      'Some times of the network have a time zone and some have none; write all of them one way.',
    ],
    ['a packed file', 'BZh91AY&SY', 'The network is not plain JSON: unpack it first, as in bzcat FILE | npx ambit diffusion -'],
  ])('says in one sentence what is wrong with %s', (_what, text, sentence) => {
    expect(() => read(bytesOf(text))).toThrow(new NetworkError(sentence));
  });

  it('says so where the bytes are no UTF-8', () => {
    expect(() => read(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))).toThrow('The network is not written in UTF-8.');
  });

  it('shortens the name of a review that has none', () => {
    expect(() => read(bytesOf(`{"${'x'.repeat(99)}":1}`))).toThrow(`The review "${'x'.repeat(60)}..." of the network`);
  });
});
