import { useId, type ReactElement } from 'react';
import { Popover, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { HalfMoon } from '../ui/icons.js';
import styles from './shell.module.css';

const SCHEMES: { scheme: MantineColorScheme; words: string }[] = [
  { scheme: 'light', words: 'Light' },
  { scheme: 'dark', words: 'Dark' },
  { scheme: 'auto', words: 'As the system' },
];

export function ThemeChoice(): ReactElement {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = useId();
  return (
    <fieldset className={styles.schemes}>
      <legend className="note">Colours</legend>
      {SCHEMES.map(({ scheme, words }) => (
        <label key={scheme}>
          <input type="radio" name={name} checked={colorScheme === scheme} onChange={() => setColorScheme(scheme)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

export function ThemeMenu(): ReactElement {
  return (
    <span className={styles.onlyWide}>
      <Popover position="bottom-end" shadow="none" width={180} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={styles.round} aria-label="Colours: light, dark, or as the system">
            <HalfMoon />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.menu ?? ''} aria-label="Colours">
          <ThemeChoice />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
