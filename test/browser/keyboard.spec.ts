import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { handsOn } from '../support/keyboard.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A page of these lines, over nothing else. */
async function pageOf(html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 600, height: 400 } });
  await page.setContent(`<main id="main"><button>First</button>${html}<button>Last</button></main>`);
  return page;
}

describe('what walks the pages without a mouse', () => {
  it('has nothing to say of a page where every stop is seen and left', async () => {
    const hands = handsOn(await pageOf('<style>:focus-within { outline: auto }</style><input type="date"><a href="#x">A link</a>'));
    expect(await hands.through()).toBeGreaterThan(4);
    expect(hands.unseen).toEqual([]);
  });

  it.each([
    ['nothing is drawn around', '<button style="outline: none">Bare</button>', 'Bare: nothing is drawn around it'],
    [
      'another thing lies over',
      '<button>Under</button><p style="position: fixed; inset: 0; margin: 0">Over</p>',
      'Under: it is out of sight',
    ],
  ])('names a stop that %s', async (_, html, words) => {
    const hands = handsOn(await pageOf(html));
    await hands.through();
    expect(hands.unseen.join()).toContain(words);
  });

  it('does not go on where the keyboard is held', async () => {
    const page = await pageOf('<button onkeydown="if (event.key === \'Tab\') event.preventDefault()">Held</button>');
    await expect(handsOn(page).through()).rejects.toThrow('The keyboard never leaves');
  });

  it('says so where the focus does not come by itself', async () => {
    const page = await pageOf('<p id="told" tabindex="-1">Done.</p>');
    await page.evaluate('document.querySelector("button").focus()');
    await expect(handsOn(page).finds(page.getByText('Done.'))).rejects.toThrow('The focus is not at');
  });
});
