import { AMELOGENIN, type GeneticProfile } from '../../../kernel/contract/index.js';
import {
  autosomalOf,
  compareProfiles,
  lociWithMoreThanTwo,
  readProfile,
  sameProfiles,
  sexAgainstAmelogenin,
  sharedSampleCodes,
} from '../../../kernel/genetics/index.js';
import { finding, type FamilyFinding } from './finding.js';
import type { TypedFamily } from './typed-family.js';

/**
 * Lists what the samples themselves show: sex, doubles, mixtures, two samples of one person that disagree.
 */
export function sampleFindings(typed: TypedFamily): FamilyFinding[] {
  return [
    ...sexFindings(typed),
    ...doubleFindings(typed),
    ...mixtureFindings(typed),
    ...differingSamples(typed),
  ];
}

function sexFindings({ pedigree, samplesOf }: TypedFamily): FamilyFinding[] {
  return [...samplesOf].flatMap(([person, samples]) => {
    const at = pedigree.indexOf.get(person);
    const sex = at === undefined ? 'unknown' : (pedigree.sexes[at] ?? 'unknown');
    const contradicts = samples.some(
      ({ autosomal }) => sexAgainstAmelogenin(sex, autosomal?.[AMELOGENIN]) === 'contradicts',
    );
    if (!contradicts) return [];
    const code = sex === 'male' ? 'QUALITY.MAN_WITHOUT_Y' : 'QUALITY.WOMAN_WITH_Y';
    return [finding({ kind: 'sex', severity: 'error', code, persons: [person], loci: [AMELOGENIN] })];
  });
}

function doubleFindings({ profiles, samplesOf }: TypedFamily): FamilyFinding[] {
  const same = sameProfiles(profiles).map(({ first, second, loci }) =>
    finding({
      ...{ kind: 'same_profile', severity: 'error', code: 'QUALITY.SAME_PROFILE' },
      persons: [first, second],
      parameters: { compared: loci },
    }),
  );
  const samples = [...samplesOf].flatMap(([person, list]) =>
    list.map(({ sample }) => ({ code: sample.code, person })),
  );
  const shared = sharedSampleCodes(samples).map(({ code, persons }) =>
    finding({
      ...{ kind: 'shared_sample_code', severity: 'error', code: 'QUALITY.SHARED_SAMPLE_CODE' },
      persons,
      parameters: { sample: code },
    }),
  );
  return [...same, ...shared];
}

function mixtureFindings({ samplesOf }: TypedFamily): FamilyFinding[] {
  return [...samplesOf].flatMap(([person, samples]) =>
    samples.flatMap((profile) => {
      const loci = lociWithMoreThanTwo({ ...profile.autosomal });
      const parameters = { sample: profile.sample.code };
      const code = loci.length > 1 ? 'QUALITY.MIXTURE' : 'QUALITY.THREE_ALLELES';
      const severity = loci.length > 1 ? 'error' : 'warning';
      return loci.length === 0
        ? []
        : [finding({ kind: 'mixture', severity, code, persons: [person], loci, parameters })];
    }),
  );
}

/** Two samples of one person that differ at some loci: at these loci neither is used. */
function differingSamples({ samplesOf }: TypedFamily): FamilyFinding[] {
  return [...samplesOf].flatMap(([person, samples]) =>
    pairsOf(samples).flatMap(([one, other]) => {
      const { differences, common } = compareProfiles(profileOf(one), profileOf(other));
      if (differences === 0) return [];
      const parameters = { first: one.sample.code, second: other.sample.code, differences, common };
      const code = 'QUALITY.SAMPLES_DIFFER';
      return [finding({ kind: 'samples_differ', severity: 'error', code, persons: [person], parameters })];
    }),
  );
}

function profileOf(sample: GeneticProfile) {
  return readProfile(sample.sample.code, autosomalOf(sample));
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}
