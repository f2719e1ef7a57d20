import type { ExchangeRecord, GeneticProfile } from '../../../../kernel/contract/index.js';
import {
  ANY_ALLELE,
  familyOfReport,
  type FamilyOfReport,
  type KinshipBasis,
  type MemberOfPedigree,
  type Profile,
} from '../../../../kernel/genetics/index.js';
import { ownSamples, sexOf } from './own-samples.js';

/** Key of the person whom a record is about, where the record stands for nobody's family. */
const SELF = 'self';

/**
 * Lists everything that enters the weighing of one side, each as a text of its own: an allele, a line, a tie.
 * Whoever changes one of them weighs another sample; whoever adds to them weighs the same one better.
 */
export function callsOf(record: ExchangeRecord, basis: KinshipBasis, isFamily: boolean): readonly string[] {
  const family = isFamily && record.recordType === 'report' ? familyOfReport(record) : undefined;
  if (family) return familyCalls(family, basis);
  return [...personCalls(SELF, ownSamples(record), basis), callOf('sex', SELF, sexOf(record))];
}

function familyCalls(family: FamilyOfReport, basis: KinshipBasis): string[] {
  const samplesOf = new Map<string, GeneticProfile[]>();
  for (const { person, profile } of [...family.relatives, ...family.own])
    samplesOf.set(person, [...(samplesOf.get(person) ?? []), profile]);
  return [
    callOf('missing', family.missing),
    ...family.members.flatMap(tiesOf),
    ...[...samplesOf].flatMap(([person, samples]) => personCalls(person, samples, basis)),
  ];
}

/** A parent who is told later is more of the same family. */
function tiesOf({ id, sex, father, mother }: MemberOfPedigree): string[] {
  return [
    callOf('member', id, sex),
    ...(father === null ? [] : [callOf('father', id, father)]),
    ...(mother === null ? [] : [callOf('mother', id, mother)]),
  ];
}

function personCalls(person: string, samples: readonly GeneticProfile[], basis: KinshipBasis): string[] {
  const [y, mt] = [samples.find(({ yStr }) => yStr)?.yStr, samples.find((one) => one.mt)?.mt];
  return [
    ...autosomalCalls(person, basis.profileOf(samples)),
    ...Object.entries(y ?? {}).map(([locus, alleles]) => callOf('y', person, locus, JSON.stringify(alleles))),
    ...(mt ? [callOf('mt', person, JSON.stringify([mt.ranges, mt.variants]))] : []),
  ];
}

/**
 * Lists the calls of a profile's autosomal loci. Of two equal alleles each is a call: one that turns into
 * another is a change, and a partner that was unknown is not.
 */
function autosomalCalls(person: string, profile: Profile): string[] {
  return [...profile].flatMap(([locus, alleles]) =>
    alleles
      .filter((allele) => allele !== ANY_ALLELE)
      .map((allele, at, known) =>
        callOf(
          'allele',
          person,
          locus,
          allele,
          String(known.slice(0, at).filter((one) => one === allele).length),
        ),
      ),
  );
}

const callOf = (...words: readonly string[]): string => JSON.stringify(words);
