import type { Owners } from '../codeowners.js';
import { REORGANIZED } from '../teams.js';

type Rules = NonNullable<Owners['rules']>;

const t = (...slugs: readonly string[]): string[] => slugs.map((slug) => `@fernholt/${slug}`);

function one(rules: Rules, path = '.github/CODEOWNERS'): Owners[] {
  return [{ from: null, path, rules }];
}

const BILLING_BEFORE: Rules = [
  ['*', t('billing')],
  ['/src/payment_links/', t('billing', 'payments')],
];

/** CODEOWNERS of every repository, by week. `rfcs` never had one. */
export const OWNERS: Readonly<Record<string, readonly Owners[]>> = {
  'payments-api': [
    { from: null, path: '.github/CODEOWNERS', rules: [['*', t('payments')]] },
    {
      from: 23,
      path: '.github/CODEOWNERS',
      rules: [
        ['*', t('payments')],
        ['/src/pricing/', [...t('payments'), '@ada-okafor']],
        ['/migrations/', t('payments', 'data')],
      ],
    },
  ],
  billing: [
    { from: null, path: 'CODEOWNERS', rules: BILLING_BEFORE },
    {
      from: REORGANIZED,
      path: 'CODEOWNERS',
      rules: [...BILLING_BEFORE, ['/src/tax/', t('tax')]],
    },
  ],
  'fraud-rules': one([
    ['*', t('fraud')],
    ['/rules/cards/', [...t('fraud'), '@ada-okafor']],
  ]),
  ledger: [
    { from: null, path: '.github/CODEOWNERS', rules: [['*', t('ledger')]] },
    {
      from: 30,
      path: '.github/CODEOWNERS',
      rules: [
        ['*', t('ledger')],
        ['/migrations/', t('ledger', 'data')],
        ['/src/settlement/', t('ledger', 'payments')],
      ],
    },
  ],
  'ledger-fx': one([['*', t('ledger')]]),
  'search-core': one([['*', t('search')]], 'docs/CODEOWNERS'),
  'search-index': [
    {
      from: 20,
      path: '.github/CODEOWNERS',
      rules: [
        ['*', t('search')],
        ['/ops/', t('search', 'platform')],
      ],
    },
  ],
  'web-checkout': one([
    ['*', t('web')],
    ['/src/payment/', t('web', 'payments')],
    ['/e2e/', []],
  ]),
  'web-store': one([['*', t('web')]]),
  'mobile-app': one([
    ['*', t('mobile')],
    ['/app/payments/', t('mobile', 'payments')],
    ['/app/session/', t('mobile', 'identity')],
  ]),
  identity: one([
    ['*', t('identity')],
    ['/auth/tokens/', t('identity', 'platform')],
  ]),
  platform: [
    { from: null, path: '.github/CODEOWNERS', rules: [['*', t('platform')]] },
    {
      from: 35,
      path: '.github/CODEOWNERS',
      rules: [
        ['*', t('platform')],
        ['/observability/', t('platform', 'data')],
      ],
    },
  ],
  'data-jobs': [
    { from: null, path: 'CODEOWNERS', rules: [['*', t('data')]] },
    { from: 52, path: 'CODEOWNERS', rules: null },
    {
      from: 52,
      path: '.github/CODEOWNERS',
      rules: [
        ['*', t('data')],
        ['/jobs/events/', t('data', 'platform')],
      ],
    },
  ],
};
