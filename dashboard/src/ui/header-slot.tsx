import { createContext, use, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where a page may put its own controls into the header; null before the header stands. */
export const HeaderSlot = createContext<HTMLElement | null>(null);

export function InHeader({ children }: { children: ReactNode }): ReactElement | null {
  const slot = use(HeaderSlot);
  return slot === null ? null : createPortal(children, slot);
}
