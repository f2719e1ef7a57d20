import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { LinkedRecordType } from '../kinds.js';

/**
 * Invented records of every shape that the comparison reads, for property tests: any field may be missing or
 * odd.
 */
const GIVEN = ['Juan', 'María José', 'Óscar', 'Wilmer', 'Ana', 'Guadalupe', 'Jhon', 'Beto', 'Pepe'];
const SURNAMES = [
  'García',
  'Hernandez',
  'Ernandes',
  'de la Cruz',
  'Quispe',
  'Toussaint',
  'Zaldívar',
  'DESCONOCIDO',
];
const DATES = [
  '1984',
  '1984-03',
  '1984-03-15',
  '1985-03-15',
  '1984-12-03',
  '2001-07-02',
  '2019-11',
  '2020-02-29',
];
const EVENTS = ['2019', '2019-05', '2019-05-17', '2019-05-20', '2020-02-29', '2021-08-01', '2017-01-05'];
const COUNTRIES = ['HN', 'GT', 'MX', 'US', 'SV'];
const TEXTS = [
  'una rosa roja',
  'red rose on left arm',
  'águila',
  'Kevin',
  '…evin',
  'M.A.L.',
  'cicatriz de machete',
  'N/A',
];
const REGIONS = ['chest', 'arm', 'forearm', 'hand', 'leg', 'face'];
const NUMBERS = ['0801-1984-12345', '0801-1984-12346', '0000000', 'A7733991', '5501 2233'];

class Draw {
  private readonly chance: SeededGenerator;

  constructor(seed: number) {
    this.chance = SeededGenerator.fromSeed(seed);
  }

