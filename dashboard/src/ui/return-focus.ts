import { useEffect, useRef } from 'react';

const CONTROL = 'a[href], button, [role="button"], select, input';

/**
 * Gives focus back to what opened a layer once it shuts. What opened it is the last control that was used while it was
 * shut: some browsers do not focus a link that is clicked, so clicks count as well as focus.
 */
export function useReturnFocus(opened: boolean): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (opened) return undefined;
    const before = opener.current;
    if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true });
    const remember = (event: Event): void => {
      const used = event.target instanceof Element ? event.target : null;
      // The layer takes focus before this effect has been cleaned up.
      if (!used?.closest('[role="dialog"]')) opener.current = used?.closest(CONTROL) ?? null;
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('click', remember, true);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('click', remember, true);
    };
  }, [opened]);
}
