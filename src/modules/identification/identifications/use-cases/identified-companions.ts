import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { IdentificationRepository, type Identification } from '../persistence/identification.repository.js';
import { IdentificationStepRepository, type IdentificationStep } from '../persistence/step.repository.js';
import { mayBeTold } from './follow-identification.js';

/**
 * Companion who was identified, for whom the institutions of companions may be told of, or had been told of
 * wrongly.
 */
export interface IdentifiedCompanion {
  readonly identificationId: string;
  /** The report of whoever was found. */
  readonly reportId: string;
  /** Institutions of both records, which know of the identification itself. */
  readonly institutionIds: readonly [string, string];
  /**
   * `found`: may be told. `revoked`: the family knows that it does not stand, and so may whoever was told
   * that it did.
   */
  readonly news: 'found' | 'revoked';
}

/**
 * Finds the identifications of which the institutions of companions may be told, as the families and the
 * people found have said. The caller asks as the platform.
 */
@Injectable()
export class IdentifiedCompanions {
  constructor(
    private readonly identifications: IdentificationRepository,
    private readonly steps: IdentificationStepRepository,
  ) {}

  async byIds(tx: Tx, ids: readonly string[]): Promise<IdentifiedCompanion[]> {
    return this.toldOf(tx, ids.length > 0 ? await this.identifications.byIds(tx, ids) : []);
  }

  async ofReports(tx: Tx, reportIds: readonly string[]): Promise<IdentifiedCompanion[]> {
    return this.toldOf(tx, await this.identifications.ofRecords(tx, reportIds));
  }

  /** Returns all identifications that companions may be told of. */
  async all(tx: Tx): Promise<IdentifiedCompanion[]> {
    return this.toldOf(tx, await this.identifications.withWordOnCompanions(tx));
  }

  private async toldOf(tx: Tx, found: readonly Identification[]): Promise<IdentifiedCompanion[]> {
    const asked = found.filter(({ familyAllowsCompanions }) => familyAllowsCompanions !== null);
    const steps = await this.steps.of(
      tx,
      asked.map(({ id }) => id),
    );
    return asked.flatMap((one) => {
      const own = steps.filter(({ identificationId }) => identificationId === one.id);
      const news = newsOf(one, own);
      if (!news) return [];
      const { id: identificationId, recordA: reportId, institutionA, institutionB } = one;
      return [{ identificationId, reportId, institutionIds: [institutionA, institutionB], news }];
    });
  }
}

/**
 * Returns the news of an identification. Nothing is told before the family knows: neither that somebody was
 * found, nor that it was somebody else.
 */
function newsOf(
  one: Identification,
  steps: readonly IdentificationStep[],
): IdentifiedCompanion['news'] | undefined {
  const isTold = (since: IdentificationStep['what']): boolean => {
    const from = steps.findLastIndex(({ what }) => what === since);
    return steps.slice(from + 1).some(({ what }) => what === 'told');
  };
  if (one.state === 'revoked') return isTold('revoked') ? 'revoked' : undefined;
  if (one.state !== 'notified_to_family' && one.state !== 'reaffirmed') return undefined;
  const isAllowed =
    one.familyAllowsCompanions === true &&
    (one.kind !== 'living' || (mayBeTold(one) && one.personAllowsCompanions === true));
  return isAllowed && isTold('confirmed') ? 'found' : undefined;
}
