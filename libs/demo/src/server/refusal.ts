import { GraphQLError } from 'graphql';

/** Stops the field with GitHub's kind of error: its `type` stands beside the message. */
export function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

/** What GitHub answers for what does not exist and for what the token may not see. */
export function notFound(message: string): never {
  return refuse('NOT_FOUND', message);
}
