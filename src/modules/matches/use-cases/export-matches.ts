import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { isAllowed, requireOnRecord, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { RankedExport, type ExplainedPair, type FoundPair } from '../../matching/index.js';
import { InstitutionDirectory, standing, type Agreement, type Institution } from '../../mechanisms/index.js';
import type { StoredRecord } from '../../records/index.js';
import { evidenceView, sideView } from '../domain/match-view.js';
import { HypothesisRepository, type Evidence } from '../persistence/hypothesis.repository.js';

/** One line of the export (exchange format, "Matches, as exported"). */
export interface ExportedMatch {
  readonly a: { readonly institution: string; readonly id: string; readonly recordType: string };
  readonly b: { readonly institution: string; readonly id: string; readonly recordType: string };
  readonly kind: string;
  readonly probability: number;
  readonly prior: number;
  readonly log10LR: number | string;
  /** Absent where only figures were asked for. */
  readonly evidence?: readonly Omit<Evidence, 'reason'>[];
  readonly modelVersion: string;
  readonly status: string;
}

export interface ExportOptions {
  readonly minProbability?: number | undefined;
  readonly withEvidence?: boolean;
}

interface Known {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly agreements: readonly Agreement[];
}

/**
 * Writes all kept pairs that the actor may see, best first. The operator of an installation gets every compared pair, without
 * values; an institution gets its own, with the values that its level allows.
 */
@Injectable()
export class ExportMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly ranked: RankedExport,
    private readonly institutions: InstitutionDirectory,
    private readonly hypotheses: HypothesisRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns how many pairs were written */
  async run(
    actor: Actor,
    { minProbability = 0, withEvidence = true }: ExportOptions,
    write: (match: ExportedMatch) => Promise<void> | void,
  ): Promise<number> {
    return this.guarded.run(actor, 'matches.export', [], async (tx) => {
      requireOnRecord(actor, 'matches.export', actor.institutionId);
      const known: Known = {
        institutions: new Map((await this.institutions.all(tx)).map((one) => [one.id, one])),
        agreements: await this.institutions.agreements(tx),
      };
      let written = 0;
      for await (const piece of this.ranked.pieces(tx, { minProbability, withEvidence })) {
        const mine = piece.filter(({ pair }) => isForActor(actor, pair));
        for (const match of await this.lines(tx, actor, mine, { ...known, withEvidence })) {
          await write(match);
          written += 1;
        }
      }
      await this.audit.record(tx, { actor, action: 'matches.export', detail: { written } });
      return written;
    });
  }

  private async lines(
    tx: Tx,
    actor: Actor,
    pairs: readonly ExplainedPair[],
    known: Known & { readonly withEvidence: boolean },
  ): Promise<ExportedMatch[]> {
    const ids = [...new Set(pairs.flatMap(({ pair }) => [pair.a, pair.b]))];
    const states = new Map(
      (await this.hypotheses.statesOf(tx, ids)).map((one) => [
        `${one.kind} ${one.a} ${one.b}`,
        one.state as string,
      ]),
    );
    return pairs.map((explained) => {
      const { pair, a, b } = explained;
      const weighed = explained.evidence.filter((item) => item.log10LR !== 0).map(rounded);
      return {
        a: referenceOf(a, known),
        b: referenceOf(b, known),
        kind: pair.kind,
        probability: pair.probability,
        prior: pair.prior,
        ...(known.withEvidence
          ? {
              log10LR: figureOf(round(weighed.reduce((sum, item) => sum + item.log10LR, 0))),
              evidence: visibleEvidence(actor, explained, weighed, known),
            }
          : { log10LR: figureOf(round(pair.log10LR)) }),
        modelVersion: pair.modelVersion,
        status: states.get(`${pair.kind} ${pair.a} ${pair.b}`) ?? 'candidate',
      };
    });
  }
}

/** Six decimals say more than any of the models knows, and keep a file of a million pairs readable. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const rounded = (item: Evidence): Evidence => ({ ...item, log10LR: round(item.log10LR) });
const figureOf = (value: number): number | string => (Number.isFinite(value) ? value : String(value));

function isForActor(actor: Actor, pair: FoundPair): boolean {
  if (!actor.institutionId) return isAllowed(actor, 'matches.export', 'platform');
  if (pair.institutionB === actor.institutionId) return true;
  return pair.institutionA === actor.institutionId && !pair.holderOnly;
}

function visibleEvidence(
  actor: Actor,
  of: Omit<ExplainedPair, 'evidence'>,
  evidence: readonly Evidence[],
  known: Known,
): Omit<Evidence, 'reason'>[] {
  const plain = (item: Evidence) => ({
    group: item.group,
    field: item.field,
    log10LR: item.log10LR,
    agreement: item.agreement,
  });
  if (!actor.institutionId) return evidence.map(plain);
  const [ownerA, ownerB] = [
    known.institutions.get(of.pair.institutionA),
    known.institutions.get(of.pair.institutionB),
  ];
  if (!ownerA || !ownerB) return [];
  const level = standing(ownerA, ownerB, [of.a.recordType, of.b.recordType], known.agreements).level;
  const view = (side: 'a' | 'b', record: StoredRecord, owner: Institution) =>
    sideView(side, {
      own: record.institutionId === actor.institutionId,
      agreementLevel: level,
      released: null,
      card: {
        recordId: record.id,
        code: record.code,
        recordType: record.recordType,
        institutionCode: owner.code,
        institutionName: owner.name,
        country: owner.country,
      },
      content: {},
    });
  const sides = { a: view('a', of.a, ownerA), b: view('b', of.b, ownerB) };
  return evidenceView(evidence, sides).evidence.map((item) => ({
    ...plain(item),
    ...(item.a === undefined ? {} : { a: item.a }),
    ...(item.b === undefined ? {} : { b: item.b }),
  }));
}

function referenceOf(record: StoredRecord, known: Known) {
  const institution = known.institutions.get(record.institutionId)?.code ?? '';
  return { institution, id: record.code, recordType: record.recordType };
}
