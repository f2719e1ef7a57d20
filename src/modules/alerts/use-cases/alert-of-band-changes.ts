import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PairKnowledge } from '../../review/disclosure/index.js';
import { BandChanges, type BandChangeToTell } from '../../review/matches/index.js';
import type { SubjectBundle } from '../domain/alert-subject.js';
import { hoursAfter } from '../domain/escalation.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert } from './raise-alert.js';
import { Rosters } from './roster.js';

/**
 * Tells whoever decided that a match has another band now: as news, or as a duty to look again where a new model stands two bands away from
 * the decision. That is a second person's duty too where a family was told. Runs twice without harm.
 */
@Injectable()
export class AlertOfBandChanges {
  constructor(
    private readonly platform: PlatformWork,
    private readonly changes: BandChanges,
    private readonly pairs: PairKnowledge,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async alert(changeIds: readonly string[]): Promise<void> {
    await this.platform.perform('alerts.raise', async (tx) => {
      const known = await this.knownTo(tx, await this.changes.toTell(tx, changeIds));
      const roster = await this.rosters.open(tx);
      const newsDue = hoursAfter(this.platform.now(), this.settings.ALERT_DUE_HOURS);
      for (const bundle of bundlesOf(known, newsDue)) {
        const raised = await this.raise.writeAbout(tx, roster, bundle);
        if (raised) await this.raise.tell(tx, raised);
      }
    });
  }

  /** Returns the changes of which the institution that decided may know now. */
  private async knownTo(tx: Tx, changes: readonly BandChangeToTell[]): Promise<BandChangeToTell[]> {
    const known = await this.pairs.of(
      tx,
      changes.map(({ match: { kind, recordA: a, recordB: b } }) => ({ kind, a, b })),
    );
    return changes.filter(({ side }, at) => known[at]?.sides.includes(side));
  }
}

/** One bundle for each institution, kind and person. */
function bundlesOf(changes: readonly BandChangeToTell[], newsDue: Date): readonly SubjectBundle[] {
  const bundles = new Map<string, SubjectBundle>();
  const add = (
    kind: SubjectBundle['kind'],
    { id, match, institutionId, decidedBy, dueAt }: BandChangeToTell,
    isSecond: boolean,
  ): void => {
    const key = `${kind} ${institutionId} ${decidedBy ?? ''}`;
    const { subjects = [] } = bundles.get(key) ?? {};
    bundles.set(key, {
      ...{ holderId: institutionId, kind, dueAt: kind === 'band_changed' ? newsDue : dueAt },
      subjects: [...subjects, { id: match.id, mark: id }],
      ...(decidedBy && (isSecond ? { otherThanId: decidedBy } : { firstId: decidedBy })),
    });
  };
  for (const change of changes) {
    if (change.cause === 'bank') add('band_changed', change, false);
    else {
      add('decision_review', change, false);
      if (change.familyTold) add('decision_second_review', change, true);
    }
  }
  return [...bundles.values()];
}
