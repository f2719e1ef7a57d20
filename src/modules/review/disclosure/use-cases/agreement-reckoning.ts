import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { isAgreed } from '../domain/agreed-level.js';
import {
  NOTHING_ASKED,
  RecallRepository,
  type CountedPairs,
  type RecallBalance,
} from '../persistence/recall.repository.js';

/** Reckoning of the end of one agreement: what hangs on it. */
export interface Reckoning {
  /** Records of the others that its parties have seen and would be asked to delete. */
  readonly disclosures: number;
  readonly balance: RecallBalance;
  /** Counts, of pairs that are counted by kind and holders, how many could be compared no more. */
  readonly lost: (pairs: readonly CountedPairs[]) => number;
  readonly institutionIds: readonly string[];
}

/**
 * Reckons what the end of an agreement takes with it, and what was done of it when it has ended. For the
 * platform's own work: the caller decides who is told.
 */
@Injectable()
export class AgreementReckoning {
  constructor(
    private readonly recalls: RecallRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Returns the reckoning of an agreement whose parties are named; undefined of any other. */
  async of(tx: Tx, code: string): Promise<Reckoning | undefined> {
    const found = await this.institutions.agreementWithEnd(tx, code);
    const codes = found?.agreement.parties;
    if (!found || !codes) return undefined;
    const parties = (await this.institutions.all(tx)).filter((one) => codes.includes(one.code));
    const others = (await this.institutions.agreements(tx)).filter((one) => one.code !== code);
    const institutionIds = parties.map(({ id }) => id);
    const holders = new Map<string, Institution>(parties.map((one) => [one.id, one]));
    const isLost = ({ kind, institutionA, institutionB }: CountedPairs): boolean => {
      const [a, b] = [holders.get(institutionA), holders.get(institutionB)];
      if (!a || !b) return false;
      const now = [...others, found.agreement];
      return isAgreed(kind as Kind, [a, b], now) && !isAgreed(kind as Kind, [a, b], others);
    };
    const lost = (pairs: readonly CountedPairs[]) =>
      pairs.filter(isLost).reduce((sum, { count }) => sum + count, 0);
    const { endedAt } = found;
    return {
      ...{ lost, institutionIds },
      disclosures: lost(await this.recalls.seenBetween(tx, institutionIds)),
      balance: endedAt
        ? await this.recalls.balance(tx, institutionIds, endedAt, this.clock.now())
        : NOTHING_ASKED,
    };
  }
}
