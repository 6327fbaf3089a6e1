import { useEffect, useRef, type RefObject } from 'react';

/** A page without the shell around it takes the keyboard itself: what was pressed to come here is gone. */
export function useReadFromStart(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement | null>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
  }, []);
  return main;
}
