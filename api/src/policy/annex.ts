import { LINE_DAYS, may, MODES, UNADOPTED, whoMay, type Mode, type Policy } from '@ambit/access';
import { registry } from '@ambit/signals';
import { agreementOf, DEFAULT_TERMS, HELD_TABLES, type PolicyTerms, type PolicyVersion, type Signature, type Store } from '@ambit/store';
import { INSTANCE, type Ask } from '../app/ask.js';
import { NOT_SHARED, refused, type NotShared, type Refused } from '../schema/failures.js';
import { make } from '../schema/make.js';
import { Annex, AnnexSignature, Doing, DoingCell, DoingsOfMode, HeldData, SignalFloor } from './annex-types.js';
import { adoptedFirst, modeWords, MODE_NAMES, namesOf, purposeWords, versionOf } from './show.js';
import { changesOf, daysWords, KIND_WORDS, LOG_CANNOT_SEE, REACH_WORDS } from './words.js';

type Answer = Promise<Annex | NotShared | Refused>;

const NOTHING_TO_SIGN = 'No policy is adopted yet, so there is nothing to sign.';

/** The annex as it is now, for everyone who is signed in. */
export async function readAnnex(store: Store, ask: Ask): Answer {
  return may(ask.viewer, 'view-policy', INSTANCE, ask.policy, ask.now).allowed ? annexOf(store, ask) : NOT_SHARED;
}

/** Notes that the annex as it is now was signed on paper. */
export async function signAnnex(store: Store, ask: Ask): Answer {
  if (!may(ask.viewer, 'manage-policy', INSTANCE, ask.policy, ask.now).allowed || ask.viewer.type !== 'person') return NOT_SHARED;
  const [holds] = adoptedFirst(await store.agreements.versions());
  if (holds === undefined) return refused(NOTHING_TO_SIGN);
  await store.agreements.sign(ask.viewer.personId, holds.id, registry.versions());
  await store.admin.audit('annex.signed', ask.viewer.personId, { version: holds.id });
  return annexOf(store, ask);
}

async function annexOf(store: Store, ask: Ask): Promise<Annex> {
  const [versions, signature, name] = await Promise.all([
    store.agreements.versions(),
    store.agreements.signature(),
    store.admin.setting('instance.name'),
  ]);
  const adopted = adoptedFirst(versions);
  const [holds] = adopted;
  const names = await namesOf(store, [...adopted.flatMap((one) => [one.proposedBy, one.confirmedBy]), signature?.by ?? null]);
  return make(Annex, {
    at: new Date(ask.now).toISOString(),
    company: typeof name === 'string' ? name : 'Ambit',
    policy: holds === undefined ? null : versionOf(holds, adopted[1] ?? null, names),
    modes: modeWords(),
    purposes: purposeWords().filter(({ purpose }) => (holds?.terms ?? DEFAULT_TERMS).purposes.includes(purpose)),
    held: HELD_TABLES.flatMap(({ holds: held, ...row }) => (held === null ? [] : [make(HeldData, { ...row, holds: held })])),
    others: HELD_TABLES.filter((row) => row.holds === null).map(({ table }) => table),
    doings: doingsOf(holds === undefined ? UNADOPTED : agreementOf(holds)),
    floors: registry
      .definitions()
      .map(({ signal, name: called, version, floor, unit, of }) => make(SignalFloor, { signal, name: called, version, floor, unit, of })),
    retention: retentionWords(holds?.terms ?? DEFAULT_TERMS),
    logCannotSee: LOG_CANNOT_SEE,
    signature: signature === null ? null : signatureOf(signature, versions, names(signature.by)),
    maySign: may(ask.viewer, 'manage-policy', INSTANCE, ask.policy, ask.now).allowed && holds !== undefined,
  });
}

/** All of the mode that holds; of the others what differs from it. */
function doingsOf(policy: Policy): DoingsOfMode[] {
  const table = whoMay(policy);
  const rest = MODES.filter((mode) => mode !== policy.mode);
  return [policy.mode, ...rest].map((mode) =>
    make(DoingsOfMode, {
      mode: MODE_NAMES[mode],
      doings: table
        .filter(({ open }) => mode === policy.mode || JSON.stringify(open[mode]) !== JSON.stringify(open[policy.mode]))
        .map((row) => doingOf(row, mode)),
    }),
  );
}

function doingOf({ action, words, open }: ReturnType<typeof whoMay>[number], mode: Mode): Doing {
  const cells = Object.entries(open[mode]).map(([kind, reach]) =>
    make(DoingCell, { who: KIND_WORDS[kind as keyof typeof KIND_WORDS], may: REACH_WORDS[reach] }),
  );
  return make(Doing, { action, words, cells });
}

function retentionWords({ eventDays, storyDays, viewDays }: PolicyTerms): string[] {
  return [
    `Events, their excerpts and ended pull requests: ${daysWords(eventDays)}. Versions of CODEOWNERS and of documents stay as long as their organization is connected, because who owns what and where a decision stands at a later time follows from them.`,
    `Stories: ${daysWords(storyDays)}.`,
    `The log of who looked: ${daysWords(viewDays)}.`,
    `A reporting line opens nothing ${String(LINE_DAYS)} days after it was last confirmed.`,
    'What is over its time is taken out once a day, and how many rows went is written into the audit.',
  ];
}

function signatureOf(
  { at, versionId, definitions }: Signature,
  versions: readonly PolicyVersion[],
  markedBy: AnnexSignature['markedBy'],
): AnnexSignature {
  const then = versions.find(({ id }) => id === versionId);
  const [holds] = adoptedFirst(versions);
  const policy = then === undefined || holds === undefined ? [] : changesOf(agreementOf(then), agreementOf(holds));
  return make(AnnexSignature, { at, markedBy, changes: [...policy, ...definitionChanges(definitions)] });
}

/** Signals that are counted otherwise, came, or went since then. */
function definitionChanges(then: Readonly<Record<string, number>>): string[] {
  const now = new Map(registry.definitions().map(({ signal, name, version }) => [signal, { name, version }]));
  const changed = [...now].flatMap(([signal, { name, version }]) => {
    const before = then[signal];
    if (before === undefined) return [`A signal came: ${name}, version ${String(version)}.`];
    return before === version
      ? []
      : [`${name} is counted by version ${String(version)} of its definition, and was by version ${String(before)}.`];
  });
  const gone = Object.keys(then).filter((signal) => !now.has(signal));
  return [...changed, ...gone.map((signal) => `A signal went: ${signal}.`)];
}
