import type { Definition } from './definition.js';

export const CROSS_TEAM_SHARE: Definition = {
  signal: 'cross-team-share',
  name: 'Share of reviews given outside',
  family: 'reach',
  version: 3,
  of: ['person', 'team', 'organization'],
  claim: 'Of the reviews you gave where both teams are known, so many went to people who shared no team with you.',
  formula:
    'Count the substantive reviews for which a team of the reviewer and a team of the author are known at the time of the review. The share is the part in which the two shared no team, ' +
    'undecayed, with its Wilson interval of 95 %. For teams and the organization also: the E-I index, the share with every review halved in weight each 90 days, said where these weights still stand for 20 reviews (Kish), and the effective number of receiving teams. ' +
    'Of a team and of the organization whole batches are counted, with five people on either side of what was given within and across, or nobody; where the two would give away a small cell of the team matrix they are not said. ' +
    'For the organization the E-I index counts each pair of people once, by their latest review, beside the value that chance would give with these team sizes.',
  symbols:
    'K = {r : M(r), A(r) not empty}; E = |{r in K : M(r) ∩ A(r) = ∅}|; I = |K| - E; share = E / |K|; EI = (E - I) / (E + I); ' +
    'w(r) = 0.5^((to - at(r)) / 90 d), decayed share = Σ w(E) / Σ w(K) where (Σ w(K))² / Σ w(K)² ≥ 20; effective teams = exp(-Σ p ln p) over receiving teams.',
  example:
    'D of team B gives 5 reviews: two to A, one to C, one to a second person in A and one to a colleague. 4 of 5 went outside; with 5 cases no share is said. ' +
    'In an organization with 9 pairs, 5 across and 4 within, EI is 0.11; if everyone were tied to everyone it would be 0.5, so the organization is more insular than chance.',
  blindSpots: [
    'It depends on how teams are cut: small teams have more outside. A reorganization changes it without anyone reviewing differently.',
    'Platform teams give outside by duty.',
    'A high share can mean that nobody in the own team is reviewed by you.',
    'Reviews with an unknown team on either side are left out; how many is said beside it.',
  ],
  gaming: ['Swapping quick approvals with another team.', 'Leaving the reviews of the own team to others.'],
  notFor: [
    'Comparing people.',
    'Reading more as better: the own team needs reviews too.',
    'Comparing teams without the value expected from their size.',
  ],
  source:
    'E-I index: Krackhardt and Stern 1988. Effective number: Hill 1973. Interval: Wilson 1927. Reviews across teams at one large company: 18.55 % had participants of more than one team (Spotify 2019).',
  unit: 'substantive review with both teams known',
  floor: 20,
  ours: 'The half-life of 90 days, and splitting a review evenly over the teams of an author who is in several.',
  parts: [
    { id: 'cross', name: 'Given outside', what: 'Reviews of work by people who shared no team with you at the time.', countedIn: 'ROWS' },
    { id: 'all', name: 'Of all', what: 'Reviews for which both teams are known.', countedIn: 'ROWS' },
  ],
};
