import { Bank, scan, type SharedBank } from '../src/kernel/linkage/index.js';
import { serveCalls } from '../src/platform/threads/index.js';

export interface ShardCall {
  readonly queryBank: SharedBank;
  readonly bank: SharedBank;
  readonly queries: Int32Array;
  readonly bankSlots: Int32Array;
}

/** One shard of a sweep, all evidence; answers how many pairs were scored. */
serveCalls<ShardCall, number>(({ queryBank, bank, queries, bankSlots }) => {
  const { compared } = scan({
    kind: 'identification',
    queryBank: Bank.attach(queryBank),
    bank: Bank.attach(bank),
    queries,
    bankSlots,
    allowed: Uint8Array.of(1),
    parties: 1,
    keep: 100,
  });
  return compared;
});
