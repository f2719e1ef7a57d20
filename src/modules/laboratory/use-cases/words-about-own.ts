import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import {
  SampleReviews,
  WordPermissions,
  type SampleStatusOfRecord,
  type WordsAnswer,
  type WordsOfAsker,
} from '../../matching/kinship/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { RecordStore } from '../../records/records/index.js';

/** Words that others were told of the DNA of an own record. */
export interface WordsAboutRecord {
  readonly recordId: string;
  readonly code: string;
  /** Status of the samples of the record. */
  readonly samples: SampleStatusOfRecord;
  readonly institutions: readonly (Omit<WordsOfAsker, 'asker'> & { readonly institution: string })[];
}

/**
 * The words that other institutions had about an own record: how many, what waits, and whether they are told
 * more.
 */
@Injectable()
export class WordsAboutOwn {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly permissions: WordPermissions,
    private readonly reviews: SampleReviews,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, recordId: string): Promise<WordsAboutRecord> {
    return this.guarded.perform(actor, 'laboratory.words', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.words', recordId);
      const { id, code } = record;
      const about = await this.permissions.about(tx, id);
      const codes = new Map((await this.institutions.all(tx)).map((one) => [one.id, one.code]));
      await this.audit.record(tx, { actor, action: 'laboratory.words', recordIds: [id] });
      return {
        ...{ recordId: id, code, samples: await this.reviews.of(tx, record) },
        institutions: about.map(({ asker, ...words }) => ({ ...words, institution: codes.get(asker) ?? '' })),
      };
    });
  }

  /** @param institution code of one that has had a word about the record, or waits for one */
  async answer(
    actor: Actor,
    { recordId, institution, answer }: { recordId: string; institution: string; answer: WordsAnswer },
  ): Promise<WordsAboutRecord> {
    await this.guarded.perform(actor, 'laboratory.words', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.words', recordId);
      const asker = await this.institutions.byCode(tx, institution);
      const about = await this.permissions.about(tx, record.id);
      if (!asker || !about.some((one) => one.asker === asker.id)) throw new NotFound();
      await this.permissions.answer(tx, record, { asker: asker.id, answer, by: actor.actorId });
      const detail = { institution, deed: answer };
      await this.audit.record(tx, { actor, action: 'laboratory.words', recordIds: [record.id], detail });
    });
    return this.read(actor, recordId);
  }
}
