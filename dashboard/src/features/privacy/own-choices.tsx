import type { ReactElement } from 'react';
import type { OwnChoices as Choices } from '../../gql/types-privacy.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { day } from '../../ui/dates.js';
import { ChoicePanel } from './choice-panel.js';
import type { useOwnData } from './use-own-data.js';
import styles from './privacy.module.css';

interface Props {
  choices: Choices;
  edits: ReturnType<typeof useOwnData>;
}

const PAUSE = [
  'Your numbers and their lists are removed at once, and none are made until you resume.',
  'Your own page says that you paused; nobody else sees it, not even that you did.',
  'Numbers about groups go on counting your work, without naming you.',
];
const OBJECT = [
  'Ambit treats your accounts as if GitHub had deleted them: your name leaves every page, list and search at once.',
  'Your numbers are removed at once; groups, areas and decisions are measured anew without you, which takes a minute.',
  'What you said is shown nowhere. What became of the work stays, with nobody beside it.',
  'You open no page but your own meanwhile, nor the log of who looked at whom: a view without a name is none.',
  'Exports leave out what you did, also under a pseudonym.',
  'Nobody can tell your objection from an account that was deleted.',
  'What was fetched stays stored until you ask for erasure, so that you can withdraw the objection here.',
];
const SWITCH_ON = [
  'Ambit measures your numbers with the next measuring, for you alone.',
  'You can switch it off here at any time; your numbers are then removed at once.',
];

/** Pause, object, and the switch of a works council's policy. */
export function OwnChoices({ choices, edits }: Props): ReactElement {
  const { pausedAt, objectedAt, switchedOnAt, needsSwitch } = choices;
  const { busy, choose } = edits;
  return (
    <>
      {needsSwitch && (
        <ClaimRow word="Your switch" wide>
          {switchedOnAt === null ? (
            <ChoicePanel word="Switch on" preview={SWITCH_ON} busy={busy} onChoose={() => choose('switchOn')}>
              Nothing is measured of you: here that takes your own switch, and it is off.
            </ChoicePanel>
          ) : (
            <Held
              since={`Switched on by you since ${day(switchedOnAt)}.`}
              word="Switch off"
              busy={busy}
              onBack={() => choose('switchOff')}
            />
          )}
        </ClaimRow>
      )}
      <ClaimRow word="Pause" wide>
        {pausedAt === null ? (
          <ChoicePanel word="Pause" preview={PAUSE} busy={busy} onChoose={() => choose('pause')}>
            Have nothing measured of you for a while. You can resume at any time.
          </ChoicePanel>
        ) : (
          <Held since={`Paused by you since ${day(pausedAt)}.`} word="Resume" busy={busy} onBack={() => choose('resume')} />
        )}
      </ClaimRow>
      <ClaimRow word="Object" wide>
        {objectedAt === null ? (
          <ChoicePanel word="Object" preview={OBJECT} busy={busy} onChoose={() => choose('object')}>
            Have Ambit process nothing about you any more, in groups neither.
          </ChoicePanel>
        ) : (
          <Held since={`You objected on ${day(objectedAt)}.`} word="Withdraw my objection" busy={busy} onBack={() => choose('withdraw')} />
        )}
      </ClaimRow>
    </>
  );
}

function Held({ since, word, busy, onBack }: { since: string; word: string; busy: boolean; onBack: () => Promise<void> }): ReactElement {
  return (
    <p className={styles.held}>
      <span>{since}</span>
      <button type="button" className="link" disabled={busy} onClick={() => void onBack()}>
        {word}
      </button>
    </p>
  );
}
