import { NOT_SHARED as MESSAGE, WHILE_OBJECTING, type Viewer } from '@ambit/access';
import { Field, ObjectType } from '@nestjs/graphql';
import { make } from './make.js';

@ObjectType()
export class NotShared {
  @Field(() => String)
  message!: string;
}

/** One object for every reason, so that no reason can be told from another. */
export const NOT_SHARED = make(NotShared, { message: MESSAGE });

const OBJECTING = make(NotShared, { message: WHILE_OBJECTING });

/** What is said where a person's page is closed to this viewer: to who objected the same of everyone else, be there one or not. */
export function closedTo(viewer: Viewer, personId: number | null): NotShared {
  return viewer.type === 'person' && viewer.objected && viewer.personId !== personId ? OBJECTING : NOT_SHARED;
}

@ObjectType({ description: 'An expected failure, in one sentence that says what to do.' })
export class Refused {
  @Field(() => String)
  message!: string;
}

export function refused(message: string): Refused {
  return make(Refused, { message });
}
