import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { Routing, type Route } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { ReadTransmissions } from './read-transmissions.js';

/** Reads why a report that was passed on is the receiver's work, by what the receiver may see of it. */
@Injectable()
export class ReadTransmissionRoute {
  constructor(
    private readonly guarded: Guarded,
    private readonly transmissions: ReadTransmissions,
    private readonly records: RecordStore,
    private readonly routing: Routing,
  ) {}

  /**
   * Returns the route; without reasons where the profiles do not lead to the receiver: the sender has chosen
   * it.
   */
  async of(actor: Actor, id: string): Promise<Route> {
    const { transmission, shown, to } = await this.transmissions.one(actor, id);
    const { receiverId, recordId } = transmission;
    // The reasons name places and nationalities: whoever does not see the report does not read them either.
    if (actor.institutionId !== receiverId || !shown) throw new NotFound();
    return this.guarded.perform(actor, 'transmissions.read', [recordId], async (tx) => {
      const [record] = await this.records.asTheyStand(tx, [recordId]);
      if (!record) throw new NotFound();
      const routes = await this.routing.ofRecord(tx, record);
      const own = routes.find(({ institution }) => institution?.id === receiverId);
      return own ?? { institution: to, role: 'supporting', duty: 'acknowledge', reasons: [] };
    });
  }
}
