import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GENETICS_MODEL_VERSION } from '../../../kernel/genetics/index.js';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import { KinshipSettingType, kinshipSettingOf } from '../../records/forensic-bank/graphql.js';
import { RedactionType } from '../../review/matches/graphql.js';
import { MatchKindEnum } from '../../matching/runs/graphql.js';
import { cautionsOf, wordCautions } from '../domain/cautions.js';
import type { DnaEvidence, EvidenceStatus } from '../../matching/kinship/index.js';
import type { SampleStatus } from '../../matching/kinship/index.js';
import type { EvidenceView } from '../use-cases/weigh-evidence.js';
import {
  HypothesisType,
  hypothesisTypeOf,
  LinkedPairType,
  LocusAnswerEnum,
  LocusType,
  SensitivityType,
  XChromosomeType,
} from './evidence.type.js';
import { LineageType, lineageTypeOf } from './lineage.type.js';
import { WordType, wordTypeOf } from './word.type.js';

const StandingEnum = enumOf<EvidenceStatus>('KinshipStanding', 'Whether DNA can be stated of a pair.', {
  weighed: 'It was weighed; what may be seen of it depends on the level.',
  no_data: 'One of the two has no sample that the other could be held against.',
  not_covered: 'No agreement, consent or relative lets the samples be held against each other.',
});

@ObjectType('KinshipAddedAllele', {
  description: 'An allele that the table lacks, and the frequency given to it.',
})
export class AddedAlleleType {
  @Field(() => String, { description: 'The locus.' })
  locus!: string;

  @Field(() => String, { description: 'The allele.' })
  allele!: string;

  @Field(() => Float, { description: 'Its frequency; the others were scaled down.' })
  frequency!: number;
}

@ObjectType('KinshipReckoning', {
  description: 'With what the figures were reckoned: a report states all of it.',
})
export class ReckoningType {
  @Field(() => KinshipSettingType, { description: 'Frequency table, model and floor that count now.' })
  setting!: KinshipSettingType;

  @Field(() => String, { description: 'Version of the software that reckons.' })
  softwareVersion!: string;

  @Field(() => String, {
    description: '`KEPT`: untyped founders stay in the pedigree, under any mutation model.',
  })
  untypedFounders!: string;

  @Field(() => [AddedAlleleType], { description: 'Alleles that the table lacks.' })
  addedAlleles!: readonly AddedAlleleType[];

  @Field(() => [String], { description: 'Loci that were typed and that the table lacks: not used.' })
  lociWithoutFrequencies!: readonly string[];
}

@ObjectType('KinshipSampleStanding', {
  description: 'A sample, held against the rule of the other institution.',
})
export class SampleStandingType {
  @Field(() => Boolean, { description: "Whether it is of the viewer's own side." })
  own!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the sample, on the own side.' })
  sampleCode?: string | undefined;

  @Field(() => String, { nullable: true, description: 'The relative whose it is, on the own side.' })
  relative?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Who took it, where it is known.' })
  collectorKind?: string | undefined;

  @Field(() => String, { description: 'Stable code of the reason.' })
  reason!: string;

  @Field(() => String, { description: 'The reason in words.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The law, protocol or letter that the rule rests on.' })
  source?: string | undefined;
}

@ObjectType('KinshipCaution', { description: 'What has to stand beside the figures.' })
export class CautionType {
  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: "In words, in the request's language." })
  message!: string;
}

@ObjectType('KinshipEvidence', {
  description: 'What DNA says of two records, as far as the viewer may see it.',
})
export class KinshipEvidenceType {
  @Field(() => StandingEnum, { description: 'Whether there is anything to state.' })
  standing!: string;

  @Field(() => MatchKindEnum, { description: 'What the two records would be to each other.' })
  kind!: string;

  @Field(() => Int, { description: 'Disclosure level of the other side, 0 to 4.' })
  level!: number;

  @Field(() => WordType, {
    nullable: true,
    description:
      "What is told where one of the two is another institution's, from level 2 on; then there is no figure. Null of two own records.",
  })
  word?: WordType | undefined;

  @Field(() => Float, {
    nullable: true,
    description:
      'log10 of the ratio of all autosomal loci, of two own records; null where it is no number, and across institutions.',
  })
  log10LR?: number | undefined;

