import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { DnaWord, LineWord } from '../../matching/kinship/index.js';
import type { PairWord } from '../../matching/kinship/index.js';

const DnaWordEnum = enumOf<DnaWord | 'not_compared'>(
  'DnaWord',
  'What DNA says of records of two institutions.',
  {
    supports: 'It supports that it is one person: the likelihood ratio is 10,000 or more.',
    open: 'It does not decide.',
    against:
      'It speaks against it, at a ratio of a hundredth or less, of a family that excludes strangers surely.',
    not_compared: 'Fewer than 15 autosomal loci were typed on both sides, or the samples were taken back.',
  },
);

const LineWordEnum = enumOf<LineWord | 'not_compared'>('LineWord', 'What a marker of one line says.', {
  same_line: 'The sample may be of the same line.',
  other_line: 'It is of another line.',
  not_compared: 'Too little was typed on both sides.',
});

@ObjectType('KinshipWord', {
  description:
    'What DNA says of records of two institutions: a word that is weighed once and kept. Figures are for the two laboratories to exchange.',
})
export class WordType {
  @Field(() => DnaWordEnum, { description: 'Of the autosomal loci.' })
  dna!: string;

  @Field(() => LineWordEnum, { description: 'Of the Y chromosome, along the fathers.' })
  y!: string;

  @Field(() => LineWordEnum, { description: 'Of mitochondrial DNA, along the mothers.' })
  mt!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was weighed; null where it was not.',
  })
  madeAt?: Date | undefined;

  @Field(() => Boolean, {
    description:
      'Whether a sample is another one by now: the word is of what it was, and is weighed anew once a second person of its laboratory has reviewed the change, or by exchange.',
  })
  isOutdated!: boolean;

  @Field(() => String, { description: "All of it in words, in the request's language." })
  inWords!: string;
}

export function wordTypeOf({ told }: PairWord, language: CatalogueLanguage): WordType {
  const dna = told?.word ?? 'not_compared';
  const [y, mt] = [told?.y ?? 'not_compared', told?.mt ?? 'not_compared'];
  const isOutdated = told?.isOutdated ?? false;
  const codes = [
    `DNA_WORD.${dna.toUpperCase()}`,
    ...(y === 'not_compared' ? [] : [`DNA_WORD.Y_${y.toUpperCase()}`]),
    ...(mt === 'not_compared' ? [] : [`DNA_WORD.MT_${mt.toUpperCase()}`]),
    ...(isOutdated ? ['DNA_WORD.OUTDATED'] : []),
  ];
  return {
    ...{ dna, y, mt, isOutdated, madeAt: told?.madeAt },
    inWords: codes.map((code) => message(code, language)).join(' '),
  };
}
