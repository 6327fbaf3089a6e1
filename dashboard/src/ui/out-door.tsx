import type { ReactElement, ReactNode } from 'react';

/** Words that lead to GitHub where an address is known and safe. */
export function OutDoor({ url, children }: { url: string | null; children: ReactNode }): ReactElement {
  if (url === null || !/^https?:/.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
      <span className="vh">, opens GitHub</span>
    </a>
  );
}
