import type { Rule } from '../rule.js';

const DOCUMENT = '(?:RFCs?|BIPs?|KEP|PEP|EIP|ERC|ADR|ISO|IEEE|JEP|CVE|CWE)[-\\s]?#?\\d[\\d-]{0,12}\\b';

export const REFERENCE: readonly Rule[] = [
  {
    id: 'reference.address',
    looksFor: 'An address or a link, but for pictures.',
    where: 'address',
    finds:
      /\bhttps?:\/\/(?!(?:github\.com\/)?user-(?:images|attachments)|user-images\.|\S{1,200}\.(?:png|jpe?g|gif|svg|webp)\b)[^\s<>()[\]]{4,200}|\]\((?!#)[^()\s]{4,200}\)/i,
  },
  {
    id: 'reference.number',
    looksFor: 'The number of a pull request or an issue: "#123", "owner/name#12".',
    where: 'address',
    finds:
      /(?<![\w&/#.=-])(?:[\w.-]{1,39}\/[\w.-]{1,100}#[1-9]\d{0,6}|#[1-9]\d{1,6})(?![\w-]|\.\d)|\b(?:pr|pull request|issue|pull) #?[1-9]\d{0,6}\b/i,
    unless: /^\s{0,3}#{1,6}\s/,
  },
  {
    id: 'reference.document',
    looksFor: 'A document by its number, named as what something follows or departs from: "see RFC 31", "BIP-327 requires".',
    where: 'address',
    finds: new RegExp(
      `\\b(?:per|see|in|from|by|as|like|than|following|follows?|according to|with|violat\\w+|match(?:es)?|cf\\.?|also|unlike|e\\.g\\.|under|against) (?:e\\.g\\.,? |the |section [\\d.]+ of )?${DOCUMENT}|` +
        `${DOCUMENT}(?:,| also| only| already| itself| explicitly| currently){0,2} (?:seems|says|states|asserts|defines|specifies|requires|suggests|recommends|describes|mandates|uses|has|allows|forbids|section|compatible|compliant|\\w+ section)\\b`,
      'i',
    ),
  },
  {
    id: 'reference.commit',
    looksFor: 'A commit by its sum after a word that points: "in 1a2b3c4", "see 1a2b3c4", "commit 1a2b3c4".',
    where: 'address',
    finds: /\b(?:commit|in|see|by|with|via|since|from)\s[(`]?(?=[a-f]{0,39}\d)[\da-f]{7,40}\b|\((?=[a-f]{0,39}\d)[\da-f]{7,40}\)/,
    unless: /\bACK\b/,
  },
];
