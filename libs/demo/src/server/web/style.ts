import { createHash } from 'node:crypto';
import { Html } from './html.js';

const STYLE = `
:root { color-scheme: light dark; --paper: #fdfcfa; --sunk: #f6f4ef; --ink: #1b1e23; --quiet: #5c636c; --line: #e6e2da; --mark: #1864ab; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --sunk: #1e2126; --ink: #e6e4df; --quiet: #a0a6ad; --line: #30343a; --mark: #74b3ec; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, 'Liberation Sans', Arial, sans-serif; }
.notice { background: var(--sunk); border-bottom: 1px solid var(--line); color: var(--quiet); font-size: 14px; }
.notice p, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
.notice p { padding-block: 0.5rem; }
main { padding-block: 2rem 5rem; }
h1 { margin: 0.25rem 0 0.75rem; font-size: 1.75rem; font-weight: 600; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1rem; font-weight: 600; }
h1, .words, .did, .where, .lines { overflow-wrap: anywhere; }
p { margin: 0; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.quiet, .did time, .facts { color: var(--quiet); }
.facts b, .did b { color: var(--ink); font-weight: 600; }
.words { white-space: pre-wrap; }
time { white-space: nowrap; }
.where { margin-top: 0.125rem; color: var(--quiet); font: 13px/1.6 ui-monospace, 'Liberation Mono', Menlo, monospace; }
.lines { counter-reset: line; font: 13px/1.6 ui-monospace, 'Liberation Mono', Menlo, monospace; }
.lines li { position: relative; min-height: 1.6em; padding: 0 0 0 4rem; margin: 0; border: 0; white-space: pre-wrap; counter-increment: line; }
.lines li::before { content: counter(line); position: absolute; left: 0; width: 3rem; text-align: right; color: var(--quiet); }
.did + .words, .where + .words { margin-top: 0.5rem; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 1rem; margin: 0 -1rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
li:target { background: var(--sunk); box-shadow: inset 3px 0 var(--mark); }
@media print { .notice { background: none; } li { break-inside: avoid; } }
`;

export const STYLE_TAG = Html.of(`<style>${STYLE}</style>`);

/** Nothing is loaded, run, framed or sent; the one style is let in by its own hash. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    `default-src 'none'`,
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};
