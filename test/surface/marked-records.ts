import {
  RECORDS,
  readRecord,
  type ObjectShape,
  type RecordType,
  type Shape,
  type TextShape,
} from '../../src/kernel/contract/index.js';
import { classOf } from '../../src/apps/what-we-hold/contract-fields.js';

export const MARK = 'zzmark';

type Json = Record<string, unknown>;

export interface MarkedRecord {
  readonly record: Json;
  /** Personal text of the contract by its mark: `ReportContent.person.names.given`. */
  readonly marks: ReadonlyMap<string, string>;
}

/** What a mark of this format cannot stand in: another mark is no language, no hash and no allele. */
const FIXED: Readonly<Partial<Record<NonNullable<TextShape['format']>, string>>> = {
  language: 'es',
  sha256: 'a'.repeat(64),
  mtRange: '1-576',
  mtVariant: 'A263G',
  allele: '12',
};
const KEY: Readonly<Record<string, string>> = {
  tooth: '11',
  autosomal: 'TH01',
  xStr: 'DXS10103',
  yStr: 'DYS391',
  fieldPath: 'person.sex',
  any: 'k',
};
const PERSONAL = ['P3', 'P4'];

/** A record of a type with a mark of its own in every personal text field that the contract has, as far as a record can have them together. */
export function markedRecord(type: RecordType, more: Json): MarkedRecord {
  const made = new Maker(type);
  const whole = { ...made.object(RECORDS[type], type), ...more, recordType: type };
  const record = withoutFaults(whole);
  const text = JSON.stringify(record);
  return { record, marks: new Map([...made.marks].filter(([mark]) => text.includes(mark))) };
}

class Maker {
  readonly marks = new Map<string, string>();

  constructor(private readonly type: RecordType) {}

  object(shape: ObjectShape, path: string): Json {
    return Object.fromEntries(
      Object.entries(shape.fields).map(([name, field]) => {
        const isPersonal = PERSONAL.includes(classOf(shape, name));
        return [name, this.value(field.shape, `${path}.${name}`, isPersonal)];
      }),
    );
  }

  private value(shape: Shape, path: string, isPersonal: boolean): unknown {
    if (isPlain(shape)) return plain(shape);
    switch (shape.kind) {
      case 'object':
        return this.object(shape, path);
      case 'list':
        return [this.value(shape.of, path, isPersonal)];
      case 'oneOrList':
        return this.value(shape.of, path, isPersonal);
      case 'map':
        return { [KEY[shape.keys] ?? 'k']: this.value(shape.of, path, isPersonal) };
      case 'text':
        return this.text(shape, path, isPersonal);
      case 'any':
        return { [this.mark(path)]: this.mark(`${path} (value)`) };
    }
  }

  private text({ format }: TextShape, path: string, isPersonal: boolean): string {
    if (format === 'institution') return 'BB-FORENSIC';
    if (format && FIXED[format]) return FIXED[format];
    if (!isPersonal) return `x${this.marks.size}`;
    return format === 'email' ? `${this.mark(path)}@correo.example` : this.mark(path);
  }

  private mark(path: string): string {
    const mark = `${MARK}${this.type}${this.marks.size}q`;
    this.marks.set(mark, path);
    return mark;
  }
}

type PlainShape = Exclude<Shape, { kind: 'object' | 'list' | 'oneOrList' | 'map' | 'text' | 'any' }>;

const MADE_OF_OTHERS = ['object', 'list', 'oneOrList', 'map', 'text', 'any'];

function isPlain(shape: Shape): shape is PlainShape {
  return !MADE_OF_OTHERS.includes(shape.kind);
}

function plain(shape: PlainShape): unknown {
  switch (shape.kind) {
    case 'vocabulary':
      return shape.words[0];
    case 'literal':
      return shape.word;
    case 'number':
      return shape.min;
    case 'range':
      return { min: shape.min, max: shape.min + 1 };
    case 'country':
      return 'MX';
    case 'boolean':
      return true;
    case 'instant':
      return '2023-03-04T05:06:07Z';
    case 'partialDate':
    case 'dateOrSpan':
      return '2023-03-04';
  }
}

const MOST_FAULTS = 200;

/** What the contract refuses of it is taken out, one thing after the other; what stays refused, with what it lies in. */
function withoutFaults(record: Json): Json {
  let [refused, taken] = ['', ''];
  for (let at = 0; at < MOST_FAULTS; at += 1) {
    const [fault] = readRecord(record, { now: '2026-06-01T00:00:00Z' }).errors;
    if (!fault) return record;
    taken = fault.path === refused ? above(taken) : fault.path;
    refused = fault.path;
    remove(record, taken);
  }
  throw new Error(`No ${String(record.recordType)} comes of it.`);
}

function above(path: string): string {
  return path.replace(/(?:\.|\[)[^.[]*$/u, '');
}

function remove(record: Json, path: string): void {
  const steps = path.split(/\.|\[|\]/u).filter(Boolean);
  let parent: unknown = record;
  for (const step of steps.slice(0, -1)) parent = (parent as Json)[step] ?? parent;
  const last = steps.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as Json, last);
}
