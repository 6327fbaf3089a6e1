/** English words that tell nothing of what a text is about; other languages have none here, their short words fall out by length. */
const ENGLISH = `
a about above across after again against all almost alone along already also although always am among an and another any anybody
anyone anything anywhere are area areas around as ask asked at away back be became because become been before began behind being
below best better between beyond big both but by came can cannot case cases certain clear clearly come comes could did different
do does doing don't done down downs during each early either else end enough etc even ever every everybody everyone everything
existing fact far few find first follow following follows for four from full fully further future gave general get gets give given gives go
goes going good got great had has have having he her here herself high him himself his how however i if important in instead into
is it it's its itself just keep kind know known large last later least less let let's like likely long look made make makes making
many may maybe me mean means might more most mostly much must my myself necessary need needed needs neither never new next no nobody non none
nor not nothing now nowhere of off often old on once one ones only onto open or other others otherwise our out over own part
particular per perhaps possible present previous put quite rather really require required requires right said same say says second see
seem seems seen set several shall she should show shown simple simply since small so some somebody someone something sometimes
somewhere soon still such sure take taken takes than that that's the their them themselves then there therefore these they thing things think
this those though three through thus to today together too took toward two under until up upon us use used useful user's uses using
usually value very via want wanted wants was way ways we well went were what when where whether which while who whole whom whose why will
with within without work works would yes yet you your yours
`;

/** What documents of decision say of themselves, whatever they decide. */
const OF_DOCUMENTS = `
abstract acceptance accepted author authors background backward backwards changelog comment comments compatibility context copyright
decision decisions deferred document documents drawback drawbacks draft eip erc bip kep pep adr rfc rfcs example examples following goal
goals http https implementation introduction license licensed link links md motivation note notes non-goals org overview page pages
proposal proposals proposed propose proposes pull question questions rationale rationales reader readers reference references rejected section
sections specification specifications status summary todo unresolved version waived www html github com discussion discussions
`;

const WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${OF_DOCUMENTS}`.split(/\s+/));

/** Whether a lower-case word stands in so many texts that it tells none apart. */
export function isStopWord(word: string): boolean {
  return WORDS.has(word);
}
