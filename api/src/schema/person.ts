import { Field, ID, ObjectType } from '@nestjs/graphql';
import { make } from './make.js';

@ObjectType()
export class TeamRef {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  name!: string;
}

/** Its teams are a field of their own, by loader. */
@ObjectType()
export class Person {
  /** The store's number: never shown. */
  personId!: number;

  @Field(() => String)
  host!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  login!: string;

  @Field(() => String)
  name!: string;
}

/** As the store names someone; `hostId` is the host's numeric id. */
interface Known {
  readonly personId: number;
  readonly host: string;
  readonly hostId: number;
  readonly login: string;
  readonly name: string;
}

export function personOf({ personId, host, hostId, login, name }: Known): Person {
  return make(Person, { personId, host, id: String(hostId), login, name });
}
