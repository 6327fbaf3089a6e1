import { useState, type ReactElement } from 'react';
import { Popover } from '@mantine/core';
import type { Period } from '../gql/types.js';
import { day, dayBefore } from './dates.js';
import { Chevron } from './icons.js';
import { namesPeriod, periodDays, periodName, PRESETS } from './period.js';
import { PeriodForm } from './period-form.js';
import styles from './period-picker.module.css';

interface Props {
  /** The name in the address. */
  name: string;
  /** What it means, once known. */
  period: Period | null;
  /** Every period kept now: the standard ones and those asked for. */
  kept: readonly Period[];
  onPick: (name: string, custom: boolean) => void;
}

export function PeriodPicker({ name, period, kept, onPick }: Props): ReactElement {
  const [opened, setOpened] = useState(false);
  const pick = (next: string, custom: boolean): void => {
    setOpened(false);
    onPick(next, custom);
  };
  const others = kept.filter((one) => !PRESETS.some((preset) => namesPeriod(preset.name, one)));
  const preset = PRESETS.find((one) => one.name === name || (period !== null && name === period.key && namesPeriod(one.name, period)));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(340px, calc(100vw - 16px))"
      trapFocus
      returnFocus
      shadow="none"
      radius="sm"
    >
      <Popover.Target>
        <button type="button" className={styles.target} onClick={() => setOpened(!opened)} aria-haspopup="dialog">
          <span className="vh">Period: </span>
          <span className={styles.name}>{period ? periodName(period) : (preset?.words ?? 'Chosen dates')}</span>
          {period && <span className={styles.days}>{periodDays(period)}</span>}
          {period?.weeks != null && <span className={styles.until}>to {day(dayBefore(period.to), false)}</span>}
          <Chevron turned />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Period">
        <ul>
          {PRESETS.map((one) => {
            const meant = kept.find((candidate) => namesPeriod(one.name, candidate));
            return (
              <Choice
                key={one.name}
                words={one.words}
                days={meant ? periodDays(meant) : ''}
                chosen={preset?.name === one.name}
                onPick={() => pick(one.name, false)}
              />
            );
          })}
          {others.map((one) => (
            <Choice key={one.key} words={periodDays(one)} days="" chosen={one.key === name} onPick={() => pick(one.key, false)} />
          ))}
        </ul>
        <PeriodForm period={period} onPick={(next) => pick(next, true)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ words, days, chosen, onPick }: { words: string; days: string; chosen: boolean; onPick: () => void }): ReactElement {
  return (
    <li>
      <button type="button" className={styles.choice} aria-current={chosen ? 'true' : undefined} onClick={onPick}>
        <span>{words}</span>
        <span className={styles.days}>{days}</span>
      </button>
    </li>
  );
}
