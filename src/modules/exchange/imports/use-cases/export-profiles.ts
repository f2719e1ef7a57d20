import { Injectable } from '@nestjs/common';
import { RECORD_TYPES } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { profilesToWrite, type ProfileToWrite } from '../domain/profiles/profiles-to-write.js';
import { ReadForExport, type ExportOrder } from './read-for-export.js';

export interface ExportedProfiles {
  readonly profiles: number;
  /** Number of profiles that may not leave because of consents, wishes or a withdrawal. */
  readonly heldBack: number;
}

/** Reads the genetic profiles of one institution's records; what must stay is not read out. */
@Injectable()
export class ExportProfiles {
  constructor(
    private readonly reading: ReadForExport,
    private readonly clock: Clock,
  ) {}

  async export(
    actor: Actor,
    { institution, approvalId }: ExportOrder,
    write: (profile: ProfileToWrite) => Promise<void>,
  ): Promise<ExportedProfiles> {
    const owner = await this.reading.oneOwner(actor, institution);
    const leaving = await this.reading.approved(
      actor,
      { what: 'profiles', institution: owner.code },
      approvalId,
    );
    const now = this.clock.now().toISOString();
    let [profiles, heldBack] = [0, 0];
    for (const type of RECORD_TYPES) {
      for await (const page of this.reading.pages(actor, type, owner.id)) {
        for (const { content, withdrawn } of page) {
          const found = profilesToWrite(content, withdrawn, now);
          for (const profile of found.profiles) {
            leaving.add(profile);
            await write(profile);
          }
          profiles += found.profiles.length;
          heldBack += found.heldBack;
        }
      }
    }
    await leaving.finish();
    return { profiles, heldBack };
  }
}
