import type fields from '../locales/en/shared/fields.json';

/** A word of each field, in one language. */
export type FieldWords = Readonly<Record<keyof typeof fields, string>>;
