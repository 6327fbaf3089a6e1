import { ArgsType, Field, ID } from '@nestjs/graphql';

@ArgsType()
export class PersonArgs {
  @Field(() => String)
  host!: string;

  @Field(() => ID)
  id!: string;
}

@ArgsType()
export class LoginArgs {
  @Field(() => String)
  login!: string;
}
