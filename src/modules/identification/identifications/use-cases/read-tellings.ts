import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import type { ContactStatus } from '../../../access/consent/index.js';
import { FamilyContacts } from '../../../records/records/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { FamilyWordRepository, type FamilyWord } from '../persistence/family-word.repository.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import {
  TellingAdditionRepository,
  type TellingAddition,
} from '../persistence/telling-addition.repository.js';
import { TellingRepository, type FamilyTelling } from '../persistence/telling.repository.js';

/** Folder of the institution of a family: how the family was told, and what it has said. */
export interface FamilyFolder {
  readonly identification: Identification;
  readonly tellings: readonly FamilyTelling[];
  readonly additions: readonly TellingAddition[];
  readonly words: readonly FamilyWord[];
  readonly contact: ContactStatus;
}

@Injectable()
export class ReadTellings {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: IdentificationRepository,
    private readonly tellings: TellingRepository,
    private readonly additions: TellingAdditionRepository,
    private readonly words: FamilyWordRepository,
    private readonly contacts: FamilyContacts,
    private readonly audit: AuditTrail,
  ) {}

  async of(actor: Actor, identificationId: string): Promise<FamilyFolder> {
    return this.guarded.perform(actor, 'tellings.read', [], async (tx) => {
      const identification = await this.identifications.byId(tx, identificationId);
      if (!identification) throw new NotFound();
      const { institutionA, recordA } = identification;
      requireOnRecord(actor, 'tellings.read', institutionA);
      await this.audit.record(tx, {
        ...{ actor, action: 'tellings.read', recordIds: [recordA] },
        detail: { identificationId },
      });
      const tellings = await this.tellings.of(tx, identificationId, institutionA);
      const tellingIds = tellings.map(({ id }) => id);
      return {
        ...{ identification, tellings },
        additions: await this.additions.of(tx, tellingIds, institutionA),
        words: await this.words.of(tx, identificationId, institutionA),
        contact: (await this.contacts.of(tx, [recordA])).get(recordA)?.standing ?? 'not_asked',
      };
    });
  }
}
