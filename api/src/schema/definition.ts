import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const Counted = { GROUPS: 'GROUPS', ROWS: 'ROWS' } as const;
export type Counted = keyof typeof Counted;
registerEnumType(Counted, { name: 'Counted' });

@ObjectType()
export class DefinitionPart {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  what!: string;

  @Field(() => Counted)
  countedIn!: Counted;
}

@ObjectType()
export class Definition {
  @Field(() => ID)
  signal!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The family whose page shows it.' })
  family!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  claim!: string;

  @Field(() => String)
  formula!: string;

  @Field(() => String)
  symbols!: string;

  @Field(() => String)
  example!: string;

  @Field(() => [String])
  blindSpots!: readonly string[];

  @Field(() => [String])
  gaming!: readonly string[];

  @Field(() => [String])
  notFor!: readonly string[];

  @Field(() => String)
  source!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Int)
  floor!: number;

  @Field(() => String, { nullable: true, description: 'What is ours and not from the literature.' })
  ours!: string | null;

  @Field(() => [DefinitionPart])
  parts!: readonly DefinitionPart[];
}
