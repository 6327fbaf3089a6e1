import { Store } from '@ambit/store';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

/** What a load balancer asks. Yes or no: why not is in the log of whoever runs it, not for strangers. */
@Controller('health')
export class Health {
  constructor(private readonly store: Store) {}

  /** Whether this process can answer: it reaches its database. */
  @Get()
  async health(): Promise<{ ok: boolean }> {
    return yes(this.store.ping().then(() => true));
  }

  /** Whether requests may be sent here: the database is reached, and has the shape of this version. */
  @Get('ready')
  async ready(): Promise<{ ok: boolean }> {
    return yes(this.store.isMigrated());
  }
}

async function yes(asked: Promise<boolean>): Promise<{ ok: boolean }> {
  if (await asked.catch(() => false)) return { ok: true };
  throw new ServiceUnavailableException({ ok: false });
}
