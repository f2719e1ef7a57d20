import type { ReportRecord } from '../../kernel/contract/index.js';

/** Somebody on the bus, as only the demonstration knows. Nobody of it ever lived. */
interface Traveller {
  /** The institution where the family has reported. */
  readonly institution: string;
  readonly given: string;
  readonly surnames: readonly [string, string];
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly heightCm: number;
  readonly home: keyof typeof HOMES;
  readonly lastHeard: string;
  readonly reporter: {
    readonly name: string;
    readonly relationship: 'mother' | 'father' | 'spouse' | 'full_sibling';
  };
  /** The mark that is this person's own. */
  readonly mark: NonNullable<ReportRecord['marks']>[number];
}

const HOMES = {
  ocotepeque: { country: 'HN', admin1: 'Ocotepeque', locality: 'Nueva Ocotepeque', lat: 14.43, lon: -89.18 },
  esquipulas: { country: 'GT', admin1: 'Chiquimula', locality: 'Esquipulas', lat: 14.57, lon: -89.35 },
  metapan: { country: 'SV', admin1: 'Santa Ana', locality: 'Metapán', lat: 14.33, lon: -89.45 },
} as const;

const TENOSIQUE = { country: 'MX', admin1: 'Tabasco', locality: 'Tenosique', lat: 17.475, lon: -91.423 };
const VILLAHERMOSA = {
  country: 'MX',
  admin1: 'Tabasco',
  locality: 'Villahermosa',
  lat: 17.989,
  lon: -92.929,
};
const FILED = '2026-04-20';

/**
 * Two brothers are among them, whose mother reports one and whose sister the other; two women share a given
 * name.
 */
const TRAVELLERS: readonly Traveller[] = [
  {
    ...{
      institution: 'HN-CONSULATE-TEXAS',
      given: 'Carlos Antonio',
      surnames: ['Mejía', 'Zelaya'],
      sex: 'male',
    },
    ...{ birthDate: '1997-03-18', heightCm: 171, home: 'ocotepeque', lastHeard: '2026-02-11' },
    reporter: { name: 'Digna Mejía', relationship: 'full_sibling' },
    mark: { type: 'tattoo', region: 'forearm', side: 'right', design: 'una brújula', text: 'Norte' },
  },
  {
    ...{ institution: 'HN-MFA', given: 'Luis Fernando', surnames: ['Mejía', 'Zelaya'], sex: 'male' },
    ...{ birthDate: '2001-10-02', heightCm: 166, home: 'ocotepeque', lastHeard: '2026-02-11' },
    reporter: { name: 'Rosario Zelaya', relationship: 'mother' },
    mark: {
      type: 'scar',
      region: 'face',
      side: 'left',
      description: 'una quemadura de niño junto a la oreja',
    },
  },
  {
    ...{
      institution: 'HN-CONSULATE-TEXAS',
      given: 'Marlen Yaneth',
      surnames: ['Santos', 'Cruz'],
      sex: 'female',
    },
    ...{ birthDate: '1994-07-27', heightCm: 157, home: 'ocotepeque', lastHeard: '2026-02-12' },
    reporter: { name: 'Wilfredo Santos', relationship: 'father' },
    mark: { type: 'tattoo', region: 'shoulder', side: 'left', design: 'dos manos', text: 'Génesis' },
  },
  {
    ...{ institution: 'HN-MFA', given: 'José Ángel', surnames: ['Hernández', 'López'], sex: 'male' },
    ...{ birthDate: '1988-12-05', heightCm: 175, home: 'ocotepeque', lastHeard: '2026-02-11' },
    reporter: { name: 'Karla Membreño', relationship: 'spouse' },
    mark: { type: 'scar', region: 'abdomen', side: 'right', description: 'operado del apéndice' },
  },
  {
    ...{ institution: 'GT-CONSULATE-CHIAPAS', given: 'Juan José', surnames: ['López', 'Pérez'], sex: 'male' },
    ...{ birthDate: '2003-05-14', heightCm: 163, home: 'esquipulas', lastHeard: '2026-02-12' },
    reporter: { name: 'Catarina Pérez', relationship: 'mother' },
    mark: { type: 'tattoo', region: 'hand', side: 'left', design: 'un trébol' },
  },
  {
    ...{
      institution: 'GT-SEARCH',
      given: 'Ana Lucía',
      surnames: ['Ramírez', 'Interiano'],
      sex: 'female',
    },
    ...{ birthDate: '1999-01-22', heightCm: 152, home: 'esquipulas', lastHeard: '2026-02-12' },
    reporter: { name: 'Óscar Ramírez', relationship: 'father' },
    mark: { type: 'scar', region: 'knee', side: 'right', description: 'una caída de bicicleta' },
  },
  {
    ...{
      institution: 'SV-MFA',
      given: 'Ana Guadalupe',
      surnames: ['Ramírez', 'Portillo'],
      sex: 'female',
    },
    ...{ birthDate: '1991-09-09', heightCm: 160, home: 'metapan', lastHeard: '2026-02-11' },
    reporter: { name: 'Mauricio Portillo', relationship: 'spouse' },
    mark: { type: 'birthmark', region: 'neck', side: 'right', description: 'un lunar grande' },
  },
  {
    ...{
      institution: 'SV-OMBUDSMAN',
      given: 'Edwin Geovanny',
      surnames: ['Martínez', 'Landaverde'],
      sex: 'male',
    },
    ...{ birthDate: '1985-04-30', heightCm: 169, home: 'metapan', lastHeard: '2026-02-12' },
    reporter: { name: 'Sonia Landaverde', relationship: 'mother' },
    mark: { type: 'tattoo', region: 'chest', side: 'left', design: 'un volcán', text: 'SV 85' },
  },
  {
    ...{
      institution: 'HN-CONSULATE-TEXAS',
      given: 'Santos Reynaldo',
      surnames: ['Cruz', 'Aguilar'],
      sex: 'male',
    },
    ...{ birthDate: '1979-11-16', heightCm: 168, home: 'ocotepeque', lastHeard: '2026-02-12' },
    reporter: { name: 'Iris Cruz', relationship: 'full_sibling' },
    mark: { type: 'scar', region: 'forearm', side: 'left', description: 'un machetazo' },
  },
  {
    ...{ institution: 'GT-MFA', given: 'Fanny Carolina', surnames: ['López', 'Aguilar'], sex: 'female' },
    ...{ birthDate: '2004-06-08', heightCm: 155, home: 'esquipulas', lastHeard: '2026-02-11' },
    reporter: { name: 'Norma Aguilar', relationship: 'mother' },
    mark: { type: 'tattoo', region: 'ankle', side: 'left', design: 'una nota de música' },
  },
];

