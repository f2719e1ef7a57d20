import type { ExchangeRecord } from '../../kernel/contract/index.js';
import type { FiledRecord } from './permission.js';

type RecordType = ExchangeRecord['recordType'];

/** The records made so far, with room for as many of each type as were asked for. */
export class RecordPool {
  private readonly kept: Record<RecordType, FiledRecord[]> = { report: [], remains: [], living: [] };

  constructor(private readonly capacity: Readonly<Record<RecordType, number>>) {}

  roomFor(type: RecordType, count = 1): boolean {
    return this.kept[type].length + count <= this.capacity[type];
  }

  put(filed: FiledRecord): FiledRecord {
    const { recordType } = filed.record;
    if (!this.roomFor(recordType)) throw new RangeError(`There is no room for another ${recordType}.`);
    this.kept[recordType].push(filed);
    return filed;
  }

  all(): FiledRecord[] {
    return [...this.kept.report, ...this.kept.remains, ...this.kept.living];
  }
}
