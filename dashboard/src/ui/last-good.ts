import { useState } from 'react';

interface Good<Data> {
  readonly data: Data;
  /** When it came, by this machine's clock. */
  readonly at: string;
}

/** The newest data that came without an error, so that a failing refresh takes nothing off the screen. */
export function useLastGood<Data>(data: Data | undefined, fine: boolean): Good<Data> | null {
  const [good, setGood] = useState<Good<Data> | null>(null);
  const fresh = data !== undefined && (fine || good === null) && data !== good?.data;
  if (!fresh) return good;
  const next = { data, at: new Date().toISOString() };
  setGood(next);
  return next;
}
