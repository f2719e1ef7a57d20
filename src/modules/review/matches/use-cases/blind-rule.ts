import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';

/**
 * Setting of who is to judge matches without their scores: the installation for everybody, or an institution
 * for its own people.
 */
export interface BlindReview {
  readonly byInstallation: boolean;
  readonly byInstitution: boolean;
}

/** Decides whether somebody is to judge without the score though they have not asked for it. */
@Injectable()
export class BlindRule {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async holdsFor(tx: Tx, actor: Pick<Actor, 'institutionId'>): Promise<boolean> {
    if (this.settings.REVIEW_BLIND === 'yes') return true;
    return this.isBlind(tx, actor.institutionId);
  }

  /** Returns by whom blind review is set, for whoever wonders where the score is. */
  async apply(actor: Actor): Promise<BlindReview> {
    return this.guarded.perform(actor, 'matches.read', [], async (tx) => {
      requireInRelation(actor, 'matches.read', actor.institutionId ? 'party' : 'platform');
      return {
        byInstallation: this.settings.REVIEW_BLIND === 'yes',
        byInstitution: await this.isBlind(tx, actor.institutionId),
      };
    });
  }

  /**
   * Tells whether an institution has set blind review. What is done in the name of an institution that has
   * closed is done by people of whoever has taken over.
   */
  private async isBlind(tx: Tx, id: string | null | undefined): Promise<boolean> {
    const seen = new Set<string>();
    for (let next = id; next && !seen.has(next);) {
      seen.add(next);
      const institution = await this.institutions.byId(tx, next);
      if (institution?.judgesBlind) return true;
      next = institution?.successorId;
    }
    return false;
  }
}
