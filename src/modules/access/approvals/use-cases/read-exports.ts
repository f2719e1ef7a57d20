import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { BulkExportRepository, type ExportRow } from '../persistence/bulk-export.repository.js';

/**
 * Reads the exports that left as files: of an institution for its coordinator, of all for whoever watches.
 */
@Injectable()
export class ReadExports {
  constructor(
    private readonly guarded: Guarded,
    private readonly rows: BulkExportRepository,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<readonly ExportRow[]> {
    return this.guarded.perform(actor, 'exports.read', [], async (tx) => {
      const found = await this.rows.newest(tx);
      await this.audit.record(tx, { actor, action: 'exports.read', detail: { exports: found.length } });
      return found;
    });
  }
}
