import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { ComparisonOfPairs, type PairStatus } from '../../../matching/runs/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { MatchFigure } from '../domain/match-figures.js';
import { recordFigures, type RecordCell } from '../domain/record-figures.js';
import { FiguresRepository } from '../persistence/figures.repository.js';

export interface InstitutionRecordFigure extends RecordCell {
  readonly institutionCode: string;
  readonly institutionName: string;
}

export interface NetworkFigures {
  readonly asOf: Date;
  readonly records: readonly InstitutionRecordFigure[];
  readonly matches: readonly MatchFigure[];
}

/** Numbers of records and matches of the actor's institution, as far as it may know of them. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly guarded: Guarded,
    private readonly figures: FiguresRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly pairs: ComparisonOfPairs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<NetworkFigures> {
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const names = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const own = actor.institutionId;
      // Counted over everybody's rows; its own are told, and nobody else's.
      const counted = await actingAs(tx, PLATFORM, async () => ({
        records: await this.figures.records(tx),
        matches:
          own === undefined ? [] : await this.figures.matches(tx, own, await this.changedStandings(tx)),
      }));
      const records = recordFigures(counted.records, own).map((figure) => ({
        ...figure,
        institutionCode: names.get(figure.institutionId)?.code ?? '',
        institutionName: names.get(figure.institutionId)?.name ?? '',
      }));
      const { matches } = counted;
      await this.audit.record(tx, {
        actor,
        action: 'statistics.read',
        detail: { cells: records.length + matches.length },
      });
      return { asOf: this.clock.now(), records, matches };
    });
  }

  /** Of the matches whose records have changed since: which are not counted at all, and which for the holder alone. */
  private async changedStandings(tx: Tx) {
    const doubtful = await this.figures.doubtful(tx);
    const standings = await this.pairs.of(tx, doubtful);
    const those = (is: (standing: PairStatus | undefined) => boolean): string[] =>
      doubtful.filter((_, at) => is(standings[at])).map(({ id }) => id);
    return {
      barred: those((standing) => standing?.isAllowed !== true),
      holderOnly: those((standing) => standing?.isHolderOnly === true),
    };
  }
}
