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

@ArgsType()
export class OpenPageArgs extends PersonArgs {
  @Field(() => String, { description: 'One of the purposes that the policy knows.' })
  purpose!: string;
}
