import type { Config } from '@ambit/config';
import type { Store } from '@ambit/store';
import { appendHead } from './head-file.js';
import { headDue, readSent, type HeadPlace } from './head-due.js';
import { mailHead } from './head-mail.js';
import type { HeadParts } from './send-log-head.js';

const KEPT = 'log-head.sent';

/** The part of a store that says the head, and remembers where it went. */
interface Kept {
  readonly views: Pick<Store['views'], 'head'>;
  readonly admin: Pick<Store['admin'], 'setting' | 'setSetting'>;
}

/** Where the environment says that heads go, and what is known of earlier ones. */
export function headParts(store: Kept, { file, mail }: Config['logHead'], now: () => Date): HeadParts {
  return {
    head: () => store.views.head(),
    sent: async () => readSent(await store.admin.setting(KEPT)),
    keep: (sent) => store.admin.setSetting(KEPT, sent),
    places: {
      ...(file === null ? {} : { file: (head) => appendHead(file, head) }),
      ...(mail === null ? {} : { mail: (head) => mailHead(mail, head) }),
    },
    now,
  };
}

/** Whether it is time; costs nothing where no place is named. */
export async function isHeadDue({ places, sent, now }: HeadParts, againMs: number): Promise<boolean> {
  const wanted = Object.keys(places) as HeadPlace[];
  return wanted.length > 0 && headDue(wanted, await sent(), now(), againMs);
}
