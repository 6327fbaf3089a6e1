import { useEffect, useState, type ReactElement } from 'react';

/** Puts an address on the clipboard; the old way where the page is not served over https or loopback. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

export function CopyLink({ address }: { address?: string }): ReactElement {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const onClick = (): void => {
    const target = new URL(address ?? window.location.href, window.location.href).href;
    void copy(target).then((done) => setSaid(done ? 'Link copied' : 'Copy the address bar instead'));
  };
  return (
    <>
      <button type="button" className="link" onClick={onClick}>
        {said === '' ? 'Copy link' : said}
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
