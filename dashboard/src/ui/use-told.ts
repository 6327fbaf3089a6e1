import { useEffect, useRef, type RefObject } from 'react';

/** What was pressed is often gone with its line: whoever goes by keyboard goes on where it says what became of it. */
export function useTold(said: string | null): RefObject<HTMLParagraphElement | null> {
  const told = useRef<HTMLParagraphElement | null>(null);
  useEffect(() => {
    if (said !== null) told.current?.focus();
  }, [said]);
  return told;
}
