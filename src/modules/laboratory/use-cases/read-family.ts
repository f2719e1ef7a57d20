import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { familyView, type FamilyView } from '../domain/family-view.js';
import { FamilyAccess } from './family-access.js';

/** The pedigree of an own report: who is missing, who was typed, how each stands to the missing person. */
@Injectable()
export class ReadFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly familyAccess: FamilyAccess,
  ) {}

  async read(actor: Actor, recordId: string): Promise<FamilyView> {
    return this.guarded.perform(actor, 'laboratory.family', [recordId], async (tx) => {
      const { family } = await this.familyAccess.read(tx, actor, 'laboratory.family', recordId);
      return familyView(family);
    });
  }
}
