import { FIELD_KINDS, type FieldKind } from '../../../kernel/linkage/tables/field-kinds.js';
import { DomainError } from '../../../platform/errors/index.js';

/**
 * Reads the parts of a specification one by one and refuses the first that is not as it must be, by its place
 * (`fields.0.kind`). Written out: what checks the settings of the platform takes longer to load than all that
 * is checked here.
 */
export class SpecReader {
  /** @param file how the specification is called in a refusal; @param mostFields of a linkage */
  constructor(
    private readonly file: string,
    private readonly mostFields: number,
  ) {}

  object(value: unknown, place: string): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw this.refused('LINK.SPEC_NOT_OBJECT', place);
    return value as Readonly<Record<string, unknown>>;
  }

  /** Refuses keys that nobody asks for: most often an option that was misspelt. */
  keys(value: Readonly<Record<string, unknown>>, known: readonly string[], place: string): void {
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    if (unknown.length > 0) throw this.refused('LINK.SPEC_KEY_UNKNOWN', place, { keys: unknown.join(', ') });
  }

  text(value: unknown, place: string): string {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '') throw this.refused('LINK.SPEC_NOT_TEXT', place);
    return text;
  }

  optionalText(value: unknown, place: string): string | undefined {
    return value === undefined ? undefined : this.text(value, place);
  }

  /** Reads a list. That there are too many is found by `count`, after its entries have been read. */
  list(value: unknown, place: string): readonly unknown[] {
    if (!Array.isArray(value)) throw this.refused('LINK.SPEC_NOT_LIST', place);
    return value;
  }

  count(entries: readonly unknown[], place: string): void {
    if (entries.length === 0 || entries.length > this.mostFields)
      throw this.refused('LINK.SPEC_NOT_LIST', place);
  }

  yesOrNo(value: unknown, place: string): boolean {
    if (value !== undefined && typeof value !== 'boolean')
      throw this.refused('LINK.SPEC_NOT_YES_OR_NO', place);
    return value ?? false;
  }

  kind(value: unknown, place: string): FieldKind {
    const written = typeof value === 'string' ? asKind(value) : undefined;
    const kind = FIELD_KINDS.find((known) => known === written);
    if (kind === undefined) throw this.refused('LINK.KIND_UNKNOWN', place, { kinds: FIELD_KINDS.join(', ') });
    return kind;
  }

  country(value: unknown, place: string): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.refused('LINK.SPEC_NOT_TEXT', place);
    if (!/^[A-Za-z]{2}$/u.test(value)) throw this.refused('LINK.COUNTRY_MALFORMED', place);
    return value.toUpperCase();
  }

  private refused(code: string, place: string, more: Readonly<Record<string, string>> = {}): DomainError {
    const at = place === '' ? '/' : place;
    return new DomainError(code, 'invalid', { file: this.file, place: at, most: this.mostFields, ...more });
  }
}

/** `full name`, `fullName` and `Full-Name` are `full_name`. */
function asKind(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/gu, '$1_$2')
    .replace(/[\s-]+/gu, '_')
    .toLowerCase();
}
