export const VERIFY_QUERY = `query($login:String!){ rateLimit{cost}
 organization(login:$login){ databaseId login name repositories(first:1){totalCount} membersWithRole(first:1){totalCount} teams(first:1){totalCount} }
}`;

export const REPOSITORIES_QUERY = `query($login:String!,$after:String){ rateLimit{cost}
 organization(login:$login){ repositories(first:100,after:$after,orderBy:{field:CREATED_AT,direction:ASC}){ pageInfo{hasNextPage endCursor}
  nodes{ databaseId name owner{login} isPrivate isArchived createdAt } } }
}`;

export const MEMBERS_QUERY = `query($login:String!,$after:String){ rateLimit{cost}
 organization(login:$login){ membersWithRole(first:100,after:$after){ pageInfo{hasNextPage endCursor} nodes{ __typename databaseId login name } } }
}`;

/** Direct members only, so that who is in a child team is not counted in its parent too. */
export const TEAMS_QUERY = `query($login:String!,$after:String){ rateLimit{cost}
 organization(login:$login){ teams(first:50,after:$after,orderBy:{field:NAME,direction:ASC}){ pageInfo{hasNextPage endCursor}
  nodes{ id databaseId slug name parentTeam{databaseId}
   members(first:100,membership:IMMEDIATE){ pageInfo{hasNextPage endCursor} edges{ role node{ __typename databaseId login name } } } } } }
}`;

export const TEAM_MEMBERS_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on Team{ members(first:100,after:$after,membership:IMMEDIATE){ pageInfo{hasNextPage endCursor} edges{ role node{ __typename databaseId login name } } } } }
}`;
