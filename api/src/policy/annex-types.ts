import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';
import { ModeWords, PolicyMode, PolicyVersion, PurposeWords } from './types.js';

@ObjectType({ description: 'One kind of data about people.' })
export class HeldData {
  @Field(() => ID)
  table!: string;

  @Field(() => String)
  holds!: string;

  @Field(() => String)
  from!: string;

  @Field(() => String)
  until!: string;
}

@ObjectType()
export class DoingCell {
  @Field(() => String, { description: 'Who looks.' })
  who!: string;

  @Field(() => String)
  may!: string;
}

@ObjectType({ description: 'One thing that may be done, and who may, as the program decides it.' })
export class Doing {
  @Field(() => ID)
  action!: string;

  @Field(() => String)
  words!: string;

  @Field(() => [DoingCell])
  cells!: DoingCell[];
}

@ObjectType()
export class DoingsOfMode {
  @Field(() => PolicyMode)
  mode!: PolicyMode;

  @Field(() => [Doing], { description: 'In other modes than the one that holds only what differs from it.' })
  doings!: Doing[];
}

@ObjectType()
export class SignalFloor {
  @Field(() => ID)
  signal!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  floor!: number;

  @Field(() => String)
  unit!: string;

  @Field(() => [String], { description: 'Whom or what it is measured of.' })
  of!: readonly string[];
}

@ObjectType()
export class AnnexSignature {
  @Field(() => DateTime)
  at!: string;

  @Field(() => Person, { nullable: true })
  markedBy!: Person | null;

  @Field(() => [String], { description: 'What is other than it was when the annex was signed, a sentence each.' })
  changes!: string[];
}

@ObjectType({ description: 'What an agreement about Ambit needs to say, made from the program and the database.' })
export class Annex {
  @Field(() => DateTime)
  at!: string;

  @Field(() => String)
  company!: string;

  @Field(() => PolicyVersion, { nullable: true })
  policy!: PolicyVersion | null;

  @Field(() => [ModeWords])
  modes!: ModeWords[];

  @Field(() => [PurposeWords])
  purposes!: PurposeWords[];

  @Field(() => [HeldData])
  held!: HeldData[];

  @Field(() => [String], { description: 'Tables that hold nothing about anyone.' })
  others!: string[];

  @Field(() => [DoingsOfMode])
  doings!: DoingsOfMode[];

  @Field(() => [SignalFloor])
  floors!: SignalFloor[];

  @Field(() => [String])
  retention!: string[];

  @Field(() => [String])
  logCannotSee!: readonly string[];

  @Field(() => AnnexSignature, { nullable: true, description: 'Null while it was never signed.' })
  signature!: AnnexSignature | null;

  @Field(() => Boolean)
  maySign!: boolean;
}

export const AnnexResult = createUnionType({ name: 'AnnexResult', types: () => [Annex, NotShared, Refused] as const });
