import { Injectable } from '@nestjs/common';
import type { GeneticProfile } from '../../../kernel/contract/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { KinshipSettings, type KinshipReference } from '../../forensic-bank/index.js';
import { DisclosureDesk, type DisclosureLevel } from '../../disclosure/index.js';
import { PairGate, withoutInadmissible } from '../../matching/index.js';
import { InstitutionDirectory, type Institution } from '../../mechanisms/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { basisOf } from '../domain/basis-of.js';
import { directMatches, type DirectMatch } from '../domain/direct-matches.js';
import { explained, NotTyped } from '../domain/laboratory.errors.js';
import { ownSamples } from '../domain/own-samples.js';
import { TypedBank } from './typed-bank.js';

export interface FoundRemains extends Omit<DirectMatch, 'at'> {
  readonly isOwn: boolean;
  readonly level: DisclosureLevel;
  readonly recordId: string;
  readonly code: string;
  readonly institution: string;
}

export interface DirectView {
  readonly compared: number;
  readonly matches: readonly FoundRemains[];
  readonly reference: KinshipReference;
}

interface Compared {
  readonly record: StoredRecord;
  readonly samples: readonly GeneticProfile[];
  readonly owner: Institution;
  readonly level: DisclosureLevel;
}

/** Other remains that may be of the same person as own remains, before any family is searched for them. */
@Injectable()
export class FindDirectMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly gate: PairGate,
    private readonly desk: DisclosureDesk,
    private readonly bank: TypedBank,
    private readonly settings: KinshipSettings,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async run(actor: Actor, recordId: string): Promise<DirectView> {
    return this.guarded.run(actor, 'laboratory.match', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'laboratory.match', recordId);
      if (record.recordType !== 'remains') throw new NotFound();
      const samples = ownSamples(record.content);
      const compared = await this.comparable(tx, record);
      const reference = await this.settings.current(tx);
      const basis = explained(() =>
        basisOf(reference, [...samples, ...compared.flatMap((one) => one.samples)]),
      );
      const profile = basis.profileOf(samples);
      if (profile.size === 0) throw new NotTyped();
      const bank = compared.map((one) => basis.profileOf(one.samples));
      const found = explained(() => directMatches(profile, bank, basis));
      const matches = found.flatMap(({ at, ...match }): FoundRemains[] => {
        const other = compared[at];
        return other ? [{ ...match, ...shownOf(other, record) }] : [];
      });
      const recordIds = [recordId, ...matches.map((match) => match.recordId)];
      const detail = { compared: compared.length, setting: reference.settingId };
      await this.audit.record(tx, { actor, action: 'laboratory.match', recordIds, detail });
      return { compared: compared.length, matches, reference };
    });
  }

  /** Remains whose samples may be held against these, and whose hit may be seen. */
  private async comparable(tx: Tx, record: StoredRecord): Promise<Compared[]> {
    const gate = await this.gate.open(tx);
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const disclosure = await this.desk.open(tx, { institutionId: record.institutionId });
    const own = institutions.get(record.institutionId);
    const found: Compared[] = [];
    for await (const other of this.bank.all(tx, ['remains'])) {
      const owner = institutions.get(other.institutionId);
      if (!own || !owner || other.id === record.id) continue;
      // Of two records of one bank the one that was registered first is `a`.
      const [a, b] = record.seq < other.seq ? [record, other] : [other, record];
      const view = disclosure.of({ kind: 'same_remains', a, b });
      if (!view || view.hasEnded || view.dnaLevel < 1) continue;
      const usable = gate.usableSamples('same_remains', record, other).b;
      const samples = ownSamples(own.id === owner.id ? usable : withoutInadmissible(usable, own.admits));
      if (samples.length > 0) found.push({ record: other, samples, owner, level: view.dnaLevel });
    }
    return found;
  }
}

function shownOf({ record, owner, level }: Compared, own: StoredRecord) {
  const isOwn = record.institutionId === own.institutionId;
  return { isOwn, level, recordId: record.id, code: record.code, institution: owner.code };
}
