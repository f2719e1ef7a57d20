import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DraftRepository } from '../persistence/draft.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;

/** A draft that nobody has touched for so many days goes: a family was promised a report, and not a heap of half ones. */
@Injectable()
export class ForgetDrafts {
  constructor(
    private readonly guarded: Guarded,
    private readonly drafts: DraftRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns how many have gone */
  async forget(): Promise<number> {
    for (let gone = 0; ;) {
      const some = await this.some();
      gone += some;
      if (some < AT_ONCE) return gone;
    }
  }

  private async some(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - this.settings.DRAFT_DAYS * DAY_MS);
    return this.guarded.perform(PLATFORM, 'drafts.forget', [], async (tx) => {
      const drafts = await this.drafts.removeUntouched(tx, since, AT_ONCE);
      if (drafts.length > 0)
        await this.audit.record(tx, { actor: PLATFORM, action: 'drafts.forget', detail: { drafts } });
      return drafts.length;
    });
  }
}
