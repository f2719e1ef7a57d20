import { Injectable } from '@nestjs/common';
import { flooredBy, type FrequencyTable } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import type { Redaction } from '../../disclosure/index.js';
import {
  FrequencyTables,
  HaplotypeDatabases,
  KinshipSettings,
  type HaplotypeDatabase,
  type KinshipReference,
} from '../../forensic-bank/index.js';
import { sampleRedactions, shownEvidence, type Evidence, type EvidenceStanding } from '../domain/evidence.js';
import { explained, HaplotypesUnknown, TableUnknown } from '../domain/laboratory.errors.js';
import { requirePriors } from '../domain/priors.js';
import { weighPair } from '../domain/weigh-pair.js';
import { PairDesk, type PairCase } from './pair-desk.js';

/** How somebody wants a pair weighed. */
export interface WeighingWish {
  /** Probability before the DNA that it is the missing person; without it the prior of the pair. */
  readonly prior?: number | undefined;
  /** The same of a sibling whom nobody has reported missing. */
  readonly siblingPrior: number;
  /** Codes of the frequency tables to repeat the ratio over. */
  readonly tables: readonly string[];
  /** Codes of the own institution's haplotype databases to weigh lines by. */
  readonly haplotypeDatabases: readonly string[];
}

export interface EvidenceView {
  readonly pair: PairCase;
  readonly standing: EvidenceStanding;
  readonly evidence: Evidence | undefined;
  /** The total with the floor that matching adds up with. */
  readonly floored: number | undefined;
  readonly reference: KinshipReference;
  readonly redactions: readonly Redaction[];
}

/** What DNA says of a match or of a kept candidate, as far as the viewer's side may see it. */
@Injectable()
export class WeighEvidence {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: PairDesk,
    private readonly settings: KinshipSettings,
    private readonly tables: FrequencyTables,
    private readonly haplotypes: HaplotypeDatabases,
    private readonly audit: AuditTrail,
  ) {}

  async ofMatch(actor: Actor, matchId: string, wish: WeighingWish): Promise<EvidenceView> {
    return this.guarded.run(actor, 'laboratory.weigh', [matchId], async (tx) =>
      this.view(tx, actor, await this.desk.ofMatch(tx, actor, matchId), wish),
    );
  }

  async ofCandidate(actor: Actor, ids: readonly [string, string], wish: WeighingWish): Promise<EvidenceView> {
    return this.guarded.run(actor, 'laboratory.weigh', ids, async (tx) =>
      this.view(tx, actor, await this.desk.ofCandidate(tx, actor, ids), wish),
    );
  }

  private async view(tx: Tx, actor: Actor, pair: PairCase, wish: WeighingWish): Promise<EvidenceView> {
    const { kind, a, b, own, level, isBarred } = pair;
    const reference = await this.settings.current(tx);
    const priors = { missingPerson: wish.prior ?? pair.prior, fullSibling: wish.siblingPrior };
    requirePriors(priors);
    const tables = await this.tablesOf(tx, actor, wish.tables);
    const databases = await this.databasesOf(tx, actor, wish.haplotypeDatabases);
    const weighed = isBarred
      ? undefined
      : explained(() => weighPair({ kind, a, b, own, reference, priors, tables, databases }));
    const standing = isBarred ? 'not_covered' : weighed ? 'weighed' : 'no_data';
    const shown = weighed && shownEvidence(weighed, { isFamilyOwn: own.includes('a'), level });
    const log10LR = shown?.evidence?.total.log10LR;
    await this.audit.record(tx, {
      actor,
      action: 'laboratory.weigh',
      recordIds: pair.recordIds,
      detail: {
        ...{ kind, level, standing, setting: reference.settingId },
        haplotypes: databases.map(({ facts }) => facts.id),
      },
    });
    return {
      ...{ pair, standing, reference },
      evidence: shown?.evidence,
      floored: log10LR === undefined ? undefined : flooredBy(reference.floor, log10LR),
      redactions: [...(shown?.redactions ?? []), ...sampleRedactions(pair.samples, own)],
    };
  }

  private async tablesOf(tx: Tx, actor: Actor, codes: readonly string[]): Promise<FrequencyTable[]> {
    const tables: FrequencyTable[] = [];
    for (const code of new Set(codes)) {
      const table = await this.tables.byCode(tx, code, actor.institutionId);
      if (!table) throw new TableUnknown(code);
      tables.push(table);
    }
    return tables;
  }

  private async databasesOf(tx: Tx, actor: Actor, codes: readonly string[]): Promise<HaplotypeDatabase[]> {
    const databases: HaplotypeDatabase[] = [];
    for (const code of new Set(codes)) {
      const { institutionId } = actor;
      const database = institutionId && (await this.haplotypes.inUse(tx, institutionId, code));
      if (!database) throw new HaplotypesUnknown(code);
      databases.push(database);
    }
    return databases;
  }
}
