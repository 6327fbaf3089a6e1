/** What makes a question that begins with a verb a proposal. */
export const PROPOSES =
  /\b(?:worth|better|considered?|nicer|cleaner|clearer|simpler|thought about|tried|instead|make (?:more )?sense|possible|mind|okay?|fine|preferable|want (?:me )?to|need (?:to|this|these|that|those|both|the|a|an)|really need|useful to|reasonable to|good to|able to|room for)\b|\b(?:right|no|correct|yes|ok)\?|\bshould\b|\bwe (?:rather|just)\b|\bhave to\b/i;
