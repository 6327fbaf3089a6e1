import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotShared, Refused } from '../../schema/failures.js';
import { DateTime } from '../../schema/moment.js';
import { SignInProvider } from '../types.js';

export const SignInHow = { LINK: 'LINK', GITHUB: 'GITHUB', OIDC: 'OIDC', DEMO: 'DEMO' } as const;
export type SignInHow = keyof typeof SignInHow;
registerEnumType(SignInHow, { name: 'SignInHow' });

@ObjectType({ description: 'A browser where one is signed in.' })
export class Session {
  @Field(() => ID)
  id!: string;

  @Field(() => SignInHow, { nullable: true, description: 'Null: begun before this was noted.' })
  how!: SignInHow | null;

  @Field(() => String, { nullable: true, description: 'A browser and a system in words.' })
  agent!: string | null;

  @Field(() => DateTime)
  begunAt!: string;

  @Field(() => DateTime, { description: 'Cut to the hour.' })
  seenAt!: string;

  @Field(() => DateTime, { description: 'When it ends if it is not used again.' })
  endsAt!: string;

  @Field(() => Boolean, { description: 'The one that asks.' })
  current!: boolean;
}

@ObjectType({ description: 'A provider whose account one links by oneself.' })
export class ProviderLink {
  @Field(() => SignInProvider)
  provider!: SignInProvider;

  @Field(() => DateTime, { nullable: true, description: 'Null: not linked.' })
  linkedAt!: string | null;
}

@ObjectType()
export class OwnSessions {
  @Field(() => [Session])
  sessions!: Session[];
}

@ObjectType()
export class LinkBegun {
  @Field(() => String, { description: 'Where the browser goes to say who one is there.' })
  address!: string;
}

export const OwnSessionsResult = createUnionType({ name: 'OwnSessionsResult', types: () => [OwnSessions, NotShared] as const });
export const ProviderLinkResult = createUnionType({ name: 'ProviderLinkResult', types: () => [LinkBegun, Refused, NotShared] as const });
