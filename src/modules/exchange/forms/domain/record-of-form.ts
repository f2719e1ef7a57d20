import { BLOCK_NAMES, FORM_BLOCKS, RECORD_OF_FORM, type FormKind } from './form-blocks.js';
import { FORM_FORMAT } from './form-file.js';
import { valueAt } from './form.js';

type Content = Readonly<Record<string, unknown>>;
type Writable = Record<string, unknown>;

/** Fault of a file as a form; the faults of its values come from the contract. */
export interface FormFault {
  /** In the file, such as `format` or `blocks[2].fields[0].field`. */
  readonly path: string;
  readonly fault: 'not_a_form' | 'no_such_field';
}

export interface ReadForm {
  /** Record as the contract would read it, not yet checked by it; undefined where the file is no form. */
  readonly record: Content | undefined;
  /** Fields of which the form has only a part, by path: of a record that is there they are left as they are. */
  readonly partial: readonly string[];
  readonly faults: readonly FormFault[];
}

const ASKED = ['unknown', 'refused', 'not_asked'];

/**
 * A form as a record: before death a report, after it remains. Known values are taken, and what was asked; what is blank or not shown says
 * nothing. Nothing else of the file counts: not its words, and not what the family permits.
 */
export function recordOfForm(file: unknown): ReadForm {
  if (!isObject(file) || file.format !== FORM_FORMAT) return noForm('format');
  const kind = KINDS.find((one) => one === file.kind);
  if (!kind) return noForm('kind');
  if (!Array.isArray(file.blocks)) return noForm('blocks');
  const record: Writable = {
    ...{ recordType: RECORD_OF_FORM[kind], id: file.id, institution: file.institution },
    ...(file.madeAt !== undefined && { updatedAt: file.madeAt }),
  };
  const taken = { record, asked: {} as Writable, partial: [] as string[], faults: [] as FormFault[] };
  const paths = PATHS[kind];
  for (const { field, place } of fieldsOf(file.blocks)) {
    if (typeof field.field !== 'string' || !paths.has(field.field))
      taken.faults.push({ path: `${place}.field`, fault: 'no_such_field' });
    else take(taken, field.field, field);
  }
  const { asked, partial, faults } = taken;
  if (Object.keys(asked).length > 0) record.asked = asked;
  return { record, partial, faults };
}

/**
 * Merges a form with the record that is stored under its code: its values over those, and everything else as
 * it was. So a form that was filled in further takes nothing back: no consent, no profile that did not stand
 * on it, no field that it left blank.
 */
export function besideForm<T extends Content>(record: T, stored: Content, partial: readonly string[]): T {
  const merged: Writable = structuredClone(stored);
  const paths = PATHS[record.recordType === 'remains' ? 'post_mortem' : 'ante_mortem'];
  for (const path of paths) {
    const value = valueAt(record, path);
    if (value !== undefined && !partial.includes(path)) put(merged, path, value);
  }
  const asked = { ...(stored.asked as Content | undefined), ...(record.asked as Content | undefined) };
  const open = Object.entries(asked).filter(([path]) => valueAt(merged, path) === undefined);
  Reflect.deleteProperty(merged, 'asked');
  if (open.length > 0) merged.asked = Object.fromEntries(open);
  return {
    ...merged,
    ...(record.updatedAt !== undefined && { updatedAt: record.updatedAt }),
  } as unknown as T;
}

const KINDS: readonly FormKind[] = ['ante_mortem', 'post_mortem'];
/** Said at the head of the form. */
const OF_THE_HEAD = ['id', 'institution'];
const pathsOf = (kind: FormKind): ReadonlySet<string> =>
  new Set(BLOCK_NAMES.flatMap((block) => FORM_BLOCKS[kind][block].map(({ path }) => path)));
const PATHS = { ante_mortem: pathsOf('ante_mortem'), post_mortem: pathsOf('post_mortem') } as const;

const noForm = (path: string): ReadForm => ({
  ...{ record: undefined, partial: [], faults: [{ path, fault: 'not_a_form' }] },
});

function* fieldsOf(blocks: readonly unknown[]): Generator<{ field: Content; place: string }> {
  for (const [number, block] of blocks.entries()) {
    const fields = isObject(block) && Array.isArray(block.fields) ? (block.fields as unknown[]) : [];
    for (const [place, field] of fields.entries())
      yield { field: isObject(field) ? field : {}, place: `blocks[${number}].fields[${place}]` };
  }
}

function take(
  { record, asked, partial }: { record: Writable; asked: Writable; partial: string[] },
  path: string,
  { state, value, reason }: Content,
): void {
  if (typeof state === 'string' && ASKED.includes(state)) asked[path] = state;
  if (state !== 'known' || value === undefined || OF_THE_HEAD.includes(path)) return;
  if (reason !== undefined) partial.push(path);
  put(record, path, value);
}

function put(target: Writable, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = isObject(target[key]) ? (target[key] as Writable) : {};
  target[key] = inner;
  put(inner, rest.join('.'), value);
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