  @Field(() => LocusAnswerEnum, { nullable: true, description: 'What kind of answer that is.' })
  answer?: string | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'The same with the floor with which matching adds it up.',
  })
  flooredLog10LR?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'What DNA weighed when the pair was last scored, floor included.',
  })
  inMatchLog10LR?: number | undefined;

  @Field(() => [HypothesisType], {
    description: 'The hypotheses, with siblings among them, and the reference last.',
  })
  hypotheses!: readonly HypothesisType[];

  @Field(() => [LocusType], { description: 'Locus by locus; none across institutions.' })
  loci!: readonly LocusType[];

  @Field(() => LinkedPairType, {
    nullable: true,
    description: 'vWA and D12S391 together, where that makes a difference.',
  })
  linkedPair?: LinkedPairType | undefined;

  @Field(() => LineageType, { nullable: true, description: 'The Y chromosome along the paternal line.' })
  y?: LineageType | undefined;

  @Field(() => LineageType, { nullable: true, description: 'Mitochondrial DNA along the maternal line.' })
  mt?: LineageType | undefined;

  @Field(() => XChromosomeType, {
    nullable: true,
    description:
      'Where both sides were typed at loci of the X chromosome that the frequency table has, and the sexes allow it; `cautions` says where they do not.',
  })
  x?: XChromosomeType | undefined;

  @Field(() => SensitivityType, { nullable: true, description: 'Where it was asked for.' })
  sensitivity?: SensitivityType | undefined;

  @Field(() => ReckoningType, { description: 'With what the figures were reckoned.' })
  reckoning!: ReckoningType;

  @Field(() => [CautionType], { description: 'What has to stand beside the figures.' })
  cautions!: readonly CautionType[];

  @Field(() => Boolean, {
    description: 'Whether each institution accepts every sample of the other that is used.',
  })
  transmissible!: boolean;

  @Field(() => [SampleStandingType], { description: 'Samples to be taken again before they can be sent.' })
  samplesToTakeAgain!: readonly SampleStandingType[];

  @Field(() => [RedactionType], { description: 'What is not shown, and why.' })
  redactions!: readonly RedactionType[];
}

export const KinshipEvidenceResult = resultUnion('KinshipEvidenceResult', [KinshipEvidenceType]);

export function evidenceTypeOf(view: EvidenceView, language: CatalogueLanguage): KinshipEvidenceType {
  const { pair, standing, evidence, word, redactions } = view;
  const refused = pair.samples.filter(({ admissible }) => !admissible);
  return {
    ...{ standing, kind: pair.kind, level: pair.level, hypotheses: [], loci: [], cautions: [] },
    ...(evidence && figuresOf(evidence, view, language)),
    ...(word && {
      word: wordTypeOf(word, language),
      cautions: wordCautions(refused.length > 0).map((code) => cautionOf(code, language)),
    }),
    reckoning: reckoningOf(view),
    transmissible: refused.length === 0,
    samplesToTakeAgain: refused.map((sample) => standingTypeOf(sample, pair.own, language)),
    redactions,
  };
}

function figuresOf(
  evidence: DnaEvidence,
  { pair, floored }: EvidenceView,
  language: CatalogueLanguage,
): Partial<KinshipEvidenceType> {
  const { total, hypotheses, loci, linked, y, mt, x, sensitivity } = evidence;
  return {
    ...total,
    flooredLog10LR: floored,
    inMatchLog10LR: pair.inMatch?.log10LR,
    hypotheses: hypotheses.map((one) => hypothesisTypeOf(one, language)),
    ...{ loci, linkedPair: linked, sensitivity },
    y: y && lineageTypeOf(y, 'Y', language),
    mt: mt && lineageTypeOf(mt, 'MT', language),
    x: x && { ...x.total, loci: x.loci.map((locus) => ({ ...locus, genotypes: [] })) },
    cautions: cautionsOf(evidence).map((code) => cautionOf(code, language)),
  };
}

const cautionOf = (code: string, language: CatalogueLanguage): CautionType => ({
  code,
  message: message(code, language),
});

function reckoningOf({ reference, evidence }: EvidenceView): ReckoningType {
  return {
    setting: kinshipSettingOf(reference),
    softwareVersion: GENETICS_MODEL_VERSION,
    untypedFounders: 'kept',
    addedAlleles: evidence?.addedAlleles ?? [],
    lociWithoutFrequencies: evidence?.lociWithoutFrequencies ?? [],
  };
}

function standingTypeOf(
  sample: SampleStatus,
  ownSides: readonly string[],
  language: CatalogueLanguage,
): SampleStandingType {
  const { side, reason, source, collectorKind, sampleCode, relative } = sample;
  const own = ownSides.includes(side);
  return {
    ...{ own, reason, source, collectorKind, message: message(reason, language) },
    ...(own && { sampleCode, relative }),
  };
}
