import { describe, expect, it } from '@jest/globals';
import { CONTRACT_CODES, CONTRACT_CODE_MEANINGS } from './codes.js';
import { COUNTRY_CODES } from './countries.js';
import { fieldExists } from './field-paths.js';
import { RECORDS, type LivingRecord, type RemainsRecord, type ReportRecord } from './records.js';
import { readRecord } from './read-record.js';
import { REPORT } from './report.js';
import type { ObjectShape, Shape, VocabularyShape } from './shape.js';
import { FDI_TEETH } from './teeth.js';

function visit(shape: Shape, seen: Set<Shape>): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  if (shape.kind === 'list' || shape.kind === 'oneOrList' || shape.kind === 'map') visit(shape.of, seen);
  if (shape.kind === 'dateOrSpan') visit(shape.span, seen);
  if (shape.kind === 'object') for (const field of Object.values(shape.fields)) visit(field.shape, seen);
}

const shapes = new Set<Shape>();
for (const record of Object.values(RECORDS)) visit(record, shapes);
const objects = [...shapes].filter((shape): shape is ObjectShape => shape.kind === 'object');
const vocabularies = [...shapes].filter((shape): shape is VocabularyShape => shape.kind === 'vocabulary');

describe('the contract as data', () => {
  it('gives each object and vocabulary a name of its own', () => {
    const names = [...objects, ...vocabularies].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it('describes every field in a sentence of one line', () => {
    const descriptions = objects.flatMap(({ fields }) =>
      Object.values(fields).map(({ description }) => description),
    );
    for (const description of descriptions) expect(description).toMatch(/^[A-Z"][^\n]*\.$/);
  });

  it('says of each vocabulary and each of its words what it means', () => {
    const sentences = vocabularies.flatMap(({ description, meanings }) => [
      description,
      ...Object.values(meanings),
    ]);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z"][^\n]*\.$/);
    for (const { words } of vocabularies) for (const word of words) expect(word).toMatch(/^[a-z_]+$/);
  });

  it('requires of a record nothing but its type, its owner and its code', () => {
    for (const record of Object.values(RECORDS)) {
      const required = Object.entries(record.fields).filter(([, field]) => field.required);
      expect(required.map(([name]) => name).sort()).toEqual(['id', 'institution', 'recordType']);
    }
  });

  it('knows 249 countries and Kosovo, 32 permanent and 20 deciduous teeth', () => {
    expect(COUNTRY_CODES.size).toBe(250);
    expect(FDI_TEETH.size).toBe(52);
    expect(['18', '48', '55', '85'].every((tooth) => FDI_TEETH.has(tooth))).toBe(true);
    expect(['19', '56', '90', '10'].some((tooth) => FDI_TEETH.has(tooth))).toBe(false);
  });

  it('says of each code what it means', () => {
    for (const code of CONTRACT_CODES) {
      expect(code).toMatch(/^EXCHANGE\.[A-Z0-9_]+$/);
      expect(CONTRACT_CODE_MEANINGS[code]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['person.birthDate', true],
    ['marks.design', true],
    ['relatives.profile.autosomal.TH01', true],
    ['dental.teeth.11', true],
    ['physical.heightCm.min', true],
    ['marks[0].design', false],
    ['marks.0.design', false],
    ['dental.teeth.19', false],
    ['person.toString', false],
    ['found.date', false],
    ['', false],
  ])('has in a report a field at %s: %s', (path, expected) => {
    expect(fieldExists(REPORT, path)).toBe(expected);
  });
});

describe('the types that follow from the shapes', () => {
  const report: ReportRecord = {
    recordType: 'report',
    id: 'R-1',
    institution: 'A',
    person: {
      names: [{ kind: 'legal', given: 'Ana', surnames: ['Paz'] }],
      sex: 'female',
      ageYears: { min: 20 },
    },
    pedigree: { missing: ['m'], individuals: [{ id: 'm', sex: 'female' }] },
    consents: [{ purpose: 'search', decision: 'granted' }],
  };
  const remains: RemainsRecord = {
    recordType: 'remains',
    id: 'P-1',
    institution: 'A',
    deathDate: { from: '2020', to: '2021-02' },
    custody: { disposition: 'stored' },
    fingerprints: { available: true, fingers: [1, 10] },
  };
  const living: LivingRecord = {
    recordType: 'living',
    id: 'L-1',
    institution: 'A',
    wishes: { informFamily: false },
  };

  it('are what the reader takes and gives', () => {
    for (const record of [report, remains, living]) {
      expect(readRecord(record, { now: '2026-11-25T12:00:00Z' })).toEqual({
        record,
        recordType: record.recordType,
        errors: [],
        warnings: [],
      });
    }
  });

  it('refuse words and fields that the contract lacks', () => {
    // @ts-expect-error a word outside the vocabulary
    const sex: NonNullable<ReportRecord['person']>['sex'] = 'M';
    // @ts-expect-error a required field is missing
    const place: NonNullable<RemainsRecord['found']> = { date: '2020' };
    const read = readRecord({ ...remains, found: place, person: { sex } }, { now: '2026-11-25T12:00:00Z' });
    expect(read.errors.map(({ path }) => path)).toEqual(['found.place']);
  });
});