  below(count: number): number {
    return this.chance.integer(0, count - 1);
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** Often nothing. */
  maybe<T>(make: () => T): T | undefined {
    return this.below(10) < 4 ? undefined : make();
  }

  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

export function inventedRecord(recordType: LinkedRecordType, seed: number): ComparableRecord {
  const draw = new Draw(seed);
  const shared = {
    recordType,
    institution: `INSTITUTION-${draw.below(3)}`,
    id: `${recordType}-${seed}`,
    physical: draw.maybe(() => physical(draw, recordType)),
    marks: draw.maybe(() => draw.list(4, () => mark(draw))),
    medical: draw.maybe(() => draw.list(2, () => medical(draw))),
    effects: draw.maybe(() => draw.list(4, () => effect(draw))),
    externalIds: draw.maybe(() => [{ id: `remains-${draw.below(50)}` }]),
    event: draw.maybe(() => event(draw)),
  };
  if (recordType === 'report') return { ...shared, ...report(draw) };
  return recordType === 'remains' ? { ...shared, ...remains(draw) } : { ...shared, ...living(draw) };
}

function event(draw: Draw): NonNullable<ComparableRecord['event']> {
  return {
    id: draw.maybe(() => draw.of(['EV-7', 'EV-8', 'N/A'])),
    name: draw.maybe(() => draw.of(['Naufragio La Esperanza', 'La Esperanza', 'Bus fire', 'desconocido'])),
  };
}

function range(draw: Draw, from: number, spread: number, width: number): { min?: number; max?: number } {
  const min = from + draw.below(spread);
  const max = min + draw.below(width);
  const shape = draw.below(6);
  return shape === 0 ? { min } : shape === 1 ? { max } : { min, max };
}

function place(draw: Draw): NonNullable<ComparableRecord['place']> {
  const country = draw.of(COUNTRIES);
  const shape = draw.below(4);
  if (shape === 0) return { country };
  if (shape === 1) return { country, admin1: 'Sonora' };
  const spot = draw.below(6);
  return {
    country,
    admin1: 'Sonora',
    lat: 14 + spot * 3 + draw.below(10) / 20,
    lon: -88 - spot * 4,
    precisionKm: 2,
  };
}

function name(draw: Draw): NonNullable<NonNullable<ComparableRecord['person']>['names']>[number] {
  const shape = draw.below(5);
  if (shape === 0) return { kind: 'nickname', full: draw.of(['Beto', 'Chepe', 'Lupita', 'Flaco']) };
  if (shape === 1)
    return {
      kind: 'legal',
      full: `${draw.of(GIVEN)} ${draw.of(SURNAMES)} ${draw.of(SURNAMES)}`.toUpperCase(),
    };
  if (shape === 2) return { kind: 'alias', full: `${draw.of(SURNAMES)}, ${draw.of(GIVEN)}` };
  return { kind: 'legal', given: draw.of(GIVEN), surnames: draw.list(2, () => draw.of(SURNAMES)) };
}

function person(draw: Draw): NonNullable<ComparableRecord['person']> {
  return {
    names: draw.maybe(() => draw.list(3, () => name(draw))),
    sex: draw.maybe(() => draw.of(['female', 'male', 'intersex', 'unknown'])),
    birthDate: draw.maybe(() => draw.of(DATES)),
    ageYears: draw.maybe(() => range(draw, 2, 50, 6)),
    birthPlace: draw.maybe(() => place(draw)),
    nationalities: draw.maybe(() => draw.list(2, () => draw.of(COUNTRIES))),
    documents: draw.maybe(() => draw.list(2, () => document(draw))),
    phones: draw.maybe(() => [draw.of(['+504 2233-4455', '22334455', '+50299887766'])]),
    languages: draw.maybe(() => draw.list(2, () => draw.of(['es', 'es-HN', 'mam', 'ht', 'und']))),
    peoples: draw.maybe(() => draw.list(1, () => draw.of(['Mam', 'garífuna', 'N/A']))),
    occupation: draw.maybe(() => draw.of(['campesino', 'farm worker', 'albañil', 'desconocido'])),
  };
}

function document(draw: Draw): { type: string; number: string; country?: string | undefined } {
  const type = draw.of(['national_id', 'passport', 'other']);
  return { type, number: draw.of(NUMBERS), country: draw.maybe(() => draw.of(COUNTRIES)) };
}

function physical(draw: Draw, recordType: LinkedRecordType): NonNullable<ComparableRecord['physical']> {
  return {
    heightCm: recordType === 'remains' ? undefined : draw.maybe(() => range(draw, 80, 110, 12)),
    weightKg: draw.maybe(() => range(draw, 35, 60, 8)),
    hairColor: draw.maybe(() => draw.of(['black', 'brown', 'grey', 'dyed'])),
    eyeColor: draw.maybe(() => draw.of(['black', 'brown', 'green'])),
    build: draw.maybe(() => draw.of(['slim', 'medium'])),
    bloodGroup: draw.maybe(() => draw.of(['O+', 'A-'])),
  };
}

function mark(draw: Draw): NonNullable<ComparableRecord['marks']>[number] {
  return {
    type: draw.of(['tattoo', 'scar', 'surgical_scar', 'amputation', 'birthmark']),
    region: draw.maybe(() => draw.of(REGIONS)),
    side: draw.maybe(() => draw.of(['left', 'right', 'midline'])),
    design: draw.maybe(() => draw.of(TEXTS)),
    text: draw.maybe(() => draw.of(TEXTS)),
    description: draw.maybe(() => draw.of(TEXTS)),
    state: draw.below(6) === 0 ? 'absent' : undefined,
  };
}

function medical(draw: Draw): NonNullable<ComparableRecord['medical']>[number] {
  return {
    kind: draw.of(['healed_fracture', 'implant', 'surgery']),
    region: draw.maybe(() => draw.of(REGIONS)),
    description: draw.maybe(() => draw.of(['tiene un clavo', 'metal plate', 'se quebró'])),
    serial: draw.maybe(() => draw.of(['SN-447-881', 'SN-447-882'])),
  };
}

function effect(draw: Draw): NonNullable<ComparableRecord['effects']>[number] {
  return {
    category: draw.of(['clothing', 'footwear', 'religious', 'jewellery']),
    article: draw.maybe(() => draw.of(['jeans', 'blue jeans', 'camiseta', 't-shirt', 'rosario', 'tenis'])),
    color: draw.maybe(() => draw.of(['azul', 'blue', 'negro', 'red'])),
    brand: draw.maybe(() => draw.of(['Nike', "Levi's"])),
    state: draw.below(8) === 0 ? 'absent' : undefined,
  };
}

const stop = (draw: Draw): { place: ReturnType<typeof place> } => ({ place: place(draw) });

/**
 * Calls as laboratories give them: whole, homozygous, with a partner that may have dropped out, some loci
 * missing.
 */
function profile(draw: Draw): NonNullable<ComparableRecord['profile']> {
  const autosomal: Record<string, string[]> = draw.below(2) === 0 ? { AMEL: ['X', 'Y'] } : {};
  for (const [locus, alleles] of Object.entries(ALLELES)) {
    if (draw.below(5) === 0) continue;
    const [one, other] = [draw.of(alleles), draw.of(alleles)];
    autosomal[locus] = [one, draw.below(9) === 0 ? 'F' : other];
  }
  return {
    sample: { code: `S${draw.below(400)}`, type: 'buccal' },
    autosomal,
    xStr: { DXS7132: draw.below(2) === 0 ? [draw.of(['12', '13'])] : [draw.of(['12', '13']), '14'] },
    mt: { ranges: ['16024-16365'], variants: draw.of([[], ['C16111T'], ['C16223T']]) },
  };
}

const ALLELES = {
  D3S1358: ['14', '15', '16', '17'],
  vWA: ['15', '16', '17', '18'],
  TH01: ['6', '7', '9.3'],
  FGA: ['20', '22', '24', '31.2'],
} as const;

function relatives(draw: Draw): NonNullable<ComparableRecord['relatives']> {
  const all = ['mother', 'father', 'full_sibling', 'child', 'cousin'] as const;
  return all
    .filter(() => draw.below(3) === 0)
    .map((relationship, at) => ({
      id: `R${at}`,
      relationship,
      name: draw.maybe(() => `${draw.of(GIVEN)} ${draw.of(SURNAMES)}`),
      consents: draw.below(6) === 0 ? [] : undefined,
      biological: draw.maybe(() => draw.of(['declared', 'not_biological'] as const)),
      profile: draw.maybe(() => profile(draw)),
    }));
}

function report(draw: Draw): ComparableRecord {
  return {
    relatives: draw.maybe(() => relatives(draw)),
    directProfile: draw.below(6) === 0 ? profile(draw) : undefined,
    person: draw.maybe(() => person(draw)),
    dental: draw.maybe(() => dental(draw, 4)),
    lastContact: draw.maybe(() => ({ date: draw.of(EVENTS), place: draw.maybe(() => place(draw)) })),
    departure: draw.maybe(() => stop(draw)),
    destination: draw.maybe(() => stop(draw)),
    route: draw.maybe(() => draw.list(3, () => stop(draw))),
  };
}

const TEETH = [
  'present',
  'present',
  'present',
  'missing',
  'filled',
  'crown_gold',
  'missing_after_death',
] as const;

/** A chart of some teeth, one of them deciduous now and then. */
function dental(draw: Draw, teeth: number): ComparableRecord['dental'] {
  const told = Array.from({ length: teeth }, () => [
    `${1 + draw.below(5)}${1 + draw.below(8)}`,
    draw.of(TEETH),
  ]);
  return { teeth: Object.fromEntries(told) as Record<string, string> };
}

const CAUSES = [
  'Hyperthermia due to environmental exposure',
  'golpe de calor',
  'ahogamiento',
  'Drowning',
  'Undetermined (skeletal remains)',
  'Pending',
];

function remains(draw: Draw): ComparableRecord {
  return {
    profile: draw.maybe(() => profile(draw)),
    found: draw.maybe(() => ({ date: draw.of(EVENTS), place: draw.maybe(() => place(draw)) })),
    condition: draw.maybe(() => draw.of(['fresh', 'decomposed', 'skeletonised', 'burnt'])),
    cause: draw.maybe(() => draw.of(CAUSES)),
    manner: draw.maybe(() => draw.of(['accident', 'homicide', 'undetermined'])),
    completeness: draw.maybe(() => draw.of(['complete', 'partial', 'isolated'])),
    ...(draw.below(2) === 0
      ? { deathDate: draw.maybe(() => draw.of(['2019-04', '2018', '2021-07-20'])) }
      : { postMortemIntervalDays: draw.maybe(() => range(draw, 1, 400, 300)) }),
    estimates: draw.maybe(() => ({
      sex: draw.maybe(() => ({
        value: draw.of(['female', 'male', 'unknown']),
        confidence: draw.maybe(() => 0.9),
      })),
      ageYears: draw.maybe(() => range(draw, 2, 50, 20)),
      heightCm: draw.maybe(() => range(draw, 100, 90, 12)),
    })),
    presumedIdentity: draw.maybe(() => ({
      names: [name(draw)],
      documents: [document(draw)],
      basis: 'document_on_body',
    })),
    dental: draw.maybe(() => dental(draw, 20)),
    identity: draw.below(5) === 0 ? { names: [name(draw)] } : undefined,
  };
}

function living(draw: Draw): ComparableRecord {
  return {
    profile: draw.maybe(() => profile(draw)),
    person: draw.maybe(() => person(draw)),
    since: draw.maybe(() => draw.of(EVENTS)),
    place: draw.maybe(() => place(draw)),
    reintegration: draw.maybe(() => ({ occupation: draw.maybe(() => draw.of(['agricultura', 'costura'])) })),
    situation: draw.maybe(() => draw.of(['returned', 'detained', 'hospitalised'])),
  };
}
