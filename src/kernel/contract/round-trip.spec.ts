import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { COUNTRY_CODES } from './countries.js';
import { LOCI } from './genetics/loci.js';
import { readRecord } from './read-record.js';
import { RECORDS, RECORD_TYPES, type ExchangeRecord, type RecordType, type ReportRecord } from './records.js';
import type { MapShape, ObjectShape, Shape, TextShape } from './shape.js';
import { FDI_TEETH } from './teeth.js';
import { UNKNOWN_KEY } from './unknown-key.js';
import { writeRecord } from './write-record.js';

const CONTEXT = { now: '2026-11-25T12:00:00Z' };
type Json = Record<string, unknown>;

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.normalize('NFC'));
const text = words.filter((word) => !word.includes('\u0000'));
const code = fc.stringMatching(/^[A-Za-zñ0-9][A-Za-zñ 0-9_.:-]{0,8}[A-Za-zñ0-9]$/);
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const FORMED: Readonly<Record<NonNullable<TextShape['format']>, fc.Arbitrary<string>>> = {
  language: fc.constantFrom('es', 'quc', 'pt-BR'),
  email: fc.constantFrom('ana@example.org', 'luis.paz@correo.example'),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  mtRange: fc.constant('16024-576'),
  mtVariant: fc.constantFrom('A263G', '315.1C', 'A73G', 'C16223T', '523del'),
  institution: code,
  allele: fc.constantFrom('9.3', '12', '17.1', '20'),
};

/** Early for birth, late for ends, between them for the rest: no two dates of a record are in an impossible order. */
function dateFor(field: string): fc.Arbitrary<string> {
  const [first, last] =
    field === 'birthDate'
      ? [1950, 1980]
      : ['until', 'to', 'withdrawnAt'].includes(field)
        ? [2020, 2024]
        : [2000, 2010];
  const year = fc.integer({ min: first, max: last }).map(String);
  const parts = fc.tuple(
    year,
    fc.integer({ min: 10, max: 12 }),
    fc.integer({ min: 10, max: 30 }),
    fc.nat({ max: 3 }),
  );
  return parts.map(
    ([y, m, d, form]) => [y, `${y}-${m}`, `${y}-${m}-${d}`, `${y}-${m}-${d}T10:30:00-06:00`][form] ?? y,
  );
}

function mapFor(shape: MapShape): fc.Arbitrary<unknown> {
  if (shape.keys === 'any') return fc.dictionary(text, json, { minKeys: 1, maxKeys: 3 });
  const loci = LOCI.filter(({ heading, name }) => heading === shape.keys && name !== 'AMEL').map(
    ({ name }) => name,
  );
  const keys =
    { tooth: [...FDI_TEETH], fieldPath: ['event.kind', 'event.peopleInvolved'] }[shape.keys as string] ??
    loci;
  const value =
    shape.keys === 'tooth' || shape.keys === 'fieldPath'
      ? valueFor(shape.of, '')
      : fc.tuple(
          valueFor({ kind: 'text', length: 'plain', format: 'allele' }, ''),
          fc.constantFrom('12', '13.2'),
        );
  return fc.dictionary(fc.constantFrom(...keys), value, { minKeys: 1, maxKeys: 4 });
}

/** Families of their own kind: what is possible as a whole does not follow from the shape. */
const SPECIAL: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  pedigree: fc.constant({
    missing: 'm',
    individuals: [
      { id: 'm', sex: 'unknown', father: 'f', mother: 'g' },
      { id: 'f', sex: 'male' },
      { id: 'g', sex: 'female' },
    ],
  }),
  relationship: fc.constantFrom('cousin', 'nibling', 'aunt_uncle_maternal'),
  otherParent: fc.constant(undefined),
  twin: fc.constant(undefined),
  profiles: fc.constant(undefined),
  countries: fc.constantFrom(['*'], ['MX', 'GT']),
  deathDate: fc.constantFrom('2001', { from: '2001', to: '2002-03' }),
};

function objectFor(shape: ObjectShape): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape.fields).map(([name, field]) => {
    const value = name in SPECIAL ? SPECIAL[name]! : valueFor(field.shape, name);
    return [name, field.required ? value : fc.option(value, { nil: undefined, freq: 1 })] as const;
  });
  const unknown = fc.option(fc.record({ 'unheard of': json.filter(isSomething) }), { nil: {}, freq: 6 });
  return fc
    .tuple(fc.record(Object.fromEntries(entries)), unknown)
    .map(([known, rest]) => ({ ...(JSON.parse(JSON.stringify(known)) as Json), ...rest }))
    .filter((object) => Object.keys(object).length > 0);
}

