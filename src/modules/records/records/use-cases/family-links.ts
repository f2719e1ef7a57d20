import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { FamilyLinkRepository } from '../persistence/family-link.repository.js';
import type { StoredRecord } from '../persistence/stored-record.js';

/**
 * Links of families: whether others of a missing person's family are missing too. Nothing of them is told but
 * that there are any.
 */
@Injectable()
export class FamilyLinks {
  constructor(
    private readonly links: FamilyLinkRepository,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** By other reports of its institution: they name this one as of the same family, or are about one of its relatives. */
  async hasOthers(tx: Tx, { id, code, institutionId, content }: StoredRecord): Promise<boolean> {
    if (content.recordType !== 'report') return false;
    const names = (content.relatives ?? []).flatMap(({ name }) => name?.trim() || []);
    return actingAs(tx, PLATFORM, async () => {
      const institution = (await this.institutions.byId(tx, institutionId))?.code;
      const link = { institution, id: code, why: 'same_family' };
      return this.links.hasOther(tx, { id, institutionId, link }, names);
    });
  }
}
