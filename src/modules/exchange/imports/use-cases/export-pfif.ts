import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, SettingRefused, type Settings } from '../../../../platform/config/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { pfifOfRecord, type PublishedPerson } from '../domain/pfif/pfif-of-record.js';
import { homeDomain } from '../domain/pfif/person.js';
import { ReadForExport, type ExportOrder } from './read-for-export.js';

export interface ExportedPersons {
  readonly persons: number;
  /** Reports whose family does not permit publication now, or that name nobody. */
  readonly heldBack: number;
}

/** Reads what the families of one institution's reports permit to be published. */
@Injectable()
export class ExportPfif {
  constructor(
    private readonly reading: ReadForExport,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Throws `SettingRefused` where the installation has no public name: the ids of PFIF begin with one. */
  async export(
    actor: Actor,
    { institution, approvalId }: ExportOrder,
    write: (person: PublishedPerson) => Promise<void>,
  ): Promise<ExportedPersons> {
    const home = homeDomain(this.settings.PUBLIC_URL);
    if (home === undefined)
      throw new SettingRefused(
        'PUBLIC_URL',
        'the public address of this installation, whose name begins each id',
      );
    const owner = await this.reading.oneOwner(actor, institution);
    const leaving = await this.reading.approved(actor, { what: 'pfif', institution: owner.code }, approvalId);
    const of = { home, institutionName: owner.name, now: this.clock.now().toISOString() };
    let [persons, heldBack] = [0, 0];
    for await (const page of this.reading.pages(actor, 'report', owner.id)) {
      for (const { content, withdrawn } of page) {
        if (withdrawn || content.recordType !== 'report') continue;
        const published = pfifOfRecord(content, of);
        if (published) {
          leaving.add(published);
          await write(published);
        }
        persons += Number(published !== undefined);
        heldBack += Number(published === undefined);
      }
    }
    await leaving.finish();
    return { persons, heldBack };
  }
}
