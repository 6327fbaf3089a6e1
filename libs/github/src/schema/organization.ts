import { z } from 'zod';
import { connectionOf, pageInfo, time } from './actor.js';

const counted = z.object({ totalCount: z.number() }).nullish();

export const verifyAnswer = z.object({
  organization: z
    .object({
      databaseId: z.number().nullable(),
      login: z.string(),
      name: z.string().nullable(),
      repositories: counted,
      membersWithRole: counted,
      teams: counted,
    })
    .nullable(),
});

export const repositoriesAnswer = z.object({
  organization: z.object({
    repositories: connectionOf(
      z.object({
        databaseId: z.number(),
        name: z.string(),
        owner: z.object({ login: z.string() }),
        isPrivate: z.boolean(),
        isArchived: z.boolean(),
        createdAt: time,
      }),
    ),
  }),
});

const member = z.object({ __typename: z.string(), databaseId: z.number().nullable(), login: z.string(), name: z.string().nullish() });
const teamMembers = z.object({
  pageInfo,
  edges: z.array(z.object({ role: z.enum(['MEMBER', 'MAINTAINER']), node: member }).nullable()).nullable(),
});

export const membersAnswer = z.object({ organization: z.object({ membersWithRole: connectionOf(member) }) });

export const teamsAnswer = z.object({
  organization: z.object({
    teams: connectionOf(
      z.object({
        id: z.string(),
        databaseId: z.number(),
        slug: z.string(),
        name: z.string(),
        parentTeam: z.object({ databaseId: z.number() }).nullable(),
        members: teamMembers,
      }),
    ),
  }),
});

export const teamMembersAnswer = z.object({ node: z.object({ members: teamMembers }).nullable() });
export type TeamMembers = z.infer<typeof teamMembers>;
