import type { BlobRow } from '../../archive/archive.js';
import { blobSha } from '../rows/blob-sha.js';

const TEXT = `---
title: "{title}"
rfc: 0000
status: draft
authors: ["@login"]
created: YYYY-MM-DD
reviewers: TBD
affects: []
---

# RFC-0000: {title}

## Motivation

What is wrong today, and for whom? Give a number if there is one.

## Proposal

## Alternatives

## Who is concerned

## How we will know
`;

/** What a new decision is copied from. It is none itself. */
export function templateBlob(): BlobRow {
  return { path: '0000-template.md', sha: blobSha(TEXT), text: TEXT };
}
