import { useEffect, useRef, useState, type RefObject } from 'react';

export interface InPlace<Inside extends HTMLElement> {
  readonly open: boolean;
  readonly show: () => void;
  /** What was wanted is done; where the keyboard goes on is said elsewhere. */
  readonly shut: () => void;
  /** Nothing is done: the keyboard goes back to what opened it. */
  readonly leave: () => void;
  /** Where the keyboard goes in. */
  readonly inside: RefObject<Inside | null>;
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** What opens in the place of its button takes the keyboard in, and gives it back when it is left. */
export function useInPlace<Inside extends HTMLElement>(): InPlace<Inside> {
  const [open, setOpen] = useState(false);
  const inside = useRef<Inside | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  const left = useRef(false);
  useEffect(() => {
    if (open) inside.current?.focus();
    else if (left.current) opener.current?.focus();
    left.current = false;
  }, [open]);
  return {
    open,
    show: () => setOpen(true),
    shut: () => setOpen(false),
    leave: () => {
      left.current = true;
      setOpen(false);
    },
    inside,
    opener,
  };
}