const CONSENTS = ['search', 'forensic_matching', 'cross_border'] as const;

/**
 * The demonstration's bus: ten people of three countries who set out together, each reported by an own family
 * at one of four institutions. They have day, place and way in common, some a surname, and are ten people.
 */
export function busReports(): readonly ReportRecord[] {
  return TRAVELLERS.map((one, at): ReportRecord => {
    const [home, number] = [HOMES[one.home], `${at + 1}`.padStart(2, '0')];
    return {
      recordType: 'report',
      institution: one.institution,
      id: busCode(one.institution, number),
      recordedAt: `${FILED}T15:00:00Z`,
      updatedAt: `${FILED}T15:00:00Z`,
      status: 'submitted',
      intake: { channel: one.institution.includes('CONSULATE') ? 'consulate' : 'phone' },
      reporter: { ...one.reporter, language: 'es', safeToContact: true },
      person: {
        names: [{ kind: 'legal', given: one.given, surnames: [...one.surnames] }],
        ...{ sex: one.sex, birthDate: one.birthDate, nationalities: [home.country] },
        ...{ birthPlace: home, residence: home },
      },
      physical: { heightCm: { min: one.heightCm - 2, max: one.heightCm + 2 }, hairColor: 'black' },
      marks: [one.mark],
      departure: { date: '2026-02-08', place: home },
      route: [{ date: '2026-02-10', place: TENOSIQUE }],
      lastContact: { date: one.lastHeard, place: VILLAHERMOSA, channel: 'whatsapp' },
      destination: {
        place: { country: 'US', admin1: 'Texas', locality: 'Houston', lat: 29.76, lon: -95.37 },
      },
      consents: CONSENTS.map((purpose) => ({
        ...{ purpose, decision: 'granted', basis: 'consent', from: FILED },
        ...(purpose === 'cross_border' && { countries: ['*'] }),
      })),
    };
  });
}

/** Codes by which the demonstration knows its own people again. */
export const BUS_MARK = '-BUS-';
const busCode = (institution: string, number: string): string => `${institution}${BUS_MARK}${number}`;
