import { childGenotype, type SimulatedGenotype } from '../benchmark/simulation/genetics.js';
import { unrelated } from '../benchmark/simulation/gene-drop.js';
import { SeededGenerator } from '../kernel/numbers/seeded-generator.js';

/**
 * The institutions of the story: three consulates, a forensic institute that coordinates, a shelter, and one
 * that has no part in the event.
 */
export const EVENT_INSTITUTIONS = {
  institutions: [
    { code: 'EV-FORENSIC', name: 'Instituto Forense Inventado', country: 'MX', kind: 'forensic_institute' },
    { code: 'EV-SHELTER', name: 'Albergue Inventado', country: 'MX', kind: 'civil_society' },
    { code: 'EV-CONSULATE-HN', name: 'Consulado Inventado de Honduras', country: 'HN', kind: 'consulate' },
    { code: 'EV-CONSULATE-GT', name: 'Consulado Inventado de Guatemala', country: 'GT', kind: 'consulate' },
    { code: 'EV-CONSULATE-SV', name: 'Consulado Inventado de El Salvador', country: 'SV', kind: 'consulate' },
    { code: 'EV-STRANGER', name: 'Comisión Inventada de Panamá', country: 'PA', kind: 'search_mechanism' },
  ],
  agreements: [agreementOf('HN'), agreementOf('GT')],
} as const;

/** The third consulate has none at first: its families are there, and nobody else knows of them. */
export const LATER_AGREEMENTS = { institutions: [], agreements: [agreementOf('SV')] } as const;

function agreementOf<Country extends 'HN' | 'GT' | 'SV'>(country: Country) {
  return {
    id: `EV-MX-${country}`,
    parties: ['EV-FORENSIC', `EV-CONSULATE-${country}`] as [string, string],
    categories: ['report', 'remains', 'genetic'] as ('report' | 'remains' | 'genetic')[],
    level: 3 as const,
  };
}

/** A bus that burnt on a road; nobody knows for sure how many were in it. */
export const BUS = {
  ...{ code: 'BUS-2026-03-KM57', kind: 'bus', name: 'Autobús del kilómetro 57', manifest: 'open' },
  ...{ from: '2026-03-14', until: '2026-03-15', country: 'MX', admin1: 'Veracruz', locality: 'Acayucan' },
};

export const BUS_COUNTS = [
  { persons: 14, source: 'Empresa de transporte inventada', asOf: '2026-03-15' },
  { persons: 16, source: 'Protección civil inventada', asOf: '2026-03-16' },
] as const;

/** Somebody of the story, as only the story knows. */
export interface StoryPerson {
  readonly key: string;
  readonly given: string;
  readonly surnames: readonly [string, string];
  readonly sex: 'female' | 'male';
  readonly birthYear: number;
  readonly consulate: 'EV-CONSULATE-HN' | 'EV-CONSULATE-GT' | 'EV-CONSULATE-SV';
  readonly fate: 'dead' | 'alive' | 'unknown';
  /** Of one family with another. */
  readonly siblingOf?: string;
  /** True where the family does not permit that the report crosses a border. */
  readonly staysAtHome?: true;
}

const person = (
  key: string,
  name: string,
  [sex, birthYear]: readonly [StoryPerson['sex'], number],
  [country, fate]: readonly ['HN' | 'GT' | 'SV', StoryPerson['fate']],
  more: Partial<StoryPerson> = {},
): StoryPerson => {
  const [given = '', first = '', second = ''] = name.split(' ');
  const consulate = `EV-CONSULATE-${country}` as const;
  return { key, given, surnames: [first, second], sex, birthYear, consulate, fate, ...more };
};

/** Thirteen people of twelve families; two are sisters. */
export const PASSENGERS: readonly StoryPerson[] = [
  person('h1', 'Bartola Zúniga Inventada', ['female', 1998], ['HN', 'dead']),
  person('h2', 'Celestina Zúniga Inventada', ['female', 1999], ['HN', 'dead'], { siblingOf: 'h1' }),
  person('h3', 'Fermín Orellana Ficticio', ['male', 1987], ['HN', 'dead']),
  person('h4', 'Otilia Banegas Ejemplar', ['female', 1979], ['HN', 'alive']),
  person('h5', 'Isauro Pineda Supuesto', ['male', 2001], ['HN', 'unknown'], { staysAtHome: true }),
  person('h6', 'Wilmer Galdámez Irreal', ['male', 1994], ['HN', 'dead']),
  person('g1', 'Tránsito Xicará Inventado', ['male', 1990], ['GT', 'dead']),
  person('g2', 'Eulalia Tzoc Ficticia', ['female', 1985], ['GT', 'dead']),
  person('g3', 'Macario Batz Ejemplar', ['male', 1976], ['GT', 'alive']),
  person('g4', 'Hermelinda Choc Supuesta', ['female', 2003], ['GT', 'unknown']),
  person('s1', 'Amílcar Menjívar Inventado', ['male', 1983], ['SV', 'dead']),
  person('s2', 'Rosibel Guardado Ficticia', ['female', 1992], ['SV', 'dead']),
  person('s3', 'Porfirio Alvarenga Irreal', ['male', 1988], ['SV', 'alive']),
];

const PERMITTING = ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({
  ...{ purpose, decision: 'granted', from: '2026-03-20' },
  ...(purpose === 'cross_border' && { countries: ['*'] }),
}));

