import { Injectable } from '@nestjs/common';
import { RECORD_TYPES } from '../../../kernel/contract/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { RecordStore } from '../../records/index.js';
import { profilesToWrite, type ProfileToWrite } from '../domain/profiles/profiles-to-write.js';
import { InstitutionNeeded, InstitutionUnknown } from './import-errors.js';

export interface ExportedProfiles {
  readonly profiles: number;
  /** What consents, wishes or a withdrawal keep in the house. */
  readonly heldBack: number;
}

const PAGE = 500;

/** Reads the genetic profiles of one institution's records, page by page, each audited; what must stay is not read out. */
@Injectable()
export class ExportProfiles {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    institution: string | undefined,
    write: (profile: ProfileToWrite) => Promise<void>,
  ): Promise<ExportedProfiles> {
    const institutionId = await this.ownerOf(actor, institution);
    const now = this.clock.now().toISOString();
    let [profiles, heldBack] = [0, 0];
    for (const type of RECORD_TYPES) {
      for (let after = 0; ;) {
        const query = { type, filter: { institutionId }, after, limit: PAGE };
        const page = await this.guarded.run(actor, 'records.export', [], (tx) =>
          this.records.page(tx, actor, 'records.export', query),
        );
        for (const { content, withdrawn } of page) {
          const found = profilesToWrite(content, withdrawn, now);
          for (const profile of found.profiles) await write(profile);
          profiles += found.profiles.length;
          heldBack += found.heldBack;
        }
        after = page.at(-1)?.seq ?? after;
        if (page.length < PAGE) break;
      }
    }
    return { profiles, heldBack };
  }

  private async ownerOf(actor: Actor, institution: string | undefined): Promise<string> {
    return this.guarded.run(actor, 'records.export', [], async (tx) => {
      const named = institution === undefined ? undefined : await this.institutions.byCode(tx, institution);
      if (institution !== undefined && !named) throw new InstitutionUnknown(institution);
      const id = named?.id ?? actor.institutionId;
      requireOnRecord(actor, 'records.export', id);
      if (id === undefined) throw new InstitutionNeeded();
      return id;
    });
  }
}
