import type { ReportRecord } from '../../kernel/contract/index.js';
import { attachmentOf } from './attachments.js';
import { dateOf, instantOf } from './calendar.js';
import { fullConsents } from './consents.js';

const HOME = { country: 'HN', admin1: 'Yoro', locality: 'El Progreso', lat: 15.4, lon: -87.8 };
const REYNOSA = { country: 'MX', admin1: 'Tamaulipas', locality: 'Reynosa', lat: 26.08, lon: -98.28 };

/** The mother's report, in her words, as the consulate takes it down. */
export function motherReports(contactDay: number, birthDay: number, filedDay: number): ReportRecord {
  return {
    recordType: 'report',
    institution: 'HN-CONSULATE-TEXAS',
    id: `HN-CONSULATE-TEXAS-R${dateOf(filedDay).slice(0, 4)}-000001`,
    recordedAt: instantOf(filedDay, 612),
    updatedAt: instantOf(filedDay, 655),
    status: 'submitted',
    attachments: attachmentOf('interview', dateOf(filedDay)),
    intake: {
      channel: 'consulate',
      place: { country: 'US', admin1: 'Texas', locality: 'McAllen', lat: 26.2, lon: -98.23 },
    },
    reporter: {
      name: 'Marisela Urbina',
      relationship: 'mother',
      phone: '+504555101',
      language: 'es',
      safeToContact: true,
    },
    person: son(birthDay),
    ...hisBody(),
    ...hisWay(contactDay),
    relatives: [
      { id: 'R1', relationship: 'mother', name: 'Marisela Urbina', sex: 'female', country: 'HN' },
      { id: 'R2', relationship: 'full_sibling', sex: 'female', country: 'US' },
    ],
    consents: fullConsents(filedDay),
    asked: { directProfile: 'not_asked', fingerprints: 'unknown' },
  };
}

function son(birthDay: number): NonNullable<ReportRecord['person']> {
  return {
    names: [
      { kind: 'legal', given: 'Wilmer Alexander', surnames: ['Paz', 'Urbina'] },
      { kind: 'nickname', full: 'Wil' },
    ],
    sex: 'male',
    birthDate: dateOf(birthDay),
    birthPlace: HOME,
    residence: HOME,
    nationalities: ['HN'],
    documents: [{ type: 'national_id', number: `9918-${dateOf(birthDay).slice(0, 4)}-00417`, country: 'HN' }],
    phones: ['+504555102'],
    occupation: 'albañil',
  };
}

function hisBody(): Pick<ReportRecord, 'physical' | 'marks' | 'medical' | 'dental' | 'effects'> {
  return {
    physical: {
      heightCm: { min: 170, max: 173 },
      build: 'slim',
      hairColor: 'black',
      hairType: 'wavy',
      eyeColor: 'brown',
      handedness: 'left',
    },
    marks: [
      {
        type: 'tattoo',
        region: 'forearm',
        side: 'left',
        design: 'una rosa',
        text: 'Mari',
        description: 'por el lado de adentro; se la hizo el día de la madre',
      },
      { type: 'scar', region: 'knee', side: 'right', description: 'cicatriz de una caída de niño' },
    ],
    medical: [
      {
        kind: 'healed_fracture',
        region: 'shoulder',
        side: 'left',
        description: 'se quebró la clavícula a los doce años',
      },
    ],
    dental: {
      teeth: { '11': 'crown_gold', '36': 'missing' },
      notes: 'diente de enfrente con oro; le sacaron una muela abajo a la izquierda',
    },
    effects: [
      { category: 'clothing', article: 'pantalón de mezclilla', color: 'azul', brand: "Levi's" },
      { category: 'clothing', article: 'chumpa', color: 'azul' },
      { category: 'footwear', article: 'tenis', color: 'blanco', brand: 'Nike', size: '41' },
      { category: 'religious', article: 'rosario de madera', description: 'se lo dio la mamá' },
    ],
  };
}

function hisWay(
  contactDay: number,
): Pick<ReportRecord, 'lastContact' | 'departure' | 'destination' | 'route'> {
  return {
    lastContact: { date: dateOf(contactDay), place: REYNOSA, channel: 'whatsapp' },
    departure: { date: dateOf(contactDay - 33), place: HOME },
    destination: { place: { country: 'US', admin1: 'Texas', locality: 'Houston', lat: 29.76, lon: -95.37 } },
    route: [
      {
        date: dateOf(contactDay - 27),
        place: { country: 'MX', admin1: 'Chiapas', locality: 'Tapachula', lat: 14.9, lon: -92.26 },
      },
      {
        place: {
          country: 'MX',
          admin1: 'San Luis Potosí',
          locality: 'San Luis Potosí',
          lat: 22.15,
          lon: -100.98,
        },
      },
      { date: dateOf(contactDay), place: REYNOSA },
    ],
  };
}
