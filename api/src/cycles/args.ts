import { ArgsType, Field, ID } from '@nestjs/graphql';
import { CyclePart } from './types.js';

@ArgsType()
export class AddCycleArgs {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'First day, as 2026-01-31.' })
  opens!: string;

  @Field(() => String, { description: 'First day on which it is closed.' })
  closes!: string;
}

@ArgsType()
export class CycleArgs {
  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class CycleMemberArgs extends CycleArgs {
  @Field(() => String)
  login!: string;

  @Field(() => CyclePart)
  part!: CyclePart;
}
