import { readLocusName, type GeneticProfile } from '../../../kernel/contract/index.js';
import {
  likelihoodRatios,
  readProfile,
  withObservedAlleles,
  type FamilyOfReport,
  type FrequencyTable,
  type KinshipModel,
  type Profile,
  type Sex,
} from '../../../kernel/genetics/index.js';
import { pairHypotheses, REFERENCE } from './hypotheses.js';
import { figureOf, type Figure, type LocusFigure } from './weighing.js';

/** What the X chromosome says, by itself: its clusters are in linkage disequilibrium, so that it is investigative only. */
export interface XWeighing {
  readonly total: Figure;
  readonly loci: readonly LocusFigure[];
}

/** Undefined where the table has no locus of the X chromosome, nobody was typed there, or a sex is not known. */
export function weighX(
  family: FamilyOfReport,
  unidentified: { readonly samples: readonly GeneticProfile[]; readonly sex: Sex },
  { table, model }: { readonly table: FrequencyTable; readonly model: KinshipModel },
): XWeighing | undefined {
  const own = xProfile(unidentified.samples);
  const relatives = new Map<string, Profile>();
  for (const { person, profile } of family.relatives) {
    const typed = xProfile([profile]);
    if (typed) relatives.set(person, typed);
  }
  const tables = [...table.loci.values()].filter(({ locus }) => readLocusName(locus)?.heading === 'xStr');
  const sexes = [unidentified.sex, ...family.members.map(({ sex }) => sex)];
  if (!own || relatives.size === 0 || tables.length === 0 || sexes.includes('unknown')) return undefined;
  const asked = pairHypotheses(family, unidentified.sex);
  const profiles = new Map([...relatives, [asked.unidentified, own]]);
  const { results } = likelihoodRatios({
    hypotheses: asked.hypotheses.filter(({ id }) => id === 'missing_person' || id === REFERENCE),
    reference: REFERENCE,
    profiles,
    loci: withObservedAlleles(tables, profiles.values()).loci,
    model: { ...model, chromosome: 'X' },
    unidentified: asked.unidentified,
  });
  const [main] = results;
  if (!main) return undefined;
  return {
    total: figureOf(main.log10LR),
    loci: main.loci.map(({ locus, answer, log10LR }) => ({
      locus,
      ...figureOf(log10LR, answer === 'untyped'),
    })),
  };
}

/** Men have one allele a locus, which the engine takes twice. */
function xProfile(samples: readonly GeneticProfile[]): Profile | undefined {
  const typed = samples.find(({ xStr }) => xStr);
  if (!typed) return undefined;
  const loci = Object.entries(typed.xStr ?? {}).map(([locus, [first = '', second = first]]) => [
    locus,
    [first, second],
  ]);
  return readProfile(typed.sample.code, Object.fromEntries(loci) as Record<string, string[]>);
}
