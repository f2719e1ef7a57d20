import { Field, Float, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import { explainInWords, explainMatch, type EvidenceInWords, type Sides } from '../domain/explanation.js';
import {
  explanationAcross,
  explanationInWords,
  labelOf,
  priorInWords,
  scaleInWords,
} from './explanation-words.js';
import { WeightEnum } from './match-evidence.type.js';
import type { MatchType } from './match.type.js';

const VerbalStrengthEnum = enumOf('VerbalStrength', 'Strength of a likelihood ratio in a word.', {
  neither: 'Less than 2: it supports neither.',
  weak: '2 to 10.',
  moderate: '10 to 100.',
  moderately_strong: '100 to 1,000.',
  strong: '1,000 to 10,000.',
  very_strong: '10,000 to 1,000,000.',
  extremely_strong: 'More.',
});
const SupportedEnum = enumOf('SupportedProposition', 'Which of the two a likelihood ratio supports.', {
  one_person: 'Both records are of one person.',
  two_people: 'They are of two people.',
});

@ObjectType('WaterfallStep', { description: 'What one group adds to the log10 odds.' })
export class WaterfallStepType {
  @Field(() => String, { description: '`prior`, or the evidence group.' })
  group!: string;

  @Field(() => String, { description: 'The group in words.' })
  label!: string;

  @Field(() => Float, { description: 'What it adds; of the prior its log10 odds.' })
  log10LR!: number;

  @Field(() => Float, { description: 'The log10 odds after it.' })
  cumulative!: number;
}

@ObjectType('VerbalScale', {
  description:
    'The likelihood ratio in words, after the scale of the ENFSI guideline for evaluative reporting in forensic science (2015). Its figures are working values where they are not of DNA, so that it words a lead and no report.',
})
export class VerbalScaleType {
  @Field(() => VerbalStrengthEnum, { description: 'How strong.' })
  strength!: string;

  @Field(() => SupportedEnum, { description: 'For which of the two.' })
  supports!: string;

  @Field(() => String, { description: 'As a sentence.' })
  sentence!: string;
}

@ObjectType('ExplainedEvidence', { description: 'A line of the evidence in words, without values.' })
export class ExplainedEvidenceType {
  @Field(() => String, { description: 'Evidence group.' })
  group!: string;

  @Field(() => String, { description: 'The field that was compared.' })
  field!: string;

  @Field(() => String, { description: 'What it says of the pair.' })
  sentence!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Its part of the log10 likelihood ratio; null of a pair of two institutions.',
  })
  log10LR!: number | null;

  @Field(() => WeightEnum, {
    nullable: true,
    description: 'The same in a word, of a field that agrees in a pair of two institutions.',
  })
  weight!: string | null;
}

@ObjectType('MissingEvidence', { description: 'What could not be compared, in words.' })
export class MissingEvidenceType {
  @Field(() => String, { description: 'Evidence group.' })
  group!: string;

  @Field(() => String, { description: 'The field that one of the two lacks.' })
  field!: string;

  @Field(() => String, { description: 'What is missing.' })
  sentence!: string;
}

@ObjectType('MatchExplanation', {
  description:
    'Why a match weighs what it weighs, in words. Like the evidence it is shown from level 2 on, and holds no value of a record.',
})
export class MatchExplanationType {
  @Field(() => [WaterfallStepType], {
    description:
      'Empty of a pair of two institutions. From the log10 odds of the prior by each group to the log10 odds that this pair alone is one person. `probability` of the match is another number: there other candidates compete, a record has one counterpart at most, and the person may be in no bank here.',
  })
  waterfall!: readonly WaterfallStepType[];

  @Field(() => String, {
    nullable: true,
    description: 'What is assumed before any evidence; null of a pair of two institutions.',
  })
  prior!: string | null;

  @Field(() => VerbalScaleType, {
    nullable: true,
    description: 'The likelihood ratio in words; null of a pair of two institutions, which has a band.',
  })
  verbalScale!: VerbalScaleType | null;

  @Field(() => [ExplainedEvidenceType], { description: 'What speaks for one person, strongest first.' })
  speaksFor!: readonly ExplainedEvidenceType[];

  @Field(() => [ExplainedEvidenceType], { description: 'What speaks against it, strongest first.' })
  speaksAgainst!: readonly ExplainedEvidenceType[];

  @Field(() => [ExplainedEvidenceType], {
    description:
      'What is stated beside the sum and weighs nothing: lineages, pooled reports; of a pair of two institutions also what nearly agrees, of which it is not told for what it speaks.',
  })
  remarks!: readonly ExplainedEvidenceType[];

  @Field(() => [MissingEvidenceType], { description: 'What one of the two does not say.' })
  missing!: readonly MissingEvidenceType[];

  @Field(() => String, { description: 'The whole as a paragraph.' })
  text!: string;
}

/**
 * Returns the explanation of a match. Null where the viewer may not see the comparison: what is explained is
 * what `evidence` shows, and no more.
 */
export function explanationTypeOf(match: MatchType, language: SpokenLanguage): MatchExplanationType | null {
  const { prior, log10LR, probability = null, evidence, smallBank = null, redactions } = match;
  if (redactions.some(({ path, reason }) => path === 'score' && reason === 'CROSSES')) {
    const told = explainInWords(evidence);
    const text = explanationAcross(told, { smallBank }, language);
    return { waterfall: [], prior: null, verbalScale: null, ...linesOf(told, language), text };
  }
  if (typeof prior !== 'number' || typeof log10LR !== 'number') return null;
  const shown = evidence.map((item) => ({ ...item, log10LR: item.log10LR ?? 0 }));
  const told = explainMatch({ prior, log10LR, evidence: shown });
  return {
    waterfall: told.waterfall.map((step) => ({ ...step, label: labelOf(step.group, language) })),
    prior: priorInWords(prior, language),
    verbalScale: {
      strength: told.verbal.strength.toLowerCase(),
      supports: told.verbal.supports === 'ONE' ? 'one_person' : 'two_people',
      sentence: scaleInWords(told, language),
    },
    ...linesOf(told, language),
    text: explanationInWords(told, { prior, probability, smallBank }, language),
  };
}

function linesOf({ speaksFor, speaksAgainst, remarks, missing }: Sides, language: SpokenLanguage) {
  const inWords = (items: readonly Line[]) => items.map((item) => lineOf(item, language));
  return {
    ...{ speaksFor: inWords(speaksFor), speaksAgainst: inWords(speaksAgainst) },
    ...{ remarks: inWords(remarks), missing: inWords(missing) },
  };
}

type Line = EvidenceInWords & { readonly log10LR?: number | null };

function lineOf({ group, field, log10LR, weight, reason }: Line, language: SpokenLanguage) {
  return {
    group,
    field,
    log10LR: log10LR ?? null,
    weight: weight ?? null,
    sentence: message(reason, language),
  };
}
