import { createUnionType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SessionOver as Ended } from '../app/ask.js';
import { Refused } from '../schema/failures.js';
import { Person } from '../schema/person.js';

export const DemoRole = { ENGINEER: 'ENGINEER', MANAGER: 'MANAGER', ADMIN: 'ADMIN' } as const;
export type DemoRole = keyof typeof DemoRole;
registerEnumType(DemoRole, { name: 'DemoRole' });

/** What stands before every other page. */
export const Gate = { OPEN: 'OPEN', ADOPT_POLICY: 'ADOPT_POLICY', WAIT: 'WAIT', READ_NOTICE: 'READ_NOTICE' } as const;
export type Gate = keyof typeof Gate;
registerEnumType(Gate, { name: 'Gate' });

/** The viewer's sessions and links are fields of their own. */
@ObjectType()
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field(() => Boolean)
  admin!: boolean;

  @Field(() => Boolean, { description: 'Leads someone today, by a line that was confirmed lately.' })
  manager!: boolean;

  @Field(() => Boolean)
  calibrator!: boolean;

  @Field(() => Boolean, { description: 'Objected: their name stands nowhere, and they open no page but their own.' })
  objected!: boolean;

  @Field(() => Gate, { description: 'What the viewer goes through before anything else: the policy, waiting for it, or the notice.' })
  gate!: Gate;
}

@ObjectType()
export class SignedIn {
  @Field(() => Viewer)
  viewer!: Viewer;
}

@ObjectType()
export class DemoDoor {
  @Field(() => DemoRole)
  role!: DemoRole;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  what!: string;
}

@ObjectType({ description: 'Whom people may sign in with: /sign-in/ID leads there.' })
export class SignInProvider {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What stands on its button, behind "Continue with".' })
  name!: string;
}

/** Why the browser that asks is not signed in any more. */
const SessionOver = { LEFT: 'LEFT', ENDED: 'ENDED' } as const satisfies Record<Ended, Ended>;
registerEnumType(SessionOver, { name: 'SessionOver' });

@ObjectType()
export class Instance {
  @Field(() => Boolean)
  demo!: boolean;

  @Field(() => String)
  name!: string;

  @Field(() => [DemoDoor])
  doors!: DemoDoor[];

  @Field(() => [SignInProvider])
  providers!: SignInProvider[];

  @Field(() => SessionOver, {
    nullable: true,
    description:
      'Why the session the browser came with is over: its person belongs here no more, or it ended. Null: it goes on, or there was none.',
  })
  over!: Ended | null;
}

export const SignInResult = createUnionType({ name: 'SignInResult', types: () => [SignedIn, Refused] as const });
