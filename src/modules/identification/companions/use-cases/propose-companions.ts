import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { proposedOf, RelatedBank, type FoundRelated } from '../../../matching/runs/index.js';
import type { CompanionFinding } from '../domain/finding.js';
import {
  CompanionFindingRepository,
  type NewCompanionFinding,
} from '../persistence/companion-finding.repository.js';
import { CompanionDuties } from './companion-duties.js';
import { VisibleCompanionPairs, type CompanionReports } from './visible-companion-pairs.js';

type Owners = Pick<CompanionFinding, 'firstInstitution' | 'secondInstitution'>;

/** Whoever has refused so often for what a report says now is not asked for it again. */
const MOST_REFUSED = 3;

/**
 * Proposes who may have travelled together or be related, after each run that has compared reports.
 *
 * Of a group as many pairs as hold it together, so that a bus of forty makes 39 proposals and not 780. Two
 * reports of one institution are proposed by any run; two of different institutions by the comparison of
 * everything alone, so that nobody learns of another's reports by amending an own one. Never is anything
 * proposed to a side that may not know of the other. It opens no match, and weighs in none.
 */
@Injectable()
export class ProposeCompanions {
  constructor(
    private readonly guarded: Guarded,
    private readonly bank: RelatedBank,
    private readonly findings: CompanionFindingRepository,
    private readonly visibleCompanionPairs: VisibleCompanionPairs,
    private readonly duties: CompanionDuties,
    private readonly audit: AuditTrail,
  ) {}

  async propose(runId: string): Promise<void> {
    const related = await this.bank.ofRun(runId);
    if (!related || (!related.isSweep && related.subjects.size === 0)) return;
    const { isSweep, backgroundId } = related;
    const pairs = related.pairs.filter((pair) => isSweep || pair.isWithinInstitution);
    await this.guarded.perform(PLATFORM, 'companions.propose', [], async (tx) => {
      const ids = isSweep
        ? undefined
        : [
            ...new Set([
              ...related.subjects,
              ...pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]),
            ]),
          ];
      const standing = await this.findings.standing(tx, ids);
      const gone = notBorne(standing, new Set(pairs.map(keyOf)), isSweep ? undefined : related.subjects);
      await this.findings.lapse(
        tx,
        gone.map(({ id }) => id),
      );
      const stays = standing.filter((finding) => !gone.includes(finding));
      const refused = await this.findings.refused(tx, ids);
      const chosen = await this.choose(tx, withoutRefused(pairs, refused), stays);
      const reasons = await this.bank.reasons(tx, backgroundId, chosen);
      const found = chosen.map((pair, at): NewCompanionFinding => ({
        ...pair,
        reasons: reasons[at] ?? [],
        runId,
      }));
      const proposed = await this.findings.propose(tx, found);
      const asked = isSweep ? [...stays, ...gone] : gone;
      await this.duties.settle(tx, [...proposed, ...asked].flatMap(ownersOf));
      await this.audit.record(tx, {
        ...{ actor: PLATFORM, action: 'companions.propose' },
        recordIds: [...new Set(proposed.flatMap(({ firstId, secondId }) => [firstId, secondId]))],
        detail: { runId, proposed: proposed.length, lapsed: gone.length },
      });
    });
  }

  /** Chooses what holds each group together, of pairs that both owners may know of. */
  private async choose(
    tx: Tx,
    pairs: readonly FoundRelated[],
    standing: readonly CompanionFinding[],
  ): Promise<FoundRelated[]> {
    const told = await this.visibleCompanionPairs.open(tx, pairs);
    const isToldToAll = (pair: FoundRelated): boolean => {
      const owners = told.ownersOf(pair);
      return owners.length > 0 && owners.every((owner) => told.isTo(pair, owner));
    };
    return proposedOf(pairs.filter(isToldToAll), standing);
  }
}

const ownersOf = ({ firstInstitution, secondInstitution }: Owners): string[] => [
  firstInstitution,
  secondInstitution,
];

const keyOf = ({ firstId, secondId }: CompanionReports): string => `${firstId} ${secondId}`;

/** Unanswered proposals that what was compared now does not bear any more. */
function notBorne(
  standing: readonly CompanionFinding[],
  borne: ReadonlySet<string>,
  subjects: ReadonlySet<string> | undefined,
): CompanionFinding[] {
  return standing.filter((finding) => {
    const { state, firstAnswer, secondAnswer, firstId, secondId } = finding;
    const isAsked =
      !subjects ||
      (finding.firstInstitution === finding.secondInstitution &&
        (subjects.has(firstId) || subjects.has(secondId)));
    const isUnanswered = state === 'proposed' && firstAnswer === 'none' && secondAnswer === 'none';
    return isAsked && isUnanswered && !borne.has(keyOf(finding));
  });
}

/**
 * Leaves out what was refused for what the reports say now, and reports for which it was refused again and
 * again.
 */
function withoutRefused(
  pairs: readonly FoundRelated[],
  refused: readonly CompanionFinding[],
): FoundRelated[] {
  const keys = new Set(refused.map(keyOf));
  const counts = new Map<string, number>();
  for (const { firstId, secondId, firstAnswer, secondAnswer } of refused) {
    if (firstAnswer === 'refused') counts.set(firstId, (counts.get(firstId) ?? 0) + 1);
    if (secondAnswer === 'refused') counts.set(secondId, (counts.get(secondId) ?? 0) + 1);
  }
  const isTired = (id: string): boolean => (counts.get(id) ?? 0) >= MOST_REFUSED;
  return pairs.filter((pair) => !keys.has(keyOf(pair)) && !isTired(pair.firstId) && !isTired(pair.secondId));
}
