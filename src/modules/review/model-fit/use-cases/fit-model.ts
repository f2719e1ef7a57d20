import { Injectable } from '@nestjs/common';
import {
  fitWeights,
  type EvidenceGroup,
  type FittedBank,
  type FittedWeights,
  type Kind,
  type LabelledPair,
} from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { KnownPairs, type SettledLabel } from '../../matches/index.js';
import { BankEvidence, LinkageModels, PairFacts, type WeighedPair } from '../../../matching/runs/index.js';
import { personsOf } from '../domain/persons.js';

/**
 * Number of other candidates, of a person whose counterpart is known, that are taken for what a wrong
 * candidate looks like.
 */
const OTHERS = 3;
/**
 * Probability from which another candidate may be of the same person as the counterpart, and so is no such
 * example.
 */
const MAY_BE_SAME = 0.1;

/** `bank`: where people have settled too few pairs, what the bank's own pairs say is taken. */
export type FitSource = 'labels' | 'bank';

/**
 * Has the model learn from what people have held of pairs: its next version, which is not scored by before
 * somebody chooses it.
 *
 * Registers of identifications tell only who is who. That a person has one body makes the strongest other
 * candidates of an identified one examples of what is not the same, and those are the examples that matter.
 */
@Injectable()
export class FitModel {
  constructor(
    private readonly guarded: Guarded,
    private readonly known: KnownPairs,
    private readonly facts: PairFacts,
    private readonly models: LinkageModels,
    private readonly bank: BankEvidence,
    private readonly audit: AuditTrail,
  ) {}

  async fit(actor: Actor, from: FitSource = 'labels'): Promise<FittedWeights> {
    const banks = from === 'bank' ? await this.ofBank(actor) : {};
    return this.guarded.perform(actor, 'models.fit', [], async (tx) => {
      requireOnRecord(actor, 'models.fit', undefined);
      const learnt = await actingAs(tx, PLATFORM, () => this.learnt(tx));
      const weights = await this.models.keep(tx, actor, (number) => fitWeights(learnt, number, banks));
      const detail = { version: weights.version, labels: learnt.length, from };
      await this.audit.record(tx, { actor, action: 'models.fit', detail });
      return weights;
    });
  }

  /** Before the transaction that keeps the version: the whole bank is compared. */
  private async ofBank(actor: Actor): Promise<Partial<Record<Kind, FittedBank>>> {
    await this.guarded.perform(actor, 'models.fit', [], () => {
      requireOnRecord(actor, 'models.fit', undefined);
      return Promise.resolve();
    });
    return this.bank.fitted();
  }

  /** Reads the labelled pairs, from everybody's records; what is kept of them are weights. */
  private async learnt(tx: Tx): Promise<LabelledPair[]> {
    const labels = await this.withOthers(tx, await this.known.settled(tx));
    const answers = new Map(labels.map(({ pair, same }) => [pair, same]));
    const personOf = personsOf(labels);
    const learnt: LabelledPair[] = [];
    for await (const weighed of this.facts.weighed(
      tx,
      labels.map(({ pair }) => pair),
    ))
      learnt.push(labelOf(weighed, answers.get(weighed.pair) ?? false, personOf(weighed.pair.a)));
    return learnt;
  }

  private async withOthers(tx: Tx, settled: readonly SettledLabel[]): Promise<SettledLabel[]> {
    const keyOf = ({ pair }: SettledLabel) => `${pair.kind} ${pair.a} ${pair.b}`;
    const labels = new Map(settled.map((label) => [keyOf(label), label]));
    for (const { pair, same } of settled) {
      if (!same || (pair.kind !== 'identification' && pair.kind !== 'living')) continue;
      for (const other of await this.facts.others(tx, pair, OTHERS, MAY_BE_SAME)) {
        const label = { pair: other, same: false };
        if (!labels.has(keyOf(label))) labels.set(keyOf(label), label);
      }
    }
    return [...labels.values()];
  }
}

function labelOf({ pair, prior, evidence }: WeighedPair, same: boolean, cluster: string): LabelledPair {
  const groups: Partial<Record<EvidenceGroup, number>> = {};
  for (const { group, log10LR } of evidence) groups[group] = (groups[group] ?? 0) + log10LR;
  const { kind, a, b } = pair;
  return { kind, groups, prior, same, key: `${a} ${b}`, cluster };
}
