import { BlockScan } from './block-scan.js';
import { HitList, type HitColumns } from './hits.js';
import type { ProfileBank } from './profile-bank.js';
import { SEGMENT, LANES, type TableBank } from './table-bank.js';

/**
 * Number of profiles that are held against one group of people before the next: their codes stay in the
 * nearest caches.
 */
const BLOCK = 1024;

export interface FamilySearchRequest {
  readonly tables: TableBank;
  readonly profiles: ProfileBank;
  /** Least log10 likelihood ratio of a hit. */
  readonly threshold: number;
  /** Slots of profiles, the last one excluded; all of them where it is absent. */
  readonly range?: { readonly from: number; readonly to: number };
  /**
   * True to leave a pair as soon as it cannot reach the threshold any more (the default). The hits are the
   * same.
   */
  readonly stopsEarly?: boolean;
  readonly onProgress?: (profilesDone: number) => void;
}

/** Returns all pairs of a missing person and a profile that reach the threshold, greatest ratio first. */
export function search(request: FamilySearchRequest): HitColumns {
  const { tables, profiles, stopsEarly = true } = request;
  const { from, to } = request.range ?? { from: 0, to: profiles.size };
  const hits = new HitList();
  const scan = new BlockScan(tables, profiles, { threshold: request.threshold, stopsEarly }, hits);
  for (let begin = from; begin < to; begin += BLOCK) {
    const end = Math.min(to, begin + BLOCK);
    for (let segment = 0; segment < tables.segments.length; segment += 1) {
      scan.take(segment, begin, end);
      const people = Math.min(SEGMENT, tables.size - segment * SEGMENT);
      for (let group = 0; group * LANES < people; group += 1) scan.scan(group);
    }
    request.onProgress?.(end - from);
  }
  return hits.columns();
}
