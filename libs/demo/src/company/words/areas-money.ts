import { area } from './area.js';
import type { Area } from './area.js';

export const MONEY_AREAS: Readonly<Record<string, readonly Area[]>> = {
  'payments-api': [
    area(
      'src/cards',
      'card authorization, card retry, card vault',
      'decline code, issuer response, retry budget, challenge step, card token',
      'authorize.ts, retry.ts, decline-codes.ts, vault.ts, challenge.ts',
    ),
    area(
      'src/payouts',
      'payout run, payout file, bank transfer',
      'cutoff time, beneficiary check, payout limit, bank holiday, batch number',
      'run.ts, file-writer.ts, cutoff.ts, limits.ts, transfer.ts',
    ),
    area(
      'src/refunds',
      'refund flow, partial refund, refund queue',
      'refund state, original charge, refund reason, reversal',
      'states.ts, refund.ts, queue.ts, reversal.ts',
    ),
    area(
      'src/pricing',
      'price cache, price quote, quote endpoint',
      'currency pair, cache key, stale quote, warm-up list, expiry',
      'cache.ts, quote.ts, keys.ts, warm-up.ts',
    ),
    area(
      'src/webhooks',
      'webhook delivery, webhook signature',
      'delivery attempt, signing secret, event type, dead letter',
      'deliver.ts, signature.ts, events.ts, backoff.ts',
    ),
    area(
      'migrations',
      'payments schema, charges table',
      'unique index, nullable column, backfill step, partition',
      '0141_charges_state.sql, 0142_payout_limits.sql, 0143_quote_expiry.sql',
    ),
  ],
  billing: [
    area(
      'src/invoices',
      'invoice run, invoice numbering, invoice PDF',
      'line item, due date, credit note, invoice number, footer text',
      'run.py, numbering.py, render.py, credit_note.py, lines.py',
    ),
    area(
      'src/subscriptions',
      'plan change, proration, renewal job',
      'billing anchor, trial end, seat count, grace period, plan version',
      'change.py, proration.py, renewal.py, trial.py',
    ),
    area(
      'src/tax',
      'tax calculation, reverse charge, tax report',
      'tax rate, place of supply, exemption, rounding rule, tax id',
      'rates.py, place_of_supply.py, report.py, exemptions.py',
    ),
    area(
      'src/dunning',
      'dunning schedule, reminder mail',
      'reminder step, retry date, write-off, payment link',
      'schedule.py, reminders.py, links.py',
    ),
    area(
      'src/payment_links',
      'payment link, hosted invoice page',
      'link token, expiry, amount due, redirect',
      'links.py, page.py, tokens.py',
    ),
  ],
  'fraud-rules': [
    area(
      'rules/cards',
      'card velocity rule, card testing rule',
      'velocity window, threshold, allow list, decline reason',
      'velocity.yaml, card_testing.yaml, allow_list.yaml',
    ),
    area(
      'rules/accounts',
      'account takeover rule, device rule',
      'device fingerprint, login country, cool-down, session age',
      'takeover.yaml, device.yaml, cooldown.yaml',
    ),
    area(
      'scoring',
      'risk score, feature store read, score explanation',
      'feature, weight, default value, score band',
      'score.py, features.py, explain.py, bands.py',
    ),
    area('review', 'manual review queue, case file', 'case, analyst note, evidence bundle, priority', 'queue.py, cases.py, priority.py'),
  ],
  ledger: [
    area(
      'src/posting',
      'posting engine, double entry check',
      'journal line, account code, posting date, balance snapshot',
      'posting.go, check.go, journal.go, snapshot.go',
    ),
    area(
      'src/settlement',
      'settlement batch, settlement report',
      'settlement day, batch total, fee line, counterparty',
      'batch.go, report.go, fees.go, calendar.go',
    ),
    area(
      'src/reconciliation',
      'reconciliation run, bank statement import, break report',
      'statement line, match rule, tolerance, open break, value date',
      'match.go, statement.go, breaks.go, tolerance.go',
    ),
    area(
      'src/accounts',
      'chart of accounts, account closing',
      'account code, opening balance, period lock, owner',
      'chart.go, closing.go, lock.go',
    ),
    area(
      'migrations',
      'journal schema, balances table',
      'partition, check constraint, index, archive table',
      '0088_journal_partition.sql, 0089_balance_check.sql, 0090_archive.sql',
    ),
  ],
  'ledger-fx': [
    area(
      'fx/rates',
      'rate feed, rate lookup',
      'currency pair, rate source, stale rate, mid rate, quote time',
      'feed.go, lookup.go, sources.go',
    ),
    area(
      'fx/rounding',
      'rounding policy, minor unit table, residual posting',
      'minor unit, rounding mode, residual, half-even tie, carry',
      'policy.go, minor_units.go, residual.go',
    ),
    area(
      'fx/revaluation',
      'month-end revaluation, gain and loss report',
      'open position, closing rate, revaluation entry, cut-off',
      'revalue.go, positions.go, report.go',
    ),
    area('fx/cache', 'rate cache, cache invalidation', 'cache key, expiry, warm entry, version', 'cache.go, keys.go, invalidate.go'),
  ],
};
