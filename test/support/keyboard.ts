import type { Locator, Page } from 'playwright-core';

/** Pages are long: so many stops without the one that is looked for mean that it cannot be reached. */
const STOPS = 160;
/** A date has three parts, and a button that opens a calendar. */
const PARTS = 4;

/**
 * What is wrong with where the keyboard is, or an empty string: nothing has it, it is not drawn around, or it lies where
 * nobody sees it, under the head or the foot of the page for one.
 */
const UNSEEN = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'nothing has the focus';
  if (at.id === 'main') return '';
  const name = (at.getAttribute('aria-label') ?? (at.textContent || at.getAttribute('name') || at.tagName)).trim().slice(0, 60);
  const style = getComputedStyle(at);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return name + ': nothing is drawn around it';
  const parts = [...at.getClientRects()].filter((part) => part.width > 0 && part.height > 0);
  const seen = parts.some(({ left, right, top, bottom }) =>
    [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]].some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && at.contains(there);
    }),
  );
  return seen ? '' : name + ': it is out of sight';
})()`;

interface Held {
  readonly document: { readonly activeElement: unknown };
}
/** Runs in the page. */
const holds = (element: unknown): boolean => (globalThis as unknown as Held).document.activeElement === element;

/** A person without a mouse: each step says where it could not be seen. */
export interface Hands {
  /** Goes on (or back) with Tab until it is there. */
  readonly to: (wanted: Locator, back?: boolean) => Promise<void>;
  /** Goes there and presses a key, Enter unless told. */
  readonly press: (wanted: Locator, key?: string) => Promise<void>;
  /** Waits until it has the focus by itself. */
  readonly finds: (wanted: Locator) => Promise<void>;
  /** Goes through the whole page, out of its end and in again: no stop holds the keyboard. How many stops there were. */
  readonly through: () => Promise<number>;
  /** Every stop where the keyboard could not be seen. */
  readonly unseen: readonly string[];
}

export function handsOn(page: Page): Hands {
  const unseen: string[] = [];
  const look = async (): Promise<void> => {
    const why = await page.evaluate<string>(UNSEEN);
    if (why !== '') unseen.push(`${new URL(page.url()).pathname}: ${why}`);
  };
  const held = (wanted: Locator): Promise<boolean> => wanted.evaluate(holds);
  const to = async (wanted: Locator, back = false): Promise<void> => {
    await wanted.waitFor();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await held(wanted)) return look();
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The keyboard does not come to ${String(wanted)} at ${page.url()}.`);
  };
  return {
    unseen,
    to,
    press: async (wanted, key = 'Enter') => {
      await to(wanted);
      await page.keyboard.press(key);
    },
    finds: async (wanted) => {
      await wanted.waitFor();
      for (let tries = 0; tries < 50; tries += 1) {
        if (await held(wanted)) return look();
        await page.waitForTimeout(100);
      }
      throw new Error(`The focus is not at ${String(wanted)} but at: ${await page.evaluate<string>(WHERE)}`);
    },
    through: async () => {
      await page.evaluate('document.querySelector("a[href], button").focus()');
      const met: string[] = [];
      for (;;) {
        const place = await page.evaluate<string>(PLACE);
        // Past the last stop the browser's own controls come.
        if (place === '') return met.length;
        // A field of a date has a stop for each of its parts.
        const goesOn = !met.includes(place) || (met.at(-1) === place && met.at(-PARTS) !== place);
        if (!goesOn) throw new Error(`The keyboard never leaves ${page.url()}: it is back at ${await page.evaluate<string>(WHERE)}`);
        met.push(place);
        await look();
        await page.keyboard.press('Tab');
      }
    },
  };
}

const WHERE = '(document.activeElement?.outerHTML ?? "nothing").slice(0, 200)';
/** Which stop it is: its place among everything there is. */
const PLACE =
  '(document.activeElement === null || document.activeElement === document.body ? "" : String([...document.querySelectorAll("*")].indexOf(document.activeElement)))';
