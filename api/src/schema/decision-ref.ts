import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a link to a decision shows.' })
export class DecisionRef {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Null where the viewer's rights on the repository are not known." })
  title!: string | null;
}
