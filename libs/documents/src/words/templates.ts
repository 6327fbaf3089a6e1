/** Headings that a form asks for; a document is not like another because both were written on it. */
const HEADINGS = new Set(
  `abstract|summary|tl;dr|tldr|overview|executive summary|introduction|motivation|problem|problem statement|background|context
  |context and problem statement|goals|non-goals|goals and non-goals|proposal|proposed solution|proposed change|solution|design|detailed design
  |design details|guide-level explanation|reference-level explanation|specification|syntax|semantics|decision|decision drivers|decision outcome
  |considered options|pros and cons of the options|alternatives|alternatives considered|rationale and alternatives|options|drawbacks|risks
  |risks and mitigations|consequences|positive consequences|negative consequences|confirmation|rationale|prior art|unresolved questions
  |open questions|open issues|future possibilities|future work|how we teach this|adoption strategy|rejected ideas|backwards compatibility
  |backward compatibility|security implications|security considerations|security|privacy|test cases|test plan|tests|test vectors
  |reference implementation|implementation|implementations|implementation history|implementation plan|deployment|rollout|rollout plan|testing
  |graduation criteria|upgrade / downgrade strategy|version skew strategy|user stories|user stories (optional)|story 1|story 2
  |notes/constraints/caveats|notes/constraints/caveats (optional)|infrastructure needed|infrastructure needed (optional)|release signoff checklist
  |production readiness review questionnaire|feature enablement and rollback|monitoring requirements|dependencies|scalability|troubleshooting
  |prerequisite testing updates|unit tests|integration tests|e2e tests|alpha|beta|ga|where we are|steps|what we will not do|the choice
  |what we take|what we leave|what happened|what we change|what we considered|what we see|what we ask for|what else would help
  |who is concerned|who is affected|how we will know|afterwards|timeline|impact|root cause|action items|lessons learned|what went well
  |what went wrong|success metrics|success criteria|metrics|milestones|more information|references|links|footnotes|acknowledgements
  |acknowledgments|credits|copyright|license|changelog|change log|changes|revision history|document history|table of contents|contents
  |appendix|glossary|definitions|terminology|notation|faq|conclusion|notes|status|date|deciders|authors`
    .split('|')
    .map((one) => one.trim()),
);
const FORMALITIES =
  /^(?:copyright|licen[sc]e|references?|links|footnotes|acknowledg\w+|credits|change ?log|revision history|document history|release signoff checklist)$/;

/** `3. Alternatives (optional)` as `alternatives`. */
function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^[\d.\s]{1,12}/, '')
    .replace(/\s*\(optional\)$/, '')
    .replace(/[\s:.]{1,5}$/, '');
}

/** Whether the heading belongs to a form rather than to this text. */
export function isTemplateHeading(heading: string): boolean {
  return HEADINGS.has(heading.toLowerCase()) || HEADINGS.has(bare(heading));
}

/** Sections that every document of a collection ends with: copyright, references, thanks, lists to tick off. */
export function isFormality(heading: string): boolean {
  return FORMALITIES.test(bare(heading));
}
