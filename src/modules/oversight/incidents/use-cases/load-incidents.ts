import { CsvError, parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { IncidentsRefused } from '../domain/incident.errors.js';
import { readIncidents, type IncidentFinding } from '../domain/read-incidents.js';
import { IncidentRepository, type StoredIncidents } from '../persistence/incident.repository.js';

export interface LoadedIncidents extends StoredIncidents {
  readonly read: number;
  readonly findings: readonly IncidentFinding[];
}

/** Loads a public list of incidents, in one of IOM's forms. A later table of the same list brings what is new and what has changed. */
@Injectable()
export class LoadIncidents {
  constructor(
    private readonly guarded: Guarded,
    private readonly incidents: IncidentRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `IncidentsRefused` where the table is none, or another. Rows that cannot be read are told of; the others are stored. */
  async load(actor: Actor, list: string, text: string): Promise<LoadedIncidents> {
    const { incidents, findings } = readIncidents(cellsOf(text));
    return this.guarded.perform(actor, 'incidents.load', [], async (tx) => {
      const stored = await this.incidents.store(tx, list, incidents, this.clock.now());
      await this.audit.record(tx, { actor, action: 'incidents.load', detail: { list, ...stored } });
      return { ...stored, read: incidents.length, findings };
    });
  }
}

/** Throws `IncidentsRefused`. */
function cellsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof CsvError) throw new IncidentsRefused('INCIDENTS.LIST_UNREADABLE');
    throw error;
  }
}
