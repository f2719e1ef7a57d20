import { createHash } from 'node:crypto';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { kinshipSettingOf } from '../../records/forensic-bank/graphql.js';
import { log10Of, type JointOutcome, type JointPerson, type NotIncluded } from '../domain/joint-result.js';
import type { JointView } from '../use-cases/read-joint.js';
import type {
  JointConclusionType,
  JointExactnessType,
  JointIdentificationType,
  JointOutcomeType,
  JointPersonType,
  JointPosteriorType,
  NotIncludedType,
} from './joint.type.js';

/** Name that the kernel writes for "none of the missing". */
const NONE = '*';

export function jointTypeOf(view: JointView, language: CatalogueLanguage): JointIdentificationType {
  const { result, reference, progress, isStale } = view;
  const { id, state, prior, threshold, softwareVersion, outcome, refusal, createdAt, finishedAt } = result;
  const reckoned = [result.inputs, result.settingId, softwareVersion, prior, threshold];
  return {
    ...{ id, state, prior, threshold, softwareVersion, createdAt, finishedAt, progress, isStale },
    eventId: result.eventCode,
    setting: reference && kinshipSettingOf(reference),
    inputsHash: createHash('sha256').update(JSON.stringify(reckoned)).digest('hex'),
    outcome: outcome ? outcomeTypeOf(outcome, view) : undefined,
    refusal: refusal
      ? { code: refusal.code, message: message(refusal.code, language, refusal.parameters) }
      : undefined,
  };
}

function outcomeTypeOf(outcome: JointOutcome, view: JointView): JointOutcomeType {
  const { answer, priorUsed, isModelReduced, ownSamplesLeftOut } = outcome;
  const person = (one: JointPerson): JointPersonType => personOf(one, view);
  return {
    ...{ priorUsed, isModelReduced, ownSamplesLeftOut },
    victims: outcome.victims.map(person),
    missing: outcome.missing.map(person),
    assignments: answer.joint.top.map(({ assignment, lnLik, LRtopVsThis }) => ({
      pairs: Object.entries(assignment).map(([victim, missing]) => ({ victim, missing: named(missing) })),
      lnLikelihood: typeof lnLik === 'number' ? lnLik : undefined,
      log10BestOverThis: log10Of(LRtopVsThis),
    })),
    posteriors: posteriorsIn(outcome),
    exactness: exactnessOf(outcome),
    symmetric: answer.symmetric,
    related: answer.relatedToEachOther.map(({ victims, lnLR, lnLRWithoutRelatives }) => ({
      victims: victims as string[],
      lnLR: Number(lnLR),
      lnLRWithoutRelatives: Number(lnLRWithoutRelatives),
    })),
    byMissing: answer.solveAM.map(conclusionOf),
    byVictim: answer.solvePM.map(conclusionOf),
    notIncluded: notIncludedOf(outcome.notIncluded),
  };
}

function named(missing: string): string | undefined {
  return missing === NONE ? undefined : missing;
}

function personOf({ key, recordIds, member }: JointPerson, { known }: JointView): JointPersonType {
  const records = recordIds.flatMap((id) => known.get(id) ?? []);
  const isOwn = records.some(({ recordId }) => recordId !== undefined);
  return { key, records, member: isOwn ? member : undefined };
}

function posteriorsIn({ answer }: JointOutcome): JointPosteriorType[] {
  return Object.entries(answer.joint.posteriorFlatPrior).flatMap(([victim, row]) =>
    Object.entries(row)
      .map(([missing, posterior]) => ({
        ...{ victim, posterior, missing: named(missing) },
        log10LR: log10Of(answer.pairwiseLR[victim]?.[missing]),
        log10Glr: log10Of(answer.joint.GLR[victim]?.[missing]),
      }))
      .sort((one, other) => other.posterior - one.posterior),
  );
}

function exactnessOf({ answer }: JointOutcome): JointExactnessType {
  const { method, pairsLeftOut, posteriorErrorAtMost } = answer.joint.exactness;
  const figure = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return {
    exact: answer.joint.exact,
    method: typeof method === 'string' ? method : 'exact',
    pairsLeftOut: figure(pairsLeftOut),
    posteriorErrorAtMost: figure(posteriorErrorAtMost),
  };
}

function conclusionOf(line: Readonly<Record<string, unknown>>): JointConclusionType {
  const codes = (value: unknown): string[] =>
    typeof value === 'string' && value !== '' ? value.split('/') : [];
  return {
    missing: codes(line.Missing),
    victims: codes(line.Sample),
    conclusion: typeof line.Conclusion === 'string' ? line.Conclusion : '',
    log10LR: log10Of(line.LR),
    log10Glr: log10Of(line.GLR),
    comment: typeof line.Comment === 'string' ? line.Comment : undefined,
  };
}

function notIncludedOf(list: readonly NotIncluded[]): NotIncludedType[] {
  const byReason = new Map<string, { count: number; recordIds: string[] }>();
  for (const { reason, recordId } of list) {
    const group = byReason.get(reason) ?? { count: 0, recordIds: [] };
    group.count += 1;
    if (recordId !== undefined) group.recordIds.push(recordId);
    byReason.set(reason, group);
  }
  return [...byReason].map(([reason, group]) => ({ reason, ...group }));
}
