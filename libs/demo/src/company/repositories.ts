import type { Owners } from './codeowners.js';
import { OWNERS } from './words/owners.js';
import type { Area } from './words/area.js';
import { FOUNDATION_AREAS } from './words/areas-foundations.js';
import { MONEY_AREAS } from './words/areas-money.js';
import { PRODUCT_AREAS } from './words/areas-product.js';
import { hash } from './random.js';

export interface Repository {
  readonly name: string;
  readonly id: number;
  readonly description: string;
  readonly private: boolean;
  /** The team it is home to. */
  readonly home: string;
  readonly areas: readonly Area[];
  readonly owners: readonly Owners[];
  /** How much of its team's work goes here, relative to the team's other repositories. */
  readonly share: number;
  /** The number its first pull request on the record has. */
  readonly firstNumber: number;
  /** Weeks before the record in which it was created. */
  readonly age: number;
  readonly dependencies: readonly string[];
}

const AREAS: Readonly<Record<string, readonly Area[]>> = { ...MONEY_AREAS, ...PRODUCT_AREAS, ...FOUNDATION_AREAS };

interface Listing {
  readonly home: string;
  readonly share: number;
  readonly description: string;
  readonly private?: boolean;
  readonly dependencies: readonly string[];
}

const NODE = ['node', 'typescript', 'vite', '@fernholt/http-client', '@fernholt/ui'];
const GO = ['go', 'golang.org/x/sync', 'fernholt.example/client', 'postgres image'];
const PYTHON = ['python', 'pydantic', 'fernholt-events', 'postgres image'];

const LISTINGS: Readonly<Record<string, Listing>> = {
  'payments-api': { home: 'payments', share: 1, description: 'Cards, payouts, refunds and price quotes', dependencies: NODE },
  billing: { home: 'billing', share: 1, description: 'Invoices, subscriptions and tax', dependencies: PYTHON },
  'fraud-rules': { home: 'fraud', share: 1, description: 'Rules and risk scoring', private: true, dependencies: PYTHON },
  ledger: { home: 'ledger', share: 0.75, description: 'Double-entry ledger, settlement and reconciliation', dependencies: GO },
  'ledger-fx': { home: 'ledger', share: 0.25, description: 'Foreign exchange: rates, rounding, revaluation', dependencies: GO },
  'search-core': {
    home: 'search',
    share: 0.65,
    description: 'Query parsing, ranking and the search service',
    dependencies: ['rust', 'tokio', 'serde', 'fernholt-trace'],
  },
  'search-index': {
    home: 'search',
    share: 0.35,
    description: 'Builds and rolls over the search index',
    dependencies: ['rust', 'tokio', 'serde'],
  },
  'web-checkout': { home: 'web', share: 0.5, description: 'The checkout', dependencies: NODE },
  'web-store': { home: 'web', share: 0.5, description: 'The storefront', dependencies: NODE },
  'mobile-app': { home: 'mobile', share: 1, description: 'The mobile app', dependencies: ['kotlin', 'gradle', 'compose', 'fernholt-sdk'] },
  identity: { home: 'identity', share: 1, description: 'Tokens, sessions, roles and the directory', dependencies: GO },
  platform: { home: 'platform', share: 1, description: 'Clients, deploys, queues and observability for every service', dependencies: GO },
  'data-jobs': { home: 'data', share: 1, description: 'Exports, models and data quality', dependencies: PYTHON },
  rfcs: { home: 'platform', share: 0.03, description: 'Decisions that concern more than one team', dependencies: [] },
};

/** The fourteen repositories, in a fixed order. */
export const REPOSITORIES: readonly Repository[] = Object.entries(LISTINGS).map(([name, listing]) => ({
  name,
  id: 500_000_000 + (hash('repository', name) % 300_000_000),
  description: listing.description,
  private: listing.private ?? false,
  home: listing.home,
  areas: AREAS[name] ?? [],
  owners: OWNERS[name] ?? [],
  share: listing.share,
  firstNumber: name === 'rfcs' ? 61 : 180 + (hash('number', name) % 900),
  age: 90 + (hash('age', name) % 120),
  dependencies: listing.dependencies,
}));

/** @throws RangeError for a name that is no repository */
export function repositoryOf(name: string): Repository {
  const found = REPOSITORIES.find((one) => one.name === name);
  if (!found) throw new RangeError(`No repository ${name}.`);
  return found;
}

/** @throws RangeError for a path that is no area of it */
export function areaOf(repository: Repository, path: string): Area {
  const found = repository.areas.find((one) => one.path === path);
  if (!found) throw new RangeError(`No ${path} in ${repository.name}.`);
  return found;
}
