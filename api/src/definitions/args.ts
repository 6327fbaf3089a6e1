import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class SignalArgs {
  @Field(() => ID)
  signal!: string;
}
