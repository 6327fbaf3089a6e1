import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotShared, Refused } from '../schema/failures.js';
import { DateTime } from '../schema/moment.js';
import { Person } from '../schema/person.js';

/** By the sections of libs/access. */
export const PageSection = { REACH: 'REACH', DECISIONS: 'DECISIONS', MENTORING: 'MENTORING', WHOLE: 'WHOLE' } as const;
export type PageSection = keyof typeof PageSection;
registerEnumType(PageSection, { name: 'PageSection', description: 'A part of a person\u2019s page, by the family of its signals.' });

@ObjectType({ description: 'What a person opened of their page, to whom, what for and until when.' })
export class Share {
  @Field(() => ID)
  id!: string;

  @Field(() => Person, { nullable: true, description: 'Null where it is for the calibrators of a review cycle.' })
  reader!: Person | null;

  @Field(() => String, { nullable: true })
  cycle!: string | null;

  @Field(() => [Person], { description: 'Calibrators who came into the cycle after it was shared, and do not read it. Alphabetical.' })
  added!: Person[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'What extendShare takes to let these in and nobody who comes after them; null: nobody came.',
  })
  addedAt!: string | null;

  @Field(() => [PageSection])
  sections!: PageSection[];

  @Field(() => String, { description: 'It opens for nothing else.' })
  purpose!: string;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  expiresAt!: string;

  @Field(() => DateTime, { nullable: true })
  revokedAt!: string | null;
}

@ObjectType({ description: 'Somebody asks to see the viewer\u2019s page. They are not told whether it was read or declined.' })
export class AccessRequest {
  @Field(() => Person)
  requester!: Person;

  @Field(() => String)
  purpose!: string;

  @Field(() => DateTime)
  askedAt!: string;
}

@ObjectType()
export class CycleRef {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [Person], { description: 'Who reads what is shared with it now. Alphabetical.' })
  calibrators!: Person[];
}

@ObjectType({ description: 'How the viewer\u2019s own page is shared.' })
export class Sharing {
  @Field(() => [Share], { description: 'Newest first; those that ended within a year among them.' })
  shares!: Share[];

  @Field(() => [AccessRequest])
  requests!: AccessRequest[];

  @Field(() => [CycleRef], { description: 'Review cycles the viewer is in, whose calibrators the page may be shared with.' })
  cycles!: CycleRef[];

  @Field(() => [Person], { description: 'Who leads the viewer and may see the page by it; none where the policy does not say so.' })
  managers!: Person[];

  @Field(() => [String], { description: 'What for, as the policy knows it.' })
  purposes!: string[];
}

@ObjectType({ description: 'Someone whose page the viewer may open, once they say why. No number stands here.' })
export class SharedPage {
  @Field(() => Person)
  person!: Person;

  @Field(() => String, { description: 'LINE, SHARE or CYCLE.' })
  basis!: string;
}

@ObjectType({ description: 'The same whether there is such a person or not, and whatever they answer.' })
export class Asked {
  @Field(() => String)
  message!: string;
}

export const SharingResult = createUnionType({ name: 'SharingResult', types: () => [Sharing, NotShared, Refused] as const });
export const RequestResult = createUnionType({ name: 'RequestResult', types: () => [Asked, NotShared, Refused] as const });
