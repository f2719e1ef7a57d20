import {
  BLOCK_NAMES,
  BLOCK_NUMBERS,
  FORM_BLOCKS,
  type BlockName,
  type FormKind,
  type FormLine,
} from './form-blocks.js';

type Content = Readonly<Record<string, unknown>>;

/**
 * Part of the record that is not on the form, and the reason: as disclosure says it, or that the family does
 * not permit it.
 */
export interface FormRedaction {
  readonly path: string;
  readonly reason: string;
}

/**
 * States of a field on a form. `known`: its value. `unknown`, `refused`, `not_asked`: it was asked about, or
 * is known not to have been. `blank`: nothing was ever recorded, and there is room to write. `not_shown`:
 * there may be something that the reader may not see.
 */
export const FIELD_STATES = ['known', 'unknown', 'refused', 'not_asked', 'blank', 'not_shown'] as const;
export type FieldState = (typeof FIELD_STATES)[number];

export interface FormField extends FormLine {
  readonly state: FieldState;
  /** Value as the contract has it; undefined unless `known`. */
  readonly value: unknown;
  /** Reason for which the field, or a part of it, is not shown. */
  readonly reason: string | undefined;
}

export interface FormBlock {
  readonly block: BlockName;
  readonly number: number;
  readonly fields: readonly FormField[];
}

/**
 * A record in the order of the blocks.
 *
 * @param content the record as its reader may see it; undefined where nothing of it is shown
 * @param redactions what is kept from the reader, by dotted path; the empty path is the whole record
 */
export function blocksOf(
  kind: FormKind,
  content: Content | undefined,
  redactions: readonly FormRedaction[],
): readonly FormBlock[] {
  return BLOCK_NAMES.map((block) => ({
    block,
    number: BLOCK_NUMBERS[block],
    fields: FORM_BLOCKS[kind][block].map((line) => fieldOf(line, content, redactions)),
  }));
}

function fieldOf(
  line: FormLine,
  content: Content | undefined,
  redactions: readonly FormRedaction[],
): FormField {
  const { path } = line;
  const over = redactions.find((one) => one.path === '' || isUnder(path, one.path));
  if (!content || over) return { ...line, state: 'not_shown', value: undefined, reason: over?.reason };
  const value = valueAt(content, path);
  const reason = redactions.find((one) => isUnder(one.path, path))?.reason;
  if (value !== undefined) return { ...line, state: 'known', value, reason };
  return { ...line, state: askedAt(content, path) ?? 'blank', value: undefined, reason };
}

const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

export function valueAt(content: Content, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (here, key) =>
        typeof here === 'object' && here !== null && Object.hasOwn(here, key)
          ? (here as Content)[key]
          : undefined,
      content,
    );
}

/** Returns the answer that was noted when somebody asked about the field, or about what it stands in. */
function askedAt(content: Content, path: string): FieldState | undefined {
  const asked = content.asked as Readonly<Record<string, FieldState>> | undefined;
  if (!asked) return undefined;
  const parts = path.split('.');
  const above = parts.map((_part, at) => parts.slice(0, parts.length - at).join('.'));
  return above.map((one) => (Object.hasOwn(asked, one) ? asked[one] : undefined)).find(Boolean);
}
