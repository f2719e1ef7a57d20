import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { WatchRepository, type ComplaintFigure, type DeniedFigure } from '../persistence/watch.repository.js';

type Named<T> = T & { readonly code: string | undefined; readonly country: string | undefined };

export interface NetworkWatch {
  readonly from: Date;
  readonly to: Date;
  readonly denials: readonly Named<DeniedFigure>[];
  readonly complaints: readonly Named<ComplaintFigure>[];
}

/**
 * View of whoever watches over the region, beside what is overdue: denials, what the installation's people
 * looked at, complaints. No record is in it.
 */
@Injectable()
export class WatchNetwork {
  constructor(
    private readonly guarded: Guarded,
    private readonly watch: WatchRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Of a year, in Greenwich. */
  async watchNetwork(actor: Actor, year: number): Promise<NetworkWatch> {
    const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
    return this.guarded.perform(actor, 'oversight.read', [], async (tx) => {
      const known = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const named = <T>(figure: T, id: string | null): Named<T> => {
        const institution = known.get(id ?? '');
        return { ...figure, code: institution?.code, country: institution?.country };
      };
      // Who watches reads counts over all rows, and none of the rows.
      const counted = await actingAs(tx, PLATFORM, async () => ({
        denials: await this.watch.denials(tx, from, to),
        complaints: await this.watch.complaints(tx, from, to, this.clock.now()),
      }));
      await this.audit.record(tx, { actor, action: 'oversight.read', detail: { year } });
      return {
        ...{ from, to },
        denials: counted.denials.map((one) => named(one, one.institutionId)),
        complaints: counted.complaints.map((one) => named(one, one.aboutId)),
      };
    });
  }
}
