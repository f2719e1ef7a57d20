import { KinshipBasis } from '../../../../kernel/genetics/index.js';
import { familyRows } from '../../../../kernel/linkage/index.js';
import { serveCalls } from '../../../../platform/threads/index.js';
import { packRows } from '../domain/packed-rows.js';
import type { FamilyAnswer, FamilyCall } from './family-call.js';

/**
 * Thread that makes the genotype tables of families: some milliseconds each, and the process has others to
 * answer.
 */
serveCalls<FamilyCall, FamilyAnswer>(({ basis, seen, families }, progress) => {
  const made = new KinshipBasis(basis, seen);
  return families.map(({ record, parties }, at) => {
    const rows = packRows(familyRows(record, parties, made));
    progress(at + 1);
    return rows;
  });
});
