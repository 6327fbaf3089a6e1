/**
 * A browser takes the focus from a control that is switched off, as buttons are while what they ask for is on its way. Once
 * it can be pressed again it gets the focus back, unless that went elsewhere meanwhile.
 */
export function keepFocus(page: Document): () => void {
  let held: Element | null = null;
  const remember = (event: Event): void => {
    held = event.target instanceof Element ? event.target : null;
  };
  const watch = new MutationObserver((changes) => {
    const back = changes.some(({ target }) => target === held && !held.hasAttribute('disabled'));
    if (back && (page.activeElement === null || page.activeElement === page.body) && held instanceof HTMLElement)
      held.focus({ preventScroll: true });
  });
  page.addEventListener('focusin', remember);
  watch.observe(page.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    page.removeEventListener('focusin', remember);
    watch.disconnect();
  };
}
