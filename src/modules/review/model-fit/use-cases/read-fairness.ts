import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { KnownPairs } from '../../matches/index.js';
import { PairFacts } from '../../../matching/runs/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { completenessOf, fairnessTable, type FairnessRow, type ObservedPair } from '../domain/fairness.js';

/**
 * Reads how well the model finds those whom people have found, by the group of persons: figures without a
 * record in them.
 */
@Injectable()
export class ReadFairness {
  constructor(
    private readonly guarded: Guarded,
    private readonly known: KnownPairs,
    private readonly facts: PairFacts,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, kind: Kind): Promise<FairnessRow[]> {
    return this.guarded.perform(actor, 'fairness.read', [], async (tx) => {
      requireOnRecord(actor, 'fairness.read', undefined);
      const observed = await actingAs(tx, PLATFORM, () => this.observed(tx, kind));
      const detail = { kind, pairs: observed.length };
      await this.audit.record(tx, { actor, action: 'fairness.read', detail });
      return fairnessTable(observed);
    });
  }

  /** Over everybody's records; none of them is told of. */
  private async observed(tx: Tx, kind: Kind): Promise<ObservedPair[]> {
    const same = (await this.known.settled(tx)).filter((label) => label.same && label.pair.kind === kind);
    const pairs = same.map(({ pair }) => pair);
    const places = new Map((await this.facts.placed(tx, pairs)).map((one) => [one.pair, one]));
    const countries = new Map((await this.institutions.all(tx)).map(({ id, country }) => [id, country]));
    const observed: ObservedPair[] = [];
    for await (const { pair, a, evidence } of this.facts.weighed(tx, pairs)) {
      const place = places.get(pair);
      observed.push({
        rank: place?.rank,
        probability: place?.probability ?? 0,
        country: countries.get(a.institutionId) ?? '?',
        language: languageOf(a),
        completeness: completenessOf(evidence),
      });
    }
    return observed;
  }
}

/** The language that whoever reported is to be spoken with; remains have none. */
function languageOf({ content }: StoredRecord): string {
  const { reporter } = content as { readonly reporter?: { readonly language?: string } };
  return reporter?.language ?? 'not stated';
}
