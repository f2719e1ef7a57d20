import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CalibratedBy } from '../../../../kernel/calibration/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { JudgedCalibration } from '../domain/calibration.js';
import type { CalibrationOfModel } from '../use-cases/read-calibration.js';

const CalibratedByEnum = enumOf<CalibratedBy>('CalibratedBy', 'By what the pairs of a row are alike.', {
  all: 'All pairs.',
  countries: 'Countries of the two institutions.',
  completeness: 'How many groups of evidence both records speak of: low up to 5, middle 6 or 7, high from 8.',
});

@ObjectType('MisleadingRatios', { description: 'How often a likelihood ratio leads astray.' })
export class MisleadingRatiosType {
  @Field(() => Float, { description: 'Power of ten: 2 stands for a ratio of 100.' })
  bans!: number;

  @Field(() => Float, {
    description: 'Share of the pairs of two persons whose ratio lies above 10 to this power.',
  })
  ofNotSame!: number;

  @Field(() => Float, {
    description: 'Share of the pairs of one person whose ratio lies below 1 over 10 to this power.',
  })
  ofSame!: number;
}

@ObjectType('CalibrationBin', { description: 'Pairs of which the model states about the same ratio.' })
export class CalibrationBinType {
  @Field(() => Float, {
    nullable: true,
    description: 'From this log10 ratio on; null where there is no lower end.',
  })
  from?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Below this log10 ratio; null where there is no upper end.',
  })
  to?: number | null;

  @Field(() => Int, { description: 'Pairs of one person.' })
  same!: number;

  @Field(() => Int, { description: 'Pairs of two persons.' })
  notSame!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The log10 ratio that these numbers show; null where either is none. Well calibrated: within the bin.',
  })
  found?: number | null;
}

@ObjectType('CalibrationRow', {
  description: 'Whether the likelihood ratios of some pairs mean what they say.',
})
export class CalibrationRowType {
  @Field(() => CalibratedByEnum, { description: 'What the row is about.' })
  by!: string;

  @Field(() => String, { description: 'Two country codes, or a band.' })
  value!: string;

  @Field(() => Int, { description: 'Pairs that people hold to be one person.' })
  same!: number;

  @Field(() => Int, { description: 'Pairs that people hold to be two persons.' })
  notSame!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What the ratios cost, in bits: 0 is perfect, 1 says nothing. Null below five pairs of either answer.',
  })
  cllr?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'What the best rising recalibration of them would cost.',
  })
  cllrMin?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the ratios lie from that recalibration on average, in powers of ten (devPAV).',
  })
  devPav?: number | null | undefined;

  @Field(() => [MisleadingRatiosType], {
    description: 'How often ratios mislead; empty below five pairs of either answer.',
  })
  misleading!: readonly MisleadingRatiosType[];

  @Field(() => [CalibrationBinType], {
    description: 'The curve of calibration; empty below five pairs of either answer.',
  })
  curve!: readonly CalibrationBinType[];
}

@ObjectType('LinkageCalibration', {
  description: 'Whether the likelihood ratios of a version of the model mean what they say.',
})
export class LinkageCalibrationType {
  @Field(() => String, { description: 'The version that the figures are of.' })
  modelVersion!: string;

  @Field(() => [CalibrationRowType], {
    description: 'All pairs first, then by countries and by completeness.',
  })
  rows!: readonly CalibrationRowType[];
}

export function calibrationTypeOf({ modelVersion, rows }: CalibrationOfModel): LinkageCalibrationType {
  return { modelVersion, rows: rows.map(rowTypeOf) };
}

function rowTypeOf({ figures, ...row }: JudgedCalibration): CalibrationRowType {
  return {
    ...row,
    cllr: figures?.cllr,
    cllrMin: figures?.cllrMin,
    devPav: figures?.devPav,
    misleading: (figures?.misleading ?? []).map(({ bans, ofTrue, ofFalse }) => ({
      bans,
      ofSame: ofTrue,
      ofNotSame: ofFalse,
    })),
    curve: (figures?.curve ?? []).map(({ truePairs, falsePairs, ...bin }) => ({
      ...bin,
      same: truePairs,
      notSame: falsePairs,
    })),
  };
}
