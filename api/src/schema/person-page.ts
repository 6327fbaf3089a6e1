import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { NotShared, Refused } from './failures.js';
import { Period } from './period.js';
import { Person } from './person.js';

/** Why a page is open to its reader, by `Basis` of libs/access. */
export const PageBasis = { own: 'OWN', line: 'LINE', share: 'SHARE', cycle: 'CYCLE' } as const;
export type PageBasis = (typeof PageBasis)[keyof typeof PageBasis];

/** Its readings are a field of their own: the noun `reach` answers them. */
@ObjectType()
export class PersonPage {
  @Field(() => Person)
  person!: Person;

  @Field(() => Boolean, { description: 'Whether the viewer is this person.' })
  yours!: boolean;

  @Field(() => String, { description: 'Why it is open to the viewer: OWN, LINE, SHARE or CYCLE.' })
  basis!: PageBasis;

  @Field(() => String, { nullable: true, description: 'Why the viewer looks, as they said; null at one\u2019s own.' })
  purpose!: string | null;

  @Field(() => [String], { description: 'What the viewer may say they look for; each may open other sections. None at one\u2019s own.' })
  purposes!: string[];

  @Field(() => [Period], { description: 'The periods kept now: the standard ones, then those asked for.' })
  periods!: Period[];
}

@ObjectType({ description: 'It is open to the viewer once they say why; the mutation openPage does.' })
export class PurposeNeeded {
  @Field(() => Person)
  person!: Person;

  @Field(() => [String], { description: 'What it is open to the viewer for; nothing else opens it.' })
  purposes!: string[];
}

export const PersonResult = createUnionType({ name: 'PersonResult', types: () => [PersonPage, PurposeNeeded, NotShared] as const });
export const OpenPageResult = createUnionType({ name: 'OpenPageResult', types: () => [PersonPage, NotShared, Refused] as const });
