import { ArgsType, Field, ID } from '@nestjs/graphql';

/** A person by the host's numeric id. */
@ArgsType()
export class PersonArgs {
  @Field(() => String)
  host!: string;

  @Field(() => ID)
  id!: string;
}
