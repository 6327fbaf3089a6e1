const NAMED = '{ name login person { id login name teams { slug } } }';
const DECISION = `{ id label title kind state stateWord maturity place repository hidden path url excerpt begunAt decidedAt movedAt needsReviewers overlaps
  authors ${NAMED} teams { slug name } numbers { part value } }`;
const REF = '{ id label title }';

/** Everything the page of a decision may ask for at once. */
export const PAGE = `query Page($id: ID!) { decision(id: $id) { __typename ... on NotShared { message } ... on DecisionPage {
  measuring generation measuredAt asOf implementedAfterDays asksBaseline investment notes
  decision ${DECISION}
  fetched { repositories of complete }
  readings { signal n enough numbers { part value } interval { low high } coverage { unknownOwnTeam unknownOtherTeam assumedTeam notSaid }
    groups { key distance rows parts first last team { slug name } } definition { signal name claim floor parts { id name what countedIn } } }
  states { at state word url by ${NAMED} mergedBy ${NAMED} }
  versions { at changed url number proposed by ${NAMED} }
  reviewers { requestedAt spokeAt team { slug name } person ${NAMED} }
  approvers ${NAMED}
  supersedes ${REF} supersededBy ${REF} related ${REF}
  lanes { distance affected team { slug name } marks { id at kind before title url number repository excerpt how } }
  links { id at title url repository number distance how merged proposes implements counted mayUndo teams { slug name } by ${NAMED} }
  affected { distance when firstAt rows comment team { slug name } ask { login name } }
  outcomes { id category metric unit before after from to source yours by { login name } }
  overlaps { key of likeness how terms paths verdict left { title url repository number path at teams { slug } decision ${DECISION} }
    right { title url repository number path at teams { slug } decision ${DECISION} } }
} } }`;

interface Named {
  readonly name: string;
  readonly login: string | null;
  readonly person: { readonly id: string; readonly login: string } | null;
}

/** What the specs look at. */
export interface Page {
  readonly __typename: string;
  readonly measuring: boolean;
  readonly generation: string | null;
  readonly implementedAfterDays: number | null;
  readonly asksBaseline: boolean;
  readonly investment: boolean;
  readonly decision: { readonly label: string | null; readonly title: string | null; readonly authors: readonly Named[] };
  readonly readings: readonly {
    readonly signal: string;
    readonly numbers: readonly { readonly part: string; readonly value: number }[];
    readonly definition: { readonly parts: readonly { readonly id: string }[] };
  }[];
  readonly states: readonly {
    readonly state: string;
    readonly word: string | null;
    readonly url: string | null;
    readonly by: Named | null;
  }[];
  readonly versions: readonly { readonly number: number | null; readonly url: string | null; readonly by: Named | null }[];
  readonly reviewers: readonly { readonly person: Named | null; readonly spokeAt: string | null }[];
  readonly supersedes: readonly { readonly id: string; readonly label: string | null; readonly title: string | null }[];
  readonly lanes: readonly {
    readonly team: { readonly slug: string } | null;
    readonly distance: string | null;
    readonly affected: boolean;
    readonly marks: readonly {
      readonly id: string;
      readonly kind: string;
      readonly before: boolean;
      readonly repository: string;
      readonly number: number | null;
      readonly title: string | null;
      readonly url: string | null;
      readonly how: string | null;
    }[];
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly number: number;
    readonly repository: string;
    readonly title: string | null;
    readonly url: string | null;
    readonly how: string;
    readonly implements: boolean;
    readonly counted: boolean;
    readonly mayUndo: boolean;
    readonly by: Named | null;
  }[];
  readonly affected: readonly { readonly when: string; readonly comment: string | null; readonly ask: { readonly login: string } | null }[];
  readonly outcomes: readonly { readonly id: string; readonly metric: string; readonly yours: boolean }[];
  readonly overlaps: readonly { readonly key: string }[];
}
