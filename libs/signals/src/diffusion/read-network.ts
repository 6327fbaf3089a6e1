import { readTime } from './iso-time.js';
import { nameNetwork, NetworkError, type NamedNetwork, type NamedReview } from './named-network.js';
import { ObjectReader } from './object-reader.js';

/**
 * Reads `{id: {participants, start, end, bound}}` from bytes as they come: what is whole of each chunk is parsed at once, so that
 * a network of any size needs the memory of its reviews and of one chunk. The time of a review is its `end`; `start` and
 * `bound` are not looked at. Nothing is left out: a review of one person, or of nobody, is kept. Of two reviews of one id
 * the last counts, as in every reader of JSON.
 */
export class NetworkReader {
  private readonly reviews = new Map<string, NamedReview>();
  private readonly reader = new ObjectReader((id, value) => this.reviews.set(id, reviewOf(id, value)));

  /** @throws NetworkError with one sentence for what is no network */
  push(bytes: Uint8Array): void {
    this.reader.push(bytes);
  }

  /** @throws NetworkError where the input ended too early */
  end(): NamedNetwork {
    this.reader.end();
    return nameNetwork([...this.reviews.values()]);
  }
}

function reviewOf(id: string, value: unknown): NamedReview {
  const { participants, end } = fieldsOf(value);
  const which = `The review ${JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}...` : id)}`;
  if (!Array.isArray(participants) || !participants.every(isParticipant))
    throw new NetworkError(`${which} of the network needs "participants", a list of names or whole numbers.`);
  const time = typeof end === 'string' ? readTime(end) : null;
  if (time === null) throw new NetworkError(`${which} of the network needs "end", a time like 2024-03-01T09:30:00.`);
  return { ...time, participants };
}

function fieldsOf(value: unknown): { readonly participants?: unknown; readonly end?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

/** A number beyond 2^53 would be another one after parsing. */
function isParticipant(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}
