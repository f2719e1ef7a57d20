import type { Reader } from '../../../../words/in-words.js';
import type { FieldWords } from '../../../../words/fields.js';
import type { FieldState, FormField } from './form.js';
import { labelOf, wordsOf } from './form-words.js';
import type { BlockName, FormKind } from './form-blocks.js';
import type { Form } from './whole-form.js';

export const FORM_FORMAT = 'huella-form/1';

/** A line of the file: the contract's value, and the same in words. */
export interface FileField {
  readonly field: string;
  readonly label: string;
  readonly state: FieldState;
  readonly value?: unknown;
  readonly words: readonly string[];
  readonly reason?: string;
}

export interface FileBlock {
  readonly block: BlockName;
  readonly number: number;
  readonly fields: readonly FileField[];
}

/** The form for machines; docs/guides/EXCHANGE.md ("Forms") describes it. */
export interface FormFile {
  readonly format: typeof FORM_FORMAT;
  /** In the order of INTERPOL's blocks, and neither issued nor approved by INTERPOL. */
  readonly official: false;
  readonly kind: FormKind;
  readonly language: string;
  readonly institution: string;
  readonly id: string;
  readonly madeAt: string;
  readonly purpose: string | null;
  readonly handling: { readonly code: string; readonly note: string | null };
  readonly level: number;
  readonly permits: NonNullable<Form['permits']> | null;
  readonly blocks: readonly FileBlock[];
  readonly redactions: Form['redactions'];
}

export function formFile(form: Form, reader: Reader & { readonly fields: FieldWords }): FormFile {
  const { kind, owner, recordCode, madeAt, purpose, handling, level, permits, redactions } = form;
  return {
    ...{ format: FORM_FORMAT, official: false, kind, language: reader.language },
    ...{ institution: owner.code, id: recordCode, madeAt: madeAt.toISOString() },
    ...{ purpose: purpose ?? null, handling: { code: handling.code, note: handling.note ?? null } },
    ...{ level, permits: permits ?? null, blocks: fileBlocks(form, reader), redactions },
  };
}

export function fileBlocks(
  { blocks, kind }: Pick<Form, 'blocks' | 'kind'>,
  reader: Reader & { readonly fields: FieldWords },
): readonly FileBlock[] {
  return blocks.map(({ block, number, fields }) => ({
    ...{ block, number },
    fields: fields.map((field) => fileField(field, kind, reader)),
  }));
}

function fileField(
  field: FormField,
  kind: FormKind,
  reader: Reader & { readonly fields: FieldWords },
): FileField {
  const { path, state, value, reason } = field;
  return {
    ...{ field: path, label: labelOf(field, reader), state },
    ...(state === 'known' && { value }),
    words: state === 'known' ? wordsOf(field, kind, reader) : [],
    ...(reason !== undefined && { reason }),
  };
}
