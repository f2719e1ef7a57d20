import { BackgroundCount, Bank, Lexicon } from '../src/kernel/linkage/index.js';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import { simulateRegion } from '../src/benchmark/simulation/index.js';

const SIMULATED = { seed: 7, reports: 1_000, remains: 10_000, living: 10, endDate: '2026-10-31' };

export interface ScanBanks {
  readonly reports: Bank;
  readonly remains: Bank;
}

/** Reports and remains of an invented region. */
export function scanBanks(): ScanBanks {
  return banksOf(simulateRegion(SIMULATED).records);
}

/** All of one party: what may be compared with what is another matter. A record's rank is its place among all. */
export function banksOf(records: readonly ExchangeRecord[]): ScanBanks {
  const count = new BackgroundCount();
  for (const record of records) count.add(record);
  const lexicon = new Lexicon(count.background());
  const [reports, remains] = [new Bank('report', lexicon), new Bank('remains', lexicon)];
  for (const [rank, record] of records.entries()) {
    const bank = { report: reports, remains, living: undefined }[record.recordType];
    bank?.add(record, { party: 0, institution: 0, rank });
  }
  return { reports, remains };
}
