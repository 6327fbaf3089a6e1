import { area } from './area.js';
import type { Area } from './area.js';

export const PRODUCT_AREAS: Readonly<Record<string, readonly Area[]>> = {
  'search-core': [
    area(
      'core/query',
      'query parser, query planner, query rewriter',
      'token, filter clause, boost, synonym group, phrase match',
      'parser.rs, planner.rs, rewrite.rs, filters.rs',
    ),
    area(
      'core/ranking',
      'ranking model, score normalizer',
      'feature vector, tie break, score cap, freshness term',
      'model.rs, normalize.rs, features.rs',
    ),
    area('core/cache', 'result cache, price lookup', 'cache key, eviction, currency, hit ratio', 'cache.rs, keys.rs, eviction.rs'),
    area(
      'core/suggest',
      'typeahead, suggestion index',
      'prefix, popularity, blocked term, language',
      'typeahead.rs, suggest.rs, blocklist.rs',
    ),
    area('server', 'search endpoint, request limiter', 'timeout, page token, error body, shard', 'http.rs, limiter.rs, paging.rs'),
  ],
  'search-index': [
    area(
      'pipeline/ingest',
      'ingest job, change stream',
      'document version, tombstone, checkpoint, batch',
      'ingest.rs, stream.rs, checkpoint.rs',
    ),
    area('pipeline/build', 'index build, segment merge', 'segment, field mapping, analyzer, checksum', 'build.rs, merge.rs, mapping.rs'),
    area(
      'pipeline/refunds',
      'refund documents, invoice documents',
      'settlement day, refund state, amount field',
      'refunds.rs, invoices.rs',
    ),
    area('ops', 'index rollover, alias switch', 'alias, shard count, snapshot, retention', 'rollover.rs, alias.rs, snapshot.rs'),
  ],
  'web-checkout': [
    area(
      'src/payment',
      'payment form, wallet button, payment step',
      'card field, error message, challenge frame, saved card',
      'PaymentForm.tsx, WalletButton.tsx, errors.ts, challenge.ts',
    ),
    area(
      'src/cart',
      'cart summary, cart merge',
      'line quantity, voucher, shipping cost, cart token',
      'CartSummary.tsx, merge.ts, vouchers.ts',
    ),
    area(
      'src/address',
      'address form, address lookup',
      'postcode, country list, validation message, autofill hint',
      'AddressForm.tsx, lookup.ts, countries.ts',
    ),
    area('src/confirm', 'confirmation page, order receipt', 'order number, delivery date, print view', 'Confirmation.tsx, Receipt.tsx'),
    area('e2e', 'checkout end-to-end tests', 'fixture, test card, retry, screenshot', 'checkout.spec.ts, wallet.spec.ts, fixtures.ts'),
  ],
  'web-store': [
    area(
      'src/catalog',
      'catalog page, product card, filter bar',
      'facet, price label, image size, sort order',
      'CatalogPage.tsx, ProductCard.tsx, FilterBar.tsx',
    ),
    area(
      'src/prices',
      'price display, currency switch',
      'currency, price range, rounding, locale',
      'PriceLabel.tsx, currency.ts, format.ts',
    ),
    area(
      'src/account',
      'account page, order history',
      'order row, invoice link, address book, consent',
      'AccountPage.tsx, Orders.tsx, consent.ts',
    ),
    area(
      'src/shell',
      'page shell, navigation menu, error page',
      'route, skip link, focus order, status code',
      'Shell.tsx, Menu.tsx, ErrorPage.tsx',
    ),
  ],
  'mobile-app': [
    area(
      'app/checkout',
      'checkout screen, basket sync',
      'step, basket item, offline queue, deep link',
      'CheckoutScreen.kt, BasketSync.kt, Steps.kt',
    ),
    area(
      'app/payments',
      'wallet sheet, card scanner',
      'payment token, challenge view, fallback, receipt',
      'WalletSheet.kt, CardScanner.kt, ChallengeView.kt',
    ),
    area(
      'app/session',
      'sign-in screen, session refresh',
      'refresh token, biometric prompt, session age, key store',
      'SignIn.kt, Refresh.kt, KeyStore.kt',
    ),
    area(
      'app/search',
      'search screen, recent searches',
      'query, suggestion row, empty state, filter chip',
      'SearchScreen.kt, Suggestions.kt, Filters.kt',
    ),
    area(
      'app/push',
      'push registration, notification channel',
      'device token, topic, badge count, quiet hours',
      'Registration.kt, Channels.kt, Badges.kt',
    ),
  ],
};
