import { useEffect, useState, type ReactElement } from 'react';

/** Puts a text on the clipboard; the old way where the page is not served over https or loopback. */
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

interface Props {
  /** Read when the button is pressed, where it can change. */
  text: string | (() => string);
  words: string;
  done?: string;
  failed?: string;
}

/** A button that takes a text along, and says whether it did. */
export function CopyText({ text, words, done = 'Copied', failed = 'Select it and copy it' }: Props): ReactElement {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const onClick = (): void => {
    void copy(typeof text === 'string' ? text : text()).then((copied) => setSaid(copied ? done : failed));
  };
  return (
    <>
      <button type="button" className="link" onClick={onClick}>
        {said === '' ? words : said}
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
