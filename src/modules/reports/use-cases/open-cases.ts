import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { CaseRepository } from '../persistence/case.repository.js';

/** Opens the search cases of reports that came in bulk, inside the importer's transaction. */
@Injectable()
export class OpenCases {
  constructor(private readonly cases: CaseRepository) {}

  async run(tx: Tx, recordIds: readonly string[]): Promise<void> {
    if (recordIds.length > 0) await this.cases.openFor(tx, recordIds);
  }
}
