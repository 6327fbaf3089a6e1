import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepFocus } from './keep-focus.js';

/** The observer tells of what changed once the script that changed it is through. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a button that works', () => {
  let stop: () => void;
  let pressed: HTMLButtonElement;
  let other: HTMLButtonElement;

  beforeEach(() => {
    document.body.innerHTML = '<button>Share</button><button>Other</button>';
    [pressed, other] = [...document.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
    stop = keepFocus(document);
  });
  afterEach(() => stop());

  /** What is switched off has no focus in a browser; here somebody has to take it. */
  async function works(meanwhile: () => void = () => undefined): Promise<void> {
    pressed.focus();
    pressed.blur();
    pressed.disabled = true;
    await told();
    meanwhile();
    pressed.disabled = false;
    await told();
  }

  it('has the focus again once it is done', async () => {
    await works();
    expect(document.activeElement).toBe(pressed);
  });

  it('does not take it from where it went meanwhile', async () => {
    await works(() => other.focus());
    expect(document.activeElement).toBe(other);
  });

  it('is left alone once nobody watches', async () => {
    stop();
    await works();
    expect(document.activeElement).toBe(document.body);
  });
});
