import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, OnceInput, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type { PhotographKind, Withheld } from '../domain/photograph.js';
import type { ShownPhotographs } from '../use-cases/show-photographs.js';

export const PhotographKindEnum = enumOf<PhotographKind>('PhotographKind', 'What a photograph shows.', {
  face: 'A face.',
  mark: 'A tattoo, a scar or another mark.',
  effect: 'Something that was worn or carried.',
  dental: 'Teeth.',
  document: 'A document.',
  scene: 'A place.',
});

export const PhotographsWithheldEnum = enumOf<Withheld>(
  'PhotographsWithheld',
  "Why photographs of the other side's record are not shown.",
  {
    level: 'Its owner has not released the whole record for this match.',
    living: 'Those of somebody who lives never leave the institution that keeps the record.',
  },
);

@ObjectType('Photograph', { description: 'A photograph of a record, in a list.' })
export class PhotographType {
  @Field(() => UUID, { description: 'The photograph.' })
  id!: string;

  @Field(() => PhotographKindEnum, { description: 'What it shows.' })
  kind!: PhotographKind;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  caption!: string | null;

  @Field(() => String, { nullable: true, description: 'Of which mark or effect of the record it is.' })
  shows!: string | null;

  @Field(() => Int, { description: 'Its width in points.' })
  width!: number;

  @Field(() => Int, { description: 'Its height in points.' })
  height!: number;

  @Field(() => Boolean, { description: 'Whether a scanner has looked into its file.' })
  scanned!: boolean;

  @Field(() => Date, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => String, {
    description: 'A small picture, a JPEG in base64; of remains one in which nothing can be made out.',
  })
  preview!: string;
}

@ObjectType('PhotographSeen', { description: 'That somebody has looked at a photograph of an own record.' })
export class PhotographSeenType {
  @Field(() => UUID, { description: 'The photograph.' })
  photographId!: string;

  @Field(() => String, { nullable: true, description: 'Code of the institution whose people looked.' })
  institution!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType('RecordPhotographs', { description: 'The photographs of a record, as far as they may be seen.' })
export class RecordPhotographs {
  @Field(() => Boolean, { description: 'Whether it is a record of the own institution.' })
  own!: boolean;

  @Field(() => PhotographsWithheldEnum, { nullable: true, description: 'Why none is shown.' })
  withheld!: Withheld | null;

  @Field(() => Boolean, { description: 'Whether nothing can be made out in the small pictures.' })
  blurred!: boolean;

  @Field(() => Boolean, { description: 'Whether one may be asked for as it is.' })
  mayReveal!: boolean;

  @Field(() => [PhotographType], { description: 'In the order in which they were added.' })
  photographs!: readonly PhotographType[];

  @Field(() => [PhotographSeenType], { description: 'Of an own record: who has looked, the newest first.' })
  seen!: readonly PhotographSeenType[];
}

@ObjectType('PhotographImage', { description: 'A photograph as it is.' })
export class PhotographImage {
  @Field(() => UUID, { description: 'The photograph.' })
  id!: string;

  @Field(() => String, { description: 'A JPEG in base64.' })
  image!: string;
}

@ObjectType('PhotographAdded', { description: 'A photograph that was added to a record.' })
export class PhotographAdded {
  @Field(() => UUID, { description: 'The photograph.' })
  id!: string;
}

@ObjectType('PhotographRemoved', { description: 'A photograph that nobody is shown any more.' })
export class PhotographRemoved {
  @Field(() => UUID, { description: 'The photograph.' })
  id!: string;
}

export const AddPhotographResult = resultUnion('AddPhotographResult', [PhotographAdded]);
export const RemovePhotographResult = resultUnion('RemovePhotographResult', [PhotographRemoved]);

@InputType({ description: 'A photograph for a record.' })
export class AddPhotographInput extends OnceInput {
  @Field(() => UUID, { description: 'The record: a report, remains, or a person found alive.' })
  recordId!: string;

  @Field(() => UUID, { description: 'A picture that was handed over at /photographs/files.' })
  uploadId!: string;

  @Field(() => PhotographKindEnum, { description: 'What it shows.' })
  kind!: PhotographKind;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'Of which mark or effect of the record it is.' })
  shows?: string | null;
}

@InputType({ description: 'A photograph that is to be shown no more.' })
export class RemovePhotographInput {
  @Field(() => UUID, { description: 'The photograph.' })
  id!: string;
}

export function recordPhotographsOf(shown: ShownPhotographs): RecordPhotographs {
  const { own, withheld, blurred, mayReveal, photographs, seen } = shown;
  return {
    ...{ own, withheld: withheld ?? null, blurred, mayReveal },
    photographs: photographs.map(({ photograph, preview }) => {
      const { id, kind, caption, shows, width, height, scanned, addedAt } = photograph;
      return {
        id,
        kind,
        caption,
        shows,
        width,
        height,
        scanned,
        addedAt,
        preview: preview.toString('base64'),
      };
    }),
    seen: seen.map((one) => ({ ...one, institution: one.institution ?? null })),
  };
}
