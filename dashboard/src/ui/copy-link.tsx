import type { ReactElement } from 'react';
import { CopyText } from './copy-text.js';

/** Puts an address on the clipboard: this page's, or another one here. */
export function CopyLink({ address }: { address?: string }): ReactElement {
  const target = (): string => new URL(address ?? window.location.href, window.location.href).href;
  return <CopyText text={target} words="Copy link" done="Link copied" failed="Copy the address bar instead" />;
}
