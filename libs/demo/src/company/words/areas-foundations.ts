import { area } from './area.js';
import type { Area } from './area.js';

export const FOUNDATION_AREAS: Readonly<Record<string, readonly Area[]>> = {
  identity: [
    area(
      'auth/tokens',
      'token service, token exchange, refresh flow',
      'audience, scope, signing key, clock skew, token lifetime',
      'issue.go, exchange.go, refresh.go, keys.go',
    ),
    area(
      'auth/sessions',
      'session store, session revocation',
      'session id, device, idle timeout, revocation list',
      'store.go, revoke.go, devices.go',
    ),
    area(
      'auth/roles',
      'role assignment, permission check',
      'role, grant, policy version, inherited permission',
      'assign.go, check.go, policy.go',
    ),
    area('directory', 'user directory, group sync', 'external id, group, deprovisioning, sync cursor', 'users.go, groups.go, sync.go'),
  ],
  platform: [
    area(
      'client/http',
      'http client, retry policy, circuit breaker',
      'timeout, jitter, retry budget, idempotency header, pool size',
      'client.go, retry.go, breaker.go, pool.go',
    ),
    area(
      'client/cache',
      'shared cache client, cache namespace',
      'cache key, namespace, serializer, expiry, stampede lock',
      'cache.go, namespace.go, lock.go',
    ),
    area(
      'deploy',
      'deploy pipeline, canary step, rollback',
      'health gate, traffic share, image digest, freeze window',
      'pipeline.yaml, canary.go, rollback.go, gates.go',
    ),
    area(
      'observability',
      'trace exporter, log schema, alert rules',
      'span attribute, sampling rate, log field, burn rate',
      'exporter.go, schema.go, alerts.yaml, sampling.go',
    ),
    area(
      'runtime/queues',
      'queue consumer, dead letter queue, outbox',
      'visibility timeout, message id, poison message, partition key',
      'consumer.go, dead_letter.go, outbox.go',
    ),
  ],
  'data-jobs': [
    area(
      'jobs/exports',
      'nightly export, finance export',
      'watermark, row count check, file name, late row',
      'nightly.py, finance.py, watermark.py',
    ),
    area(
      'jobs/models',
      'revenue model, retention model',
      'cohort, grain, surrogate key, null share',
      'revenue.sql, retention.sql, cohorts.sql',
    ),
    area(
      'jobs/quality',
      'freshness check, schema check',
      'threshold, owner field, failing row, severity',
      'freshness.py, schema.py, owners.yaml',
    ),
    area(
      'jobs/events',
      'event stream loader, event catalogue',
      'event name, schema version, duplicate event, partition',
      'loader.py, catalogue.py, dedupe.py',
    ),
  ],
  rfcs: [
    area(
      'process',
      'RFC process, review guide',
      'decision record, reviewer list, comment period, status field',
      'guide.md, calendar.md, readers.md',
    ),
  ],
};
