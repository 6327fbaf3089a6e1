import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { NotShared } from './failures.js';
import { Period } from './period.js';
import { Person } from './person.js';

/** Its readings are a field of their own: the noun `reach` answers them. */
@ObjectType()
export class PersonPage {
  @Field(() => Person)
  person!: Person;

  @Field(() => Boolean, { description: 'Whether the viewer is this person.' })
  yours!: boolean;

  @Field(() => [Period], { description: 'The periods kept now: the standard ones, then those asked for.' })
  periods!: Period[];
}

export const PersonResult = createUnionType({ name: 'PersonResult', types: () => [PersonPage, NotShared] as const });
