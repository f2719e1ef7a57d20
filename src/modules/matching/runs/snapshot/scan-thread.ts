import {
  Bank,
  BoundIndex,
  type LinkedRecordType,
  scan,
  scanNewRecords,
  type ScanRequest,
  type TopLists,
} from '../../../../kernel/linkage/index.js';
import { serveCalls } from '../../../../platform/threads/index.js';
import type { PackedRankings } from '../domain/packed-lists.js';
import type { ScanAnswer, ScanCall } from './scan-call.js';
import type { Covering } from './snapshot-bounds.js';

/**
 * Last bound index of each type's bank: they are not shared among threads, and the first thread that is free
 * is taken.
 */
const boundIndexes = new Map<
  LinkedRecordType,
  { readonly covering: Covering; readonly boundIndex: BoundIndex }
>();

/**
 * Thread of the scan pool: attaches to the shared columns, scores, and answers with the lists of the best.
 */
serveCalls<ScanCall, ScanAnswer>((call, progress) => {
  const queryBank = Bank.attach(call.queryBank);
  // One bank compared with itself must be one object: a pair is then unordered.
  const bank = call.bank === 'same' ? queryBank : Bank.attach(call.bank);
  const request: ScanRequest = {
    kind: call.kind,
    queryBank,
    queries: call.queries,
    bank,
    bankSlots: call.bankSlots,
    allowed: call.allowed,
    allowedGenetic: call.allowedGenetic,
    parties: call.parties,
    apart: call.apart,
    keep: call.keep,
    // Where it is not to be, the table of parties says so.
    withinInstitution: true,
    pairsWithinBank: call.isSweep ? 'sweep' : 'new-records',
    onProgress: progress,
  };
  const { bounds } = call;
  const { forward, reverse, compared } = bounds
    ? scanNewRecords(request, { boundIndex: boundIndexOf(bank, bounds.covering), floors: bounds.floors })
    : scan(request);
  return { compared, byQuery: packed(forward), byBank: packed(reverse) };
});

function boundIndexOf(bank: Bank, covering: Covering): BoundIndex {
  const known = boundIndexes.get(bank.recordType);
  if (known?.covering.snapshot === covering.snapshot && known.covering.number === covering.number) {
    known.boundIndex.attach(bank);
    return known.boundIndex;
  }
  // Those of another snapshot would keep its columns in memory.
  for (const [type, { covering: old }] of boundIndexes)
    if (old.snapshot !== covering.snapshot) boundIndexes.delete(type);
  const boundIndex = new BoundIndex(bank, bank.coveredSlots());
  boundIndexes.set(bank.recordType, { covering, boundIndex });
  return boundIndex;
}

/** The lists without their empty places. A record's rank is its sequence number. */
function packed({ width, ownerRanks, counts, partnerRanks, log10LR, log10Tail }: TopLists): PackedRankings {
  const rows = counts.length;
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (counts[row] ?? 0);
  const total = offsets[rows] ?? 0;
  const seqs = new Int32Array(total);
  const ratios = new Float64Array(total);
  for (let row = 0; row < rows; row += 1) {
    const [from, count, to] = [row * width, counts[row] ?? 0, offsets[row] ?? 0];
    for (let at = 0; at < count; at += 1) {
      seqs[to + at] = partnerRanks[from + at] ?? 0;
      ratios[to + at] = log10LR[from + at] ?? 0;
    }
  }
  return { owners: Int32Array.from(ownerRanks), offsets, seqs, log10LR: ratios, tails: log10Tail };
}
