import { openOutbound } from '@ambit/outbound';
import type { CustomFetch } from 'openid-client';
import type { FetchTo } from '../sessions/provider/fetch-to.js';

const outbound = openOutbound({ allowPrivate: [], caFile: null, proxy: null, noProxy: '' });

/** The way out as the api opens it: this machine where the address says so, and no private one besides. */
export const fetchTo: FetchTo = (address) => outbound.to(address) as CustomFetch;