const isSomething = (value: unknown): boolean => !['null', '""', '[]', '{}'].includes(JSON.stringify(value));

function listFor(shape: Shape & { kind: 'list' | 'oneOrList' }, name: string): fc.Arbitrary<unknown> {
  const entries = fc.array(valueFor(shape.of, name), { minLength: 1, maxLength: 2 });
  if (shape.kind === 'oneOrList') return fc.oneof(entries, valueFor(shape.of, name));
  return entries.map((list) =>
    list.map((entry, index) => {
      const id = shape.uniqueBy.length > 0 ? (entry as Json)['id'] : undefined;
      return typeof id === 'string' ? { ...(entry as Json), id: `${id}${index}` } : entry;
    }),
  );
}

type Generators = {
  readonly [K in Shape['kind']]: (shape: Extract<Shape, { kind: K }>, name: string) => fc.Arbitrary<unknown>;
};

const GENERATORS: Generators = {
  object: objectFor,
  list: listFor,
  oneOrList: listFor,
  map: mapFor,
  vocabulary: (shape) => fc.constantFrom(...shape.words),
  literal: (shape) => fc.constant(shape.word),
  text: (shape) => (shape.format ? FORMED[shape.format] : shape.length === 'id' ? code : text),
  number: (shape) => (shape.whole ? fc.integer({ min: shape.min, max: shape.max }) : numberWithin(shape)),
  range: (shape) =>
    fc.tuple(numberWithin(shape), numberWithin(shape), fc.nat({ max: 2 })).map(([a, b, sides]) => {
      return [{ min: Math.min(a, b), max: Math.max(a, b) }, { min: a }, { max: b }][sides];
    }),
  partialDate: (_shape, name) => dateFor(name),
  instant: (_shape, name) =>
    fc.constant(name === 'updatedAt' ? '2026-11-25T10:00:00Z' : '2020-01-01T00:00:00.5+02:00'),
  dateOrSpan: (_shape, name) => dateFor(name),
  country: () => fc.constantFrom(...COUNTRY_CODES),
  boolean: () => fc.boolean(),
  any: () => json,
};

function valueFor(shape: Shape, name: string): fc.Arbitrary<unknown> {
  const generate = GENERATORS[shape.kind] as (shape: Shape, name: string) => fc.Arbitrary<unknown>;
  return generate(shape, name);
}

// A measure with a few decimals; JSON has no negative zero to bring back.
const numberWithin = ({ min, max }: { min: number; max: number }): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 8), max: Math.floor(max * 8) }).map((eighths) => eighths / 8 + 0);

const records: Readonly<Record<RecordType, fc.Arbitrary<Json>>> = {
  report: objectFor(RECORDS.report) as fc.Arbitrary<Json>,
  remains: objectFor(RECORDS.remains) as fc.Arbitrary<Json>,
  living: objectFor(RECORDS.living) as fc.Arbitrary<Json>,
};
const read = (value: unknown): ReturnType<typeof readRecord> => readRecord(value, CONTEXT);

function accepted(value: unknown): ExchangeRecord {
  const { record, errors } = read(value);
  expect(errors).toEqual([]);
  return record!;
}

