import type { Definition } from './definition.js';

export const TEAM_FLOW: Definition = {
  signal: 'team-flow',
  name: 'Reviews between teams',
  family: 'whole',
  version: 2,
  of: ['organization', 'team'],
  claim: 'Between at least so many pairs of teams the one reviewed work of the other in this period, and at least so often.',
  formula:
    'Count the substantive reviews for which a team of the reviewer and a team of the author are known at the time of the review, by these two teams: one cell for each pair, from the team that gave to the team that received. ' +
    'A review between people who share a team stands in the cell of that team; one of people in several teams stands in each of their cells. ' +
    'A cell counts whole batches: from the beginning on, days are taken together until at least five people gave and five received, then the next begins; a period shows the batches that lie wholly in it. So no two periods differ by what fewer than five people did. ' +
    'Because what a team gave and received in all may be known, further cells are hidden, from the smallest on, until what is missing to the sums leaves every cell of fewer people open. A hidden cell looks like an empty one. ' +
    'Insularity, for the organization: every pair of people who reviewed one another once, as lying across teams or within one; the E-I index of these pairs; the value if everybody were tied to everybody; ' +
    'and where the index lies when the same people are dealt to the same teams by chance, 200 to 1,000 times, with the share of dealings as far from their mean. ' +
    'Which teams connect which, for the organization and over the last ninety days: somebody of team A asks somebody of team B, who asks somebody of team C, whom the first never asks. ' +
    'Such triads are counted by these three teams, and told where there are five or more people at both ends and in between; their roles are those of Gould and Fernandez. ' +
    'Beside them, with teams as the nodes: how many teams lie on a shortest way between two others, the largest betweenness of any team, and the median constraint.',
  symbols:
    'cell(A, B) = |{r : A in M(r), B in A(r)}|, with A = B where M(r) and A(r) share it. EI = (E - I) / (E + I) over unique ties; expected = EI of the complete graph; ' +
    'p = (1 + |{k : |EI_k - mean| ≥ |EI - mean|}|) / (1 + dealings). Triad: a → v → c and not a → c, with → from author to reviewer: ' +
    'coordinator AAA, itinerant ABA, gatekeeper ABB, representative BBA, liaison ABC. Constraint of a team: Σj (p_ij + Σq p_iq p_qj)².',
  example:
    'Three teams A, B and C with 9 pairs of people, 5 across teams and 4 within: EI is 0.11; if everyone were tied to everyone it would be 0.5, so this organization is more insular than chance although EI is above 0. ' +
    'Somebody of B stands between people of A and C, and people of B, four times as a gatekeeper. With teams of two and three people no cell is shown: all of it reads "few".',
  blindSpots: [
    'It depends on how teams are cut: a reorganization changes it without anyone reviewing differently.',
    'Platform teams give to everybody by duty.',
    'An empty cell and one that is not shown read the same. Numbers lag: what happened since the last whole batch is not in them yet.',
    'Reviews with an unknown team on either side are left out; how many is said beside it.',
    'A way between teams is asked of reviews alone; people who talk need none.',
  ],
  gaming: ['Swapping quick approvals between teams fills cells.', 'Splitting a team makes more pairs.'],
  notFor: [
    'Any one person: there is no number of a person in it. Who stands between teams is a matter of where they sit, and may be one person too few.',
    'Rewarding those in between: every team that depends on one way is at risk there.',
    'Reading more as better, or comparing teams without the value that chance gives them.',
  ],
  source:
    'E-I index and its permutation test: Krackhardt and Stern 1988, UCINET. Roles: Gould and Fernandez 1989. Constraint: Burt 1992. Betweenness: Brandes 2001. Small groups: signals.md 4.7.',
  unit: 'person who gave or received a review with both teams known',
  floor: 5,
  ours: 'Whole batches of five givers and five receivers, the cells hidden with small ones, 200 to 1,000 dealings with a fixed seed (fewer where there are more pairs), the ninety days, and telling ways between teams only from five people at each place on.',
  parts: [
    {
      id: 'flows',
      name: 'Pairs of teams',
      what: 'Pairs of different teams of which the one reviewed work of the other, each direction by itself.',
      countedIn: 'GROUPS',
      of: ['organization'],
    },
    {
      id: 'ways',
      name: 'Ways through a team',
      what: 'Which team connects which two: people of the one reach people of the other only through people in between.',
      countedIn: 'GROUPS',
      of: ['organization'],
    },
    {
      id: 'connecting',
      name: 'Teams in between',
      what: 'Teams that lie on a shortest way between two others.',
      countedIn: 'GROUPS',
      of: ['organization'],
    },
    { id: 'given-to', name: 'Teams it reviewed for', what: 'Other teams whose work it reviewed.', countedIn: 'GROUPS', of: ['team'] },
    {
      id: 'received-from',
      name: 'Teams that reviewed its work',
      what: 'Other teams that reviewed its work.',
      countedIn: 'GROUPS',
      of: ['team'],
    },
  ],
};
