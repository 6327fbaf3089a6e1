import { NOT_SHARED as MESSAGE } from '@ambit/access';
import { Field, ObjectType } from '@nestjs/graphql';
import { make } from './make.js';

@ObjectType()
export class NotShared {
  @Field(() => String)
  message!: string;
}

/** One object for every reason, so that no reason can be told from another. */
export const NOT_SHARED = make(NotShared, { message: MESSAGE });

@ObjectType({ description: 'An expected failure, in one sentence that says what to do.' })
export class Refused {
  @Field(() => String)
  message!: string;
}

export function refused(message: string): Refused {
  return make(Refused, { message });
}
