import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { mendelianFindings, relationFindings } from '../domain/consistency-findings.js';
import type { FamilyFinding } from '../domain/finding.js';
import { explained } from '../domain/laboratory.errors.js';
import { sampleFindings } from '../domain/sample-findings.js';
import { tableFindings } from '../domain/table-findings.js';
import { typedFamily } from '../domain/typed-family.js';
import { FamilyAccess } from './family-access.js';

/**
 * Reports what a laboratory has to know of a family's samples before it takes a likelihood ratio for
 * anything.
 */
@Injectable()
export class CheckFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly familyAccess: FamilyAccess,
  ) {}

  async check(actor: Actor, recordId: string): Promise<readonly FamilyFinding[]> {
    return this.guarded.perform(actor, 'laboratory.family', [recordId], async (tx) => {
      const { family, basis } = await this.familyAccess.read(tx, actor, 'laboratory.family', recordId);
      return explained(() => {
        const typed = typedFamily(family, basis);
        return [
          ...mendelianFindings(typed),
          ...relationFindings(typed, basis),
          ...sampleFindings(typed),
          ...tableFindings(typed, basis),
        ];
      });
    });
  }
}
