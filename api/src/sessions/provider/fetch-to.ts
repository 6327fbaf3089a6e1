import type { CustomFetch } from 'openid-client';

/** A fetch for what is asked of one provider, by its address: private addresses, proxy and certificates are the way's own affair. */
export type FetchTo = (address: string) => CustomFetch;