/**
 * The genes of everybody, by key; of the parents with `mother` and `father` before it, of the unlisted body
 * `other`.
 */
function genesOf(): ReadonlyMap<string, SimulatedGenotype> {
  const chance = SeededGenerator.fromSeed(57);
  const genes = new Map<string, SimulatedGenotype>();
  for (const { key, siblingOf } of PASSENGERS) {
    const mother = genes.get(`mother ${siblingOf ?? ''}`) ?? unrelated(chance);
    const father = genes.get(`father ${siblingOf ?? ''}`) ?? unrelated(chance);
    genes.set(`mother ${key}`, mother).set(`father ${key}`, father);
    genes.set(key, childGenotype(mother, father, chance));
  }
  return genes.set('other', unrelated(chance));
}

const GENES = genesOf();

function profileOf(code: string, of: string, type: string): object {
  const sample = { code, type, kit: 'GlobalFiler', lab: 'Laboratorio inventado' };
  return { sample, autosomal: GENES.get(of) };
}

/**
 * The report that each family makes at its consulate; that of the younger sister has the code of the elder's
 * report.
 */
export function storyReport(one: StoryPerson, siblingCode?: string) {
  const { key, given, surnames, sex, birthYear, siblingOf, staysAtHome, consulate } = one;
  const of = siblingOf ?? key;
  const relative = (id: string, relationship: 'mother' | 'father') => ({
    ...{ id, relationship, sex: relationship === 'mother' ? 'female' : 'male' },
    profile: profileOf(`${of}-${relationship}`, `${relationship} ${key}`, 'buccal'),
  });
  return {
    person: { names: [{ kind: 'legal', given, surnames }], sex, birthDate: String(birthYear) },
    lastContact: { date: '2026-03-14', place: { country: 'MX', admin1: 'Veracruz', locality: 'Acayucan' } },
    reporter: { name: 'Familiar inventado', relationship: 'mother', language: 'es', phone: '+50400000000' },
    event: { id: BUS.code, name: BUS.name },
    consents: staysAtHome ? PERMITTING.slice(0, 2) : PERMITTING,
    relatives: [relative('R-1', 'mother'), relative('R-2', 'father')],
    ...(siblingCode !== undefined && {
      linkedReports: [{ institution: consulate, id: siblingCode, why: 'same_family' }],
    }),
  };
}

export interface StoryBody {
  /** The person whose body it is, as only the story knows; `other` was on no list. */
  readonly of: string;
  readonly content: object;
}

const FOUND = { date: '2026-03-16', place: { country: 'MX', admin1: 'Veracruz', locality: 'Acayucan' } };

/** Nine bodies, eight of them of the missing and one of somebody on no list. */
export function storyBodies(): StoryBody[] {
  const dead = PASSENGERS.filter(({ fate }) => fate === 'dead');
  const bodies = [...dead.map(({ key, sex }) => ({ of: key, sex })), { of: 'other', sex: 'male' }];
  return bodies.map(({ of, sex }, at) => ({
    of,
    content: {
      ...{ found: FOUND, condition: 'burnt', completeness: 'complete', event: { id: BUS.code } },
      profile: profileOf(`KM57-${at + 1}`, of, 'bone'),
      estimates: { sex: { value: sex, confidence: 0.95 } },
    },
  }));
}

/** A fragment of the first body, which says of which. */
export function storyFragment(codeOfBody: string): StoryBody {
  const [first] = PASSENGERS;
  const of = first?.key ?? '';
  const content = {
    ...{ found: FOUND, condition: 'burnt', completeness: 'isolated', event: { id: BUS.code } },
    partOf: { institution: 'EV-FORENSIC', id: codeOfBody },
    profile: profileOf('KM57-1A', of, 'bone'),
  };
  return { of, content };
}

/** Three who live. One has not agreed to be told of. */
export function storyLiving(): { readonly of: string; readonly content: object }[] {
  const alive = PASSENGERS.filter(({ fate }) => fate === 'alive');
  return alive.map(({ key, given, surnames, sex, birthYear }, at) => ({
    of: key,
    content: {
      person: { names: [{ kind: 'legal', given, surnames }], sex, birthDate: String(birthYear) },
      ...{ situation: 'hospitalised', since: '2026-03-15', place: { country: 'MX', admin1: 'Veracruz' } },
      ...{ event: { id: BUS.code }, wishes: { informFamily: at < 2 } },
    },
  }));
}

/**
 * The list of the transport company: all thirteen, one of them twice, one whose family nobody has reached,
 * and a row that cannot be read.
 */
export function storyManifest(): string {
  const rows = PASSENGERS.map(({ given, surnames, sex, birthYear, consulate }, at) =>
    [
      ...[`${given} ${surnames.join(' ')}`, sex === 'female' ? 'F' : 'M', 2026 - birthYear],
      ...[consulate.slice(-2), `A-${at + 1}`],
    ].join(','),
  );
  const [twice] = PASSENGERS;
  const again = `${twice?.surnames.join(' ')} ${twice?.given},F,28,HN,A-20`;
  const alone = 'Domitila Sinaviso Nadie,F,45,NI,A-21';
  return ['nombre,sexo,edad,nacionalidad,asiento', ...rows, again, alone, ',M,30,HN,A-22', ''].join('\n');
}
