import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor, Purpose } from '../../../access/accounts/index.js';
import { DisclosurePolicy, type DisclosureLevel } from '../../disclosure/index.js';
import type { Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { answerOf } from '../domain/answer.js';
import { asAskedOfOthers, asOthersSee } from '../domain/at-others.js';
import type { AskedFacets, Facets } from '../domain/facets.js';
import { searchableOf } from '../domain/searchable.js';
import type { ComparedHit } from '../domain/shown-hit.js';
import { storedQuestion } from '../persistence/stored-question.js';
import { listedLevel } from './whom-to-ask.js';

/** A record that answers and is listed. */
export type Found = ComparedHit & { readonly level: DisclosureLevel };

interface Question {
  readonly actor: Actor;
  readonly asker: Institution;
  readonly facets: Facets;
  readonly purpose: Purpose;
}

interface Where {
  readonly institution: Institution;
  readonly types: readonly RecordType[];
  readonly withinMs: number;
}

const RECORDS_OF_EACH = 300;

/** Finds the records of one institution that answer a question and are listed. */
@Injectable()
export class AnswersOfInstitution {
  constructor(
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  /**
   * Returns the first records that answer, and whether there are more. The database holds back less than the
   * question does, so that what it finds is no answer: of others it is read on until the list is full, or a
   * record that is not listed would take the place of one that is, and `isCut` would tell of it.
   *
   * @returns undefined where that took longer than was given
   */
  async of(
    tx: Tx,
    question: Question,
    { institution, types, withinMs }: Where,
  ): Promise<{ readonly found: readonly Found[]; readonly isCut: boolean } | undefined> {
    const own = institution.id === question.asker.id;
    const asked = own ? question.facets : asAskedOfOthers(question.facets);
    const began = performance.now();
    const found: Found[] = [];
    for (let afterCode: string | undefined; ;) {
      const left = withinMs - (performance.now() - began);
      const stored = storedQuestion(asked, { institutionId: institution.id, types, own }, afterCode);
      const limit = RECORDS_OF_EACH + 1;
      const rows = left > 0 ? await this.records.searched(tx, { ...stored, limit }, left) : undefined;
      if (!rows) return undefined;
      const page = rows.slice(0, RECORDS_OF_EACH);
      const isMore = rows.length > RECORDS_OF_EACH;
      if (own) return { found: page.flatMap((record) => ownAnswer(record, asked)), isCut: isMore };
      found.push(...(await this.listed(tx, question, page, asked)));
      const isFull = found.length > RECORDS_OF_EACH;
      if (isFull || !isMore) return { found: found.slice(0, RECORDS_OF_EACH), isCut: isFull };
      afterCode = page.at(-1)?.code;
    }
  }

  private async listed(
    tx: Tx,
    question: Question,
    page: readonly StoredRecord[],
    asked: AskedFacets,
  ): Promise<Found[]> {
    const held = page.flatMap((record): ComparedHit[] => {
      const one = asOthersSee(record.content, asked);
      const reasons = answerOf(one, asked, false);
      return reasons ? [{ record, one, reasons }] : [];
    });
    if (held.length === 0) return [];
    const ids = held.map(({ record }) => record.id);
    const viewer = { institutionId: question.asker.id, purpose: question.purpose };
    const disclosure = await this.disclosurePolicy.open(tx, viewer, ids);
    return held.flatMap((one): Found[] => {
      const level = listedLevel(disclosure, question, one.record);
      return level === undefined ? [] : [{ ...one, level }];
    });
  }
}

function ownAnswer(record: StoredRecord, asked: AskedFacets): Found[] {
  const one = searchableOf(record.content);
  const reasons = answerOf(one, asked, true);
  return reasons ? [{ record, one, reasons, level: 4 }] : [];
}
