import { useEffect } from 'react';

/** What the tab and a screen reader call the page. */
export function PageTitle({ words }: { words: string }): null {
  useEffect(() => {
    document.title = `${words} | ambit`;
  }, [words]);
  return null;
}
