import { Inject, Injectable } from '@nestjs/common';
import { KINDS, type Kind, type LearntShare } from '../../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs, TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RunRepository } from '../persistence/run.repository.js';

/**
 * Share of the records of a kind with a counterpart: what was learnt of it, and what the installation has
 * set.
 */
export interface ShareOfKind {
  readonly kind: Kind;
  /** Share learnt by the last comparison of everything; undefined before there was one. */
  readonly learnt: Pick<LearntShare, 'share' | 'least' | 'most' | 'records'> | undefined;
  /** Share that was set then, which present probabilities follow from instead of what was learnt. */
  readonly taken: number | undefined;
  /** Share that is set now, which the next comparison of everything takes. */
  readonly set: number | undefined;
}

/** Tells whether a share lies outside of what agrees with the records that were compared. */
export function isOutside(share: number | undefined, learnt: ShareOfKind['learnt']): boolean {
  return share !== undefined && learnt !== undefined && (share < learnt.least || share > learnt.most);
}

/** The shares that are learnt and those that are set, beside each other. */
@Injectable()
export class KindShares {
  constructor(
    private readonly db: TenantDb,
    private readonly runs: RunRepository,
    private readonly log: Log,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Returns the share of each kind, in their order. These are counts of the installation, and nothing of a
   * record.
   */
  async all(tx: Tx): Promise<ShareOfKind[]> {
    const learnt = await actingAs(tx, PLATFORM, () => this.runs.learntShares(tx));
    return KINDS.map((kind) => {
      const of = learnt.get(kind);
      const { share, least, most, records } = of ?? {};
      const isKnown =
        share !== undefined && least !== undefined && most !== undefined && records !== undefined;
      return {
        kind,
        learnt: isKnown ? { share, least, most, records } : undefined,
        taken: of?.set,
        set: this.settings.COUNTERPART_SHARES?.[kind],
      };
    });
  }

  /**
   * Logs a line of each share that is set and does not agree with what was learnt, for whoever starts a
   * process that compares.
   *
   * @returns the shares that were warned of
   */
  async warn(): Promise<readonly ShareOfKind[]> {
    const shares = await this.db.transact(PLATFORM, (tx) => this.all(tx));
    const outside = shares.filter(({ set, learnt }) => isOutside(set, learnt));
    for (const { kind, set, learnt } of outside) {
      const { share, least, most, records } = learnt ?? {};
      this.log.warn({ fact: 'matching.share_outside', kind, set, learnt: share, least, most, records });
    }
    return outside;
  }
}
