import { html } from './html.js';
import type { Html } from './html.js';
import { STYLE_TAG } from './style.js';

/** A whole page: what it is not, said first, and its content. */
export function frame(title: string, fictional: boolean, content: Html): string {
  const played = fictional ? 'a fictional company' : 'an archive';
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE_TAG}
      </head>
      <body>
        <header class="notice"><p>This is not GitHub. It is a stand-in that plays ${played}.</p></header>
        <main>${content}</main>
      </body>
    </html> `.text;
}

export function missingPage(fictional: boolean): string {
  const content = html`<h1>Nothing at this address</h1>
    <p>The stand-in has nothing here, or nothing that everybody may read.</p>`;
  return frame('Nothing at this address', fictional, content);
}
