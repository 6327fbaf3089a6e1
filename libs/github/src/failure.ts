/** Went wrong and may go well later. `shrink` says that a smaller page may help. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';
  constructor(
    message: string,
    readonly shrink = false,
  ) {
    super(message);
  }
}

/** The host said to wait. `secondary` limits close everything of the token, primary ones one kind of request. */
export class RateLimitedFailure extends Error {
  override readonly name = 'RateLimitedFailure';
  constructor(
    readonly until: Date,
    readonly secondary: boolean,
  ) {
    super(`GitHub asks to wait until ${until.toISOString()}.`);
  }
}

export type PermanentReason = 'token' | 'permission' | 'sso' | 'suspended' | 'gone' | 'empty' | 'unavailable' | 'refused';

/** Will not go well until a person does something. The message is the sentence for the admin. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
  constructor(
    message: string,
    readonly reason: PermanentReason,
  ) {
    super(message);
  }
}

export type Failure = TransientFailure | RateLimitedFailure | PermanentFailure;

export function isFailure(error: unknown): error is Failure {
  return error instanceof TransientFailure || error instanceof RateLimitedFailure || error instanceof PermanentFailure;
}

/** One entry of `errors` in a GraphQL answer. */
export interface GraphqlError {
  readonly message: string;
  readonly type?: string | undefined;
  readonly code?: string | undefined;
  readonly path?: readonly (string | number)[] | undefined;
}
