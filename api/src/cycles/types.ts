import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';

export const CyclePart = { SUBJECT: 'SUBJECT', CALIBRATOR: 'CALIBRATOR' } as const;
export type CyclePart = keyof typeof CyclePart;
registerEnumType(CyclePart, { name: 'CyclePart' });

@ObjectType({ description: 'Its calibrators read what its people share with it, while it is open. Half-open in days.' })
export class Cycle {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTime)
  opensAt!: string;

  @Field(() => DateTime)
  closesAt!: string;

  @Field(() => Boolean)
  open!: boolean;

  @Field(() => [Person], { description: 'Whose stories are read. Alphabetical.' })
  subjects!: Person[];

  @Field(() => [Person], { description: 'Who reads them. Alphabetical.' })
  calibrators!: Person[];
}

@ObjectType()
export class Cycles {
  @Field(() => [Cycle], { description: 'The newest first.' })
  cycles!: Cycle[];
}

export const CyclesResult = createUnionType({ name: 'CyclesResult', types: () => [Cycles, NotShared, Refused] as const });
