import type { RetentionRule } from '../../../platform/retention/index.js';

/** No rule looks further back. */
const LEDGER_DAYS = 30;

export const MISUSE_RETENTION: readonly RetentionRule[] = [
  {
    name: 'misuse.questions',
    table: 'question_entry',
    since: 't.at',
    where: 'true',
    days: LEDGER_DAYS,
    remains: 'what the rules have seen in them, and the audit log',
  },
  {
    name: 'misuse.usage',
    table: 'usage_seen',
    since: 't.hour',
    where: 'true',
    days: LEDGER_DAYS,
    remains: 'nothing; reads stand in the audit log',
  },
];
