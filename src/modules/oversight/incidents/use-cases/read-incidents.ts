import { Injectable } from '@nestjs/common';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { READING_OF, RecordStore } from '../../../records/records/index.js';
import type { Incident } from '../domain/incident.js';
import { latitudesAround, nearOf, whereaboutsOf, type NearIncidents } from '../domain/near.js';
import { IncidentRepository, type IncidentFilter } from '../persistence/incident.repository.js';

/** Distance in which people look around a place, and around a day, who know neither exactly. */
const AROUND = { km: 150, days: 30 } as const;
const NEAREST = 50;

@Injectable()
export class ReadIncidents {
  constructor(
    private readonly guarded: Guarded,
    private readonly incidents: IncidentRepository,
    private readonly records: RecordStore,
  ) {}

  async page(actor: Actor, filter: IncidentFilter, after: number, limit: number): Promise<Incident[]> {
    return this.guarded.perform(actor, 'incidents.read', [], (tx) =>
      this.incidents.page(tx, filter, after, limit),
    );
  }

  /**
   * The nearest incidents to what an own record says of place and time: where to look, and whom to ask. Nearness is no evidence; the comparison
   * knows nothing of it. Throws `NotFound`.
   */
  async near(actor: Actor, recordId: string): Promise<NearIncidents> {
    return this.guarded.perform(actor, 'incidents.read', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'incidents.read', recordId);
      requireOnRecord(actor, READING_OF[record.recordType], record.institutionId);
      const where = whereaboutsOf(record.content);
      if (typeof where === 'string') return { lacks: where, incidents: [] };
      const days = [where.first - AROUND.days, where.last + AROUND.days] as const;
      const around = await this.incidents.between(tx, latitudesAround(where, AROUND.km), days);
      return { lacks: null, incidents: nearOf(where, around, AROUND).slice(0, NEAREST) };
    });
  }
}
