import { Field, ObjectType } from '@nestjs/graphql';
import {
  TO_BE_REVIEWED_BY_NATIVE_SPEAKER,
  type SpokenLanguage,
} from '../../../../platform/catalogue/index.js';
import { enumOf, JSONObject, resultUnion } from '../../../../platform/graphql/index.js';
import { readerIn } from '../../../../words/reader.js';
import { RedactionType } from '../../../review/matches/graphql.js';
import type { FormKind } from '../domain/form-blocks.js';
import { formFile } from '../domain/form-file.js';
import type { Form } from '../domain/whole-form.js';

export const FormKindEnum = enumOf<FormKind>('FormKind', 'Of which record a form is.', {
  ante_mortem: 'Of a report: what is known of the person before death.',
  post_mortem: 'Of remains: what was found afterwards.',
});

@ObjectType('RecordForm', {
  description:
    "A record in the order of the blocks of INTERPOL's forms for victims of disasters; neither issued nor approved by INTERPOL.",
})
export class RecordFormType {
  @Field(() => FormKindEnum, { description: 'Which of the two it is.' })
  kind!: FormKind;

  @Field(() => String, { description: 'A name for the file; it says nothing of anybody.' })
  fileName!: string;

  @Field(() => JSONObject, {
    description: 'The form for machines, `huella-form/1` (docs/guides/EXCHANGE.md).',
  })
  file!: object;

  @Field(() => [RedactionType], { description: 'What of the record is not on it, and why.' })
  redactions!: readonly RedactionType[];

  @Field(() => Boolean, {
    description: 'Whether its words in this language have yet to be read by a native speaker.',
  })
  toBeReviewed!: boolean;

  form!: Form;
  language!: SpokenLanguage;
}

export const RecordFormResult = resultUnion('RecordFormResult', [RecordFormType]);
export const MatchFormResult = resultUnion('MatchFormResult', [RecordFormType]);
export const TransmissionFormResult = resultUnion('TransmissionFormResult', [RecordFormType]);

export function recordFormOf(form: Form, language: SpokenLanguage): RecordFormType {
  const { kind, madeAt, redactions } = form;
  return Object.assign(new RecordFormType(), {
    ...{ kind, redactions, form, language },
    fileName: `${kind}-${madeAt.toISOString().slice(0, 10)}-${language}.pdf`,
    file: formFile(form, readerIn(language)),
    toBeReviewed: TO_BE_REVIEWED_BY_NATIVE_SPEAKER[language],
  });
}
