import type { LivingRecord, RemainsRecord } from '../../kernel/contract/index.js';
import { attachmentOf } from './attachments.js';
import { dateOf, instantOf } from './calendar.js';

/** The body in its bank, in the examiner's words: no name lay with it. */
export function bodyInTexas(foundDay: number): RemainsRecord {
  const bank = 'US-FORENSIC-TEXAS';
  return {
    recordType: 'remains',
    institution: bank,
    id: `${bank}-M${dateOf(foundDay).slice(0, 4)}-000001`,
    recordedAt: instantOf(foundDay + 2, 980),
    updatedAt: instantOf(foundDay + 60, 900),
    attachments: attachmentOf('findingReport', dateOf(foundDay)),
    found: {
      date: dateOf(foundDay),
      place: { country: 'US', admin1: 'Texas', lat: 27.1412, lon: -98.2137, precisionKm: 1 },
      context: 'ranch',
    },
    completeness: 'complete',
    condition: 'decomposed',
    postMortemIntervalDays: { min: 5, max: 20 },
    estimates: {
      sex: { value: 'male', confidence: 0.99 },
      ageYears: { min: 21, max: 29 },
      heightCm: { min: 167, max: 175 },
    },
    ...asExamined(),
    cause: 'probable hyperthermia',
    manner: 'accident',
    custody: { institution: bank, disposition: 'stored', from: dateOf(foundDay) },
    status: 'unidentified',
  };
}

function asExamined(): Pick<RemainsRecord, 'physical' | 'marks' | 'medical' | 'dental' | 'effects'> {
  return {
    physical: { hairColor: 'black', hairLength: 'short', build: 'slim' },
    marks: [
      {
        type: 'tattoo',
        region: 'forearm',
        side: 'left',
        view: 'front',
        design: 'flower with stem',
        text: '...ari',
        colors: ['black'],
      },
    ],
    medical: [
      {
        kind: 'healed_fracture',
        region: 'shoulder',
        side: 'left',
        description: 'old healed fracture of the clavicle, with callus',
      },
    ],
    dental: {
      teeth: {
        '11': 'crown_gold',
        '12': 'present',
        '16': 'filled',
        '21': 'present',
        '22': 'present',
        '26': 'present',
        '36': 'missing',
        '46': 'caries',
      },
    },
    effects: [
      { category: 'clothing', article: 'blue jeans', color: 'blue', brand: "Levi's", foundOn: 'worn' },
      { category: 'clothing', article: 'hooded sweatshirt', color: 'gray', foundOn: 'worn' },
      { category: 'clothing', article: 'belt', color: 'black', foundOn: 'worn' },
      { category: 'footwear', article: 'athletic shoes', color: 'beige', brand: 'Nike', foundOn: 'worn' },
      { category: 'religious', article: 'rosary, wooden beads', foundOn: 'pocket' },
      { category: 'jewellery', article: 'wristwatch', foundOn: 'worn' },
      { category: 'document', state: 'absent' },
    ],
  };
}

/** The decoy: one name, one birth year, another man. */
export function manOfTheSameName(birthDay: number, since: number): LivingRecord {
  const year = dateOf(birthDay).slice(0, 4);
  const month = dateOf(birthDay).slice(5, 7) === '03' ? '09' : '03';
  return {
    recordType: 'living',
    institution: 'HN-RECEPTION',
    id: `HN-RECEPTION-V${dateOf(since).slice(0, 4)}-000001`,
    recordedAt: instantOf(since, 760),
    situation: 'returned',
    since: dateOf(since),
    place: { country: 'HN', admin1: 'Cortés', locality: 'San Pedro Sula', lat: 15.5, lon: -88.03 },
    person: {
      names: [{ kind: 'document', given: 'Wilmer Alexander', surnames: ['Paz', 'Urbina'] }],
      sex: 'male',
      birthDate: `${year}-${month}-17`,
      birthPlace: { country: 'HN', admin1: 'Choluteca', locality: 'Choluteca', lat: 13.3, lon: -87.19 },
      nationalities: ['HN'],
      documents: [{ type: 'national_id', number: `9906-${year}-11893`, country: 'HN' }],
    },
    physical: { heightCm: { min: 160, max: 162 }, build: 'robust', eyeColor: 'brown' },
    marks: [{ type: 'tattoo', state: 'absent' }],
    wishes: { informFamily: true },
    reintegration: { occupation: 'agricultor', needs: ['empleo'] },
  };
}
