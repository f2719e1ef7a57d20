import type { RecordType } from '../../../../kernel/contract/index.js';

/** Counts of the records of each type that each institution has in a snapshot. */
export class HeldCounts {
  private readonly byType: Readonly<Record<RecordType, Map<string, number>>> = {
    report: new Map(),
    remains: new Map(),
    living: new Map(),
  };

  add(type: RecordType, institutionId: string, more: 1 | -1): void {
    this.byType[type].set(institutionId, (this.byType[type].get(institutionId) ?? 0) + more);
  }

  /**
   * Returns the institutions that have any records of a type, with their counts, in the order in which they
   * came.
   */
  of(type: RecordType): readonly (readonly [institutionId: string, count: number])[] {
    return [...this.byType[type]].filter(([, count]) => count > 0);
  }

  get isOneHouse(): boolean {
    const types = ['report', 'remains', 'living'] as const;
    return new Set(types.flatMap((type) => this.of(type).map(([id]) => id))).size <= 1;
  }
}
