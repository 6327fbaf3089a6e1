import { Store } from '@ambit/store';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

@Controller('health')
export class Health {
  constructor(private readonly store: Store) {}

  /** Whether this process can answer: it reaches its database. */
  @Get()
  async health(): Promise<{ ok: boolean }> {
    try {
      await this.store.ping();
      return { ok: true };
    } catch {
      throw new ServiceUnavailableException({ ok: false });
    }
  }
}