describe('a record that comes in and goes out again', () => {
  it.each(RECORD_TYPES)('is the same: %s', (type) => {
    fc.assert(
      fc.property(records[type], (value) => {
        expect(writeRecord(accepted(value))).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('has one canonical text, whatever the order of its keys, and keeps it from hand to hand', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      const made: Json = {};
      for (const [key, entry] of Object.entries(value).reverse()) {
        Object.defineProperty(made, key, {
          value: turned(entry),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return made;
    };
    fc.assert(
      fc.property(records.report, (value) => {
        const first = accepted(value);
        expect(canonicalJson(accepted(turned(value)))).toBe(canonicalJson(first));
        const second = accepted(writeRecord(first));
        expect(second).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('has its unknown fields under extra meanwhile, beside what it had there itself', () => {
    const value = {
      recordType: 'report',
      id: '1',
      institution: 'A',
      marks: [{ type: 'scar', depthMm: 3 }],
      physical: { shoeSize: 41 },
      extra: { note: 'x', [UNKNOWN_KEY]: 'mine' },
    };
    const record = accepted(value);
    expect(record.extra).toEqual({
      note: 'x',
      [UNKNOWN_KEY]: [
        { path: ['marks', 0, 'depthMm'], value: 3 },
        { path: ['physical', 'shoeSize'], value: 41 },
        { path: ['extra', UNKNOWN_KEY], value: 'mine' },
      ],
    });
    expect(writeRecord(record)).toEqual(value);
  });

  it('keeps an unknown field whose place is gone under the key of the reader', () => {
    const record = accepted({
      recordType: 'report',
      id: '1',
      institution: 'A',
      marks: [{ type: 'scar', depthMm: 3 }],
    });
    const { recordType, id, institution, extra } = record as ReportRecord;
    expect(writeRecord({ recordType, id, institution, extra: extra! })['extra']).toEqual({
      [UNKNOWN_KEY]: [{ path: ['marks', 0, 'depthMm'], value: 3 }],
    });
  });

  it('has keys that mean something to JavaScript as mere data', () => {
    const value = JSON.parse(
      '{"recordType":"living","id":"1","institution":"A","__proto__":{"id":"2"},"extra":{"__proto__":{"a":1}},"x":{"constructor":1}}',
    ) as unknown;
    const record = accepted(value);
    expect(record.id).toBe('1');
    expect(canonicalJson(record)).toBe(
      '{"__proto__":{"id":"2"},"extra":{"__proto__":{"a":1}},"id":"1","institution":"A","recordType":"living","x":{"constructor":1}}',
    );
  });

  it('has its keys in the order of the contract', () => {
    const record = accepted({
      physical: { build: 'slim', heightCm: { max: 2e2, min: 150 } },
      institution: 'A',
      recordType: 'living',
      id: '1',
    });
    expect(JSON.stringify(writeRecord(record))).toBe(
      '{"recordType":"living","id":"1","institution":"A","physical":{"heightCm":{"min":150,"max":200},"build":"slim"}}',
    );
  });

  it('loses migration status at any depth', () => {
    const value = {
      recordType: 'living',
      id: '1',
      institution: 'A',
      person: { names: [{ kind: 'legal', full: 'Ana' }], sex: 'female', estatus_migratorio: 's1' },
      foo: [{ immigrationStatus: 's2', kept: 1 }],
      extra: { a: { 'Situação Migratória': 's3' }, b: ['Es solicitante de asilo', 'Usa lentes'] },
      physical: { hairType: 'rizado; ella es indocumentada' },
    };
    expect(writeRecord(accepted(value))).toEqual({
      recordType: 'living',
      id: '1',
      institution: 'A',
      person: { names: [{ kind: 'legal', full: 'Ana' }], sex: 'female' },
      physical: { hairType: 'rizado; ella es […]' },
      foo: [{ kept: 1 }],
      extra: { a: {}, b: ['Es […]', 'Usa lentes'] },
    });
  });
});

describe('a reader', () => {
  it('never throws, whatever JSON it is given', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const nearly = fc.constantFrom(...RECORD_TYPES).chain((type) => {
      const fields = Object.fromEntries(Object.keys(RECORDS[type].fields).map((name) => [name, anything]));
      return fc.record({ ...fields, recordType: fc.constant(type) }, { requiredKeys: ['recordType'] });
    });
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (value) => {
        const { record, errors } = read(value);
        expect(record === undefined).toBe(errors.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a valid record wrong as soon as one value of it has another type', () => {
    fc.assert(
      fc.property(records.remains, fc.nat(), (value, choice) => {
        const known = Object.keys(value).filter(
          (key) => key in RECORDS.remains.fields && key !== 'recordType',
        );
        const key = known[choice % known.length]!;
        const { record, errors } = read({ ...value, [key]: true });
        expect(record).toBeUndefined();
        expect(errors.every(({ path }) => path === key || path.startsWith(`${key}.`))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stops at 64 levels of what it does not know', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 63; level += 1) deep = [deep];
    const base = { recordType: 'living', id: '1', institution: 'A' };
    expect(read({ ...base, foo: deep }).errors).toEqual([]);
    expect(read({ ...base, foo: [deep] }).errors.map(({ code: found }) => found)).toEqual([
      'EXCHANGE.TOO_DEEP',
    ]);
  });
});
