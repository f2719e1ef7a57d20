import { Injectable } from '@nestjs/common';
import { flooredBy, type FrequencyTable } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { QueryLog, type LoggedQuestion } from '../../access/misuse/index.js';
import { WORD_LEVEL, type Redaction } from '../../review/disclosure/index.js';
import {
  FrequencyTables,
  HaplotypeDatabases,
  KinshipSettings,
  type HaplotypeDatabase,
  type KinshipReference,
} from '../../records/forensic-bank/index.js';
import type { DnaEvidence, EvidenceStatus } from '../../matching/kinship/index.js';
import { sampleRedactions } from '../domain/sample-redactions.js';
import { explained, HaplotypesUnknown, NeedsExchange, TableUnknown } from '../domain/laboratory.errors.js';
import { requirePriors } from '../../matching/kinship/index.js';
import { weighPair } from '../../matching/kinship/index.js';
import { PairLoader, type PairCase } from './pair-loader.js';
import { PairWords, type PairWord } from '../../matching/kinship/index.js';

/** Wish of how somebody wants a pair weighed. */
export interface WeighingWish {
  /** Probability before the DNA that it is the missing person; without it the prior of the pair. */
  readonly prior?: number | undefined;
  /** Prior of a sibling whom nobody has reported missing. */
  readonly siblingPrior: number;
  /** Codes of the frequency tables to repeat the ratio over. */
  readonly tables: readonly string[];
  /** Codes of the own institution's haplotype databases to weigh lines by. */
  readonly haplotypeDatabases: readonly string[];
}

export interface EvidenceView {
  readonly pair: PairCase;
  readonly standing: EvidenceStatus;
  /** Evidence of two records of one's own alone. */
  readonly evidence: DnaEvidence | undefined;
  /** Word that is told where one of the two is another institution's. */
  readonly word: PairWord | undefined;
  /** The total with the floor that matching adds up with. */
  readonly floored: number | undefined;
  readonly reference: KinshipReference;
  readonly redactions: readonly Redaction[];
}

/**
 * Weighs what DNA says of a match or of a kept candidate: in figures of two records of one's own, in a word
 * of two institutions'.
 */
@Injectable()
export class WeighEvidence {
  constructor(
    private readonly guarded: Guarded,
    private readonly pairLoader: PairLoader,
    private readonly verdicts: PairWords,
    private readonly settings: KinshipSettings,
    private readonly tables: FrequencyTables,
    private readonly haplotypes: HaplotypeDatabases,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
  ) {}

  async ofMatch(actor: Actor, matchId: string, wish: WeighingWish): Promise<EvidenceView> {
    return this.guarded.perform(actor, 'laboratory.weigh', [matchId], async (tx) => {
      const pair = await this.pairLoader.ofMatch(tx, actor, matchId);
      return pair.isForeign ? this.inAWord(tx, actor, pair, wish) : this.view(tx, actor, pair, wish);
    });
  }

  async ofCandidate(actor: Actor, ids: readonly [string, string], wish: WeighingWish): Promise<EvidenceView> {
    return this.guarded.perform(actor, 'laboratory.weigh', ids, async (tx) => {
      const pair = await this.pairLoader.ofCandidate(tx, actor, ids);
      // Anybody's invented body is a candidate of somebody: of another institution's record nothing is told
      // before there is a match.
      if (pair.isForeign) throw new NeedsExchange();
      return this.view(tx, actor, pair, wish);
    });
  }

  /**
   * Weighs a pair in a word. With a table, a database or a prior of one's own the same pair would be asked as
   * often as there are tables.
   */
  private async inAWord(tx: Tx, actor: Actor, pair: PairCase, wish: WeighingWish): Promise<EvidenceView> {
    const isOwnWish = wish.prior !== undefined || wish.siblingPrior !== 0;
    if (isOwnWish || wish.tables.length > 0 || wish.haplotypeDatabases.length > 0) throw new NeedsExchange();
    const { kind, level, isBarred, own, toWord } = pair;
    const reference = await this.settings.current(tx);
    const isTold = !isBarred && level >= WORD_LEVEL;
    const word = isTold ? await this.verdicts.of(tx, toWord, own[0] ?? 'a', reference) : undefined;
    if (isTold) await this.questions.note(tx, actor, wordOf(pair));
    const standing = isBarred ? 'not_covered' : word?.isTyped === false ? 'no_data' : 'weighed';
    await this.audit.record(tx, {
      ...{ actor, action: 'laboratory.weigh', recordIds: pair.recordIds },
      detail: { kind, level, standing, setting: reference.settingId },
    });
    const hidden: Redaction[] =
      isBarred || isTold
        ? [{ path: 'figures', reason: 'NEVER_TRAVELS' }]
        : [{ path: 'evidence', reason: 'LEVEL' }];
    return {
      ...{ pair, standing, reference, word, evidence: undefined, floored: undefined },
      redactions: [...hidden, ...sampleRedactions(pair.samples, own)],
    };
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
    const log10LR = weighed?.total.log10LR;
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
      ...{ pair, standing, reference, word: undefined },
      evidence: weighed,
      floored: log10LR === undefined ? undefined : flooredBy(reference.floor, log10LR),
      redactions: [],
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

/** The word of a pair is a question about the other side's samples. */
function wordOf({ recordIds, own, level }: PairCase): LoggedQuestion {
  const [a, b] = recordIds;
  const [mine, other] = own.includes('a') ? [a, b] : [b, a];
  return { kind: 'dna_word', own: [mine], shown: [{ recordId: other, level }] };
}
