import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { priorTimes, rateOf, weightsOf } from '../domain/country-weights.js';
import { type CountryShare } from '../domain/stored-share.js';
import type { ListFacts } from '../domain/found-pair.js';
import type { CountryWeights } from '../domain/country-weight.js';
import { RunRepository } from '../persistence/run.repository.js';

type Holder = Pick<StoredRecord, 'institutionId'>;

/**
 * Priors of stored pairs: that of the list they stand in, times what their pair of countries has of the
 * bank's share.
 */
@Injectable()
export class PairPriors {
  constructor(
    private readonly runs: RunRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
  ) {}

  /** Opens the priors as they stand now; what was read of a background is remembered. */
  async open(tx: Tx): Promise<PriorsOfPairs> {
    const countries = new Map((await this.institutions.all(tx)).map(({ id, country }) => [id, country]));
    return new PriorsOfPairs(countries, (backgroundId, kind) => this.sharesOf(tx, backgroundId, kind));
  }

  /** Returns the factors of pairs of countries to the bank's share, for records by their numbers. */
  async weights(
    tx: Tx,
    { kind, backgroundId }: Pick<ListFacts, 'kind' | 'backgroundId'>,
    seqs: readonly number[],
  ): Promise<CountryWeights> {
    const shares = await this.sharesOf(tx, backgroundId, kind);
    if (shares.length === 0) return weightsOf(kind, shares, () => undefined);
    const countries = new Map((await this.institutions.all(tx)).map(({ id, country }) => [id, country]));
    const holders = await this.records.holdersBySeq(tx, [...new Set(seqs)]);
    return weightsOf(kind, shares, (seq) => countries.get(holders.get(seq) ?? ''));
  }

  private async sharesOf(tx: Tx, backgroundId: string, kind: Kind): Promise<readonly CountryShare[]> {
    // Counts of the installation: whose run it was does not matter.
    const learnt = await actingAs(tx, PLATFORM, () => this.runs.learntShares(tx, backgroundId));
    return learnt.get(kind)?.byCountries ?? [];
  }
}

/** The priors of pairs at one moment. */
export class PriorsOfPairs {
  private readonly known = new Map<string, Promise<readonly CountryShare[]>>();

  constructor(
    private readonly countries: ReadonlyMap<string, string>,
    private readonly read: (backgroundId: string, kind: Kind) => Promise<readonly CountryShare[]>,
  ) {}

  /** `a` and `b` as the kind has them. */
  async of({ kind, backgroundId, prior }: ListFacts, a: Holder, b: Holder): Promise<number> {
    const key = `${kind} ${backgroundId}`;
    const shares = this.known.get(key) ?? this.read(backgroundId, kind);
    this.known.set(key, shares);
    const [x, y] = [a, b].map(({ institutionId }) => this.countries.get(institutionId));
    return priorTimes(prior, rateOf(kind, await shares, x, y).rate);
  }
}
