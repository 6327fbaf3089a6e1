const ACTOR =
  '__typename login ...on User{databaseId name} ...on Bot{databaseId} ...on Mannequin{databaseId} ...on Organization{databaseId} ...on EnterpriseUserAccount{user{databaseId}}';
const PAGE = 'pageInfo{hasNextPage endCursor}';
const SAID = `id databaseId body createdAt lastEditedAt author{${ACTOR}}`;
const REPLIES = `${PAGE} nodes{${SAID}}`;
const COMMENTS = `${PAGE} nodes{${SAID} isAnswer replies(first:20){${REPLIES}}}`;

/** Which discussions were touched, the last first; nothing of what they say. 1 point. */
export const DISCUSSIONS_QUERY = `query($owner:String!,$name:String!,$first:Int!,$after:String){ rateLimit{cost}
 repository(owner:$owner,name:$name){ databaseId
  discussions(first:$first,after:$after,orderBy:{field:UPDATED_AT,direction:DESC}){ totalCount ${PAGE} nodes{ id updatedAt category{name} } } }
}`;

/** Discussions with what is said in them: 5 points for ten. */
export const DISCUSSION_TEXTS_QUERY = `query($ids:[ID!]!){ rateLimit{cost}
 nodes(ids:$ids){ ...on Discussion{ id number databaseId title body createdAt updatedAt lastEditedAt closed closedAt stateReason author{${ACTOR}}
  category{name} comments(first:50){${COMMENTS}} } }
}`;

/** Further comments of one discussion. */
export const MORE_COMMENTS_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on Discussion{ comments(first:50,after:$after){${COMMENTS}} } }
}`;

/** Further replies to one comment. */
export const MORE_REPLIES_QUERY = `query($id:ID!,$after:String){ rateLimit{cost}
 node(id:$id){ ...on DiscussionComment{ replies(first:100,after:$after){${REPLIES}} } }
}`;
