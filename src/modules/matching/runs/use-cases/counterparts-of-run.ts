import { Inject, Injectable } from '@nestjs/common';
import { SIDES_OF_KIND, type Kind, type LearntShare } from '../../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { weightsOf, withCodes } from '../domain/country-weights.js';
import type { StoredShare } from '../domain/stored-share.js';
import { priorOf, shareTaken, sizesOf } from '../domain/prior.js';
import { resolve, resolveAndLearn, type Double, type Gathered } from '../domain/resolve.js';
import { resolveAsDisclosed } from '../domain/resolve-as-disclosed.js';
import { SettledPairs } from '../domain/settled.js';
import { RunRepository, type MatchRun } from '../persistence/run.repository.js';
import { SettledPairRepository } from '../persistence/settled-pair.repository.js';
import type { BankSnapshot } from '../snapshot/bank-snapshot.js';
import { holdingOf } from '../snapshot/holding-of.js';
import { Competition } from './competition.js';
import type { WorkedOut } from './rank-with-unconfirmed.js';

/**
 * Resolution of the counterparts of a run's records: the lists of one kind are weighed against each other,
 * and what people have settled counts.
 */
@Injectable()
export class CounterpartsOfRun {
  constructor(
    private readonly runs: RunRepository,
    private readonly competition: Competition,
    private readonly settled: SettledPairRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Resolves who can be whose counterpart; a comparison of everything learns beside how many have one. */
  async resolved(
    tx: Tx,
    run: MatchRun,
    snapshot: BankSnapshot,
    { kind, own }: { readonly kind: Kind; readonly own: readonly Gathered[] },
  ): Promise<Omit<WorkedOut, 'run' | 'plan' | 'snapshot'> & { learnt?: StoredShare; share: LearntShare }> {
    const isSweep = run.scope === 'all';
    const around = isSweep ? [] : await this.competition.around(tx, kind, own);
    const lists = [...around, ...own];
    const doubles = await this.doubles(tx, run, snapshot, { kind, lists });
    const settled = new SettledPairs(await this.settled.ofKind(tx, kind), (x, y) =>
      snapshot.apart.has(kind, x, y),
    );
    const competing = { lists, doubles, settled };
    const sizes = sizesOf(kind, snapshot);
    const sets = this.settings.COUNTERPART_SHARES ?? {};
    if (isSweep) {
      const set = sets[kind];
      const holders = snapshot.holdersOf(SIDES_OF_KIND[kind][sizes.a <= sizes.b ? 'a' : 'b']);
      const countries = snapshot.countriesOfKind(kind);
      const from = { kind, sizes, holders, countries, set };
      const { rates, learnt: fromRecords, ...found } = resolveAndLearn(lists, from, doubles, settled);
      const byCountries = withCodes(rates, countries.codes);
      const learnt = { ...fromRecords, byCountries, ...(set !== undefined && { set }) };
      const { prior, weights } = found;
      const resolution = resolveAsDisclosed({ ...competing, ...found }, holdingOf(snapshot, kind));
      return {
        ...competing,
        prior,
        weights,
        resolution,
        share: shareTaken(kind, learnt, sizes, sets),
        learnt,
      };
    }
    const shares = await this.runs.learntShares(tx, snapshot.backgroundId);
    const prior = priorOf(kind, snapshot, shares, sets);
    const weights = weightsOf(kind, shares.get(kind)?.byCountries ?? [], (seq) => snapshot.countryOf(seq));
    const share = shareTaken(kind, shares.get(kind), sizes, sets);
    const all = resolve(lists, prior, doubles, settled, weights);
    const resolution = resolveAsDisclosed(
      { ...competing, prior, weights, resolution: all },
      holdingOf(snapshot, kind),
    );
    return { ...competing, prior, weights, share, resolution };
  }

  /** Pairs within either bank that are probably of one person, as far as they are of these lists. */
  private async doubles(
    tx: Tx,
    run: MatchRun,
    snapshot: BankSnapshot,
    { kind, lists }: { readonly kind: Kind; readonly lists: readonly Gathered[] },
  ): Promise<Double[]> {
    const sweepId = run.scope === 'all' ? run.id : undefined;
    // The list of the other may be of a time when neither had said so.
    return (await this.competition.doubles(tx, kind, lists, sweepId)).flatMap(({ within, doubles }) =>
      doubles.filter(({ x, y }) => !snapshot.apart.has(within, x, y)),
    );
  }
}
