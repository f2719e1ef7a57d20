import { Injectable } from '@nestjs/common';
import { KINDS, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { withoutWhatNeverTravels, type DisclosureLevel } from '../domain/level.js';
import { standIn } from '../domain/stand-in.js';
import { CapRepository } from '../persistence/cap.repository.js';
import type { Disclosure, ShownPair } from './disclosure.js';
import { DisclosurePolicy } from './disclosure-policy.js';

/**
 * Levels at which a record is shown in a kind: how much of it an institution would be shown in a match of one
 * kind.
 */
export interface ShownInKind {
  readonly kind: Kind;
  readonly level: DisclosureLevel;
  readonly dnaLevel: DisclosureLevel;
}

export interface RecordSeenAs {
  readonly institution: string;
  readonly recordId: string;
  readonly code: string;
  /** The limit that the owner has set; 4 without one. */
  readonly cap: DisclosureLevel;
  readonly kinds: readonly ShownInKind[];
  /** The record as it would go out if it were released whole. */
  readonly released: Readonly<Record<string, unknown>>;
  readonly neverTravels: readonly string[];
}

/**
 * View of an own record as another institution would see it, before there is any match: the rule of
 * disclosure itself is asked, with a record of theirs that hides nothing.
 */
@Injectable()
export class ViewRecordAs {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly caps: CapRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, recordId: string, code: string): Promise<RecordSeenAs> {
    return this.guarded.perform(actor, 'matches.trace', [recordId], async (tx) => {
      const record = await this.records.read(tx, actor, 'matches.trace', recordId);
      const institution = await this.institutions.byCode(tx, code);
      if (!institution || institution.id === record.institutionId) throw new NotFound();
      const disclosure = await this.disclosurePolicy.open(
        tx,
        { institutionId: institution.id, forAnyPurpose: true },
        [recordId],
      );
      const cap = (await this.caps.of(tx, [recordId])).get(recordId) ?? 4;
      await this.audit.record(tx, {
        actor,
        action: 'matches.trace',
        recordIds: [recordId],
        detail: { as: code },
      });
      const { content, redactions } = withoutWhatNeverTravels({ ...record.content });
      return {
        ...{ institution: code, recordId, code: record.code, cap },
        kinds: KINDS.flatMap((kind) => this.inKind(disclosure, kind, record)),
        released: content,
        neverTravels: redactions.map(({ path }) => path),
      };
    });
  }

  private inKind(disclosure: Disclosure, kind: Kind, record: StoredRecord): readonly ShownInKind[] {
    const types = SIDES_OF_KIND[kind];
    const side = types.a === record.recordType ? 'a' : types.b === record.recordType ? 'b' : undefined;
    if (!side || disclosure.institutionId === undefined) return [];
    const theirs = standIn(disclosure.institutionId, types[side === 'a' ? 'b' : 'a'], this.clock.now());
    const pair: ShownPair = side === 'a' ? { kind, a: record, b: theirs } : { kind, a: theirs, b: record };
    const view = disclosure.of(pair);
    if (!view || view.hasEnded) return [{ kind, level: 0, dnaLevel: 0 }];
    return [{ kind, level: view[side].level, dnaLevel: view.dnaLevel }];
  }
}
