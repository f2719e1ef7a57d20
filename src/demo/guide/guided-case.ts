import { picturesOf, type GuidedPicture } from './guided-pictures.js';

/**
 * One family's loss twice over: what a laboratory has in its bank, and what the family will tell of it.
 * Nobody of it ever lived.
 */
export interface GuidedCase {
  /** The remains as the laboratory registers them; no name lay with them, and nobody has reported them. */
  readonly remains: Readonly<Record<string, unknown>>;
  /** A report by path, as a draft of the console holds it, before somebody changes it. */
  readonly draft: Readonly<Record<string, unknown>>;
  /**
   * The picture that the mother has drawn, and beside it those that the laboratory has traced and
   * photographed.
   */
  readonly drawn: GuidedPicture;
  readonly photographed: readonly GuidedPicture[];
}

/** The last day that the demonstration's region knows of. */
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAY_MS = 86_400_000;

const dayBefore = (days: number): string => new Date(LAST_DAY - days * DAY_MS).toISOString().slice(0, 10);

// The lists are of lengths that share no factor, so that a case comes again only after 420 others.
const SONS = [
  { given: 'Elmer Josué', surnames: ['Castellón', 'Ponce'], mother: 'Reina Isabel Ponce' },
  { given: 'Darwin Noé', surnames: ['Lagos', 'Turcios'], mother: 'Santos Marina Turcios' },
  { given: 'Kevin Adonay', surnames: ['Orellana', 'Zúniga'], mother: 'Gloria Esperanza Zúniga' },
  { given: 'Selvin Rolando', surnames: ['Bonilla', 'Chávez'], mother: 'Blanca Rosa Chávez' },
  { given: 'Nahúm Isaac', surnames: ['Euceda', 'Rápalo'], mother: 'Delmy Yolanda Rápalo' },
  { given: 'Olvin Javier', surnames: ['Murillo', 'Banegas'], mother: 'Ana Lidia Banegas' },
  { given: 'Jairo Efraín', surnames: ['Sabillón', 'Perdomo'], mother: 'Suyapa Perdomo' },
] as const;

const MARKS = [
  {
    told: {
      ...{ type: 'tattoo', region: 'chest', side: 'left', design: 'una golondrina', text: 'Abuela Cande' },
      description: 'arriba del corazón',
    },
    seen: {
      type: 'tattoo',
      region: 'chest',
      side: 'left',
      design: 'small bird, swallow',
      text: '...uela Ca...',
    },
  },
  {
    told: {
      ...{
        type: 'tattoo',
        region: 'upper_arm',
        side: 'right',
        design: 'un ancla con cuerda',
        text: 'Tela 504',
      },
      description: 'se la hizo en la playa',
    },
    seen: { type: 'tattoo', region: 'upper_arm', side: 'right', design: 'anchor', text: 'Tel... 504' },
  },
  {
    told: {
      ...{ type: 'tattoo', region: 'forearm', side: 'right', design: 'un gallo', text: 'Don Chepe' },
      description: 'por su papá, que criaba gallos',
    },
    seen: { type: 'tattoo', region: 'forearm', side: 'right', design: 'rooster', text: 'Don Ch...' },
  },
  {
    told: {
      ...{ type: 'tattoo', region: 'shoulder', side: 'left', design: 'una guitarra', text: 'Yami' },
      description: 'la novia se llama Yamileth',
    },
    seen: { type: 'tattoo', region: 'shoulder', side: 'left', design: 'guitar', text: '...ami' },
  },
  {
    told: {
      ...{ type: 'tattoo', region: 'hand', side: 'right', design: 'tres estrellas', text: 'JNE' },
      description: 'las letras de sus hermanos',
    },
    seen: { type: 'tattoo', region: 'hand', side: 'right', design: 'three stars', text: 'J y E' },
  },
] as const;

const BONES = [
  {
    told: {
      ...{ kind: 'healed_fracture', region: 'forearm', side: 'left' },
      description: 'se quebró el brazo jugando pelota',
    },
    seen: {
      ...{ kind: 'healed_fracture', region: 'forearm', side: 'left' },
      description: 'old healed fracture of the radius',
    },
  },
  {
    told: {
      ...{ kind: 'healed_fracture', region: 'leg', side: 'right' },
      description: 'un carro le quebró la pierna a los quince',
    },
    seen: {
      ...{ kind: 'healed_fracture', region: 'leg', side: 'right' },
      description: 'old healed fracture of the tibia, with callus',
    },
  },
  {
    told: {
      ...{ kind: 'healed_fracture', region: 'shoulder', side: 'right' },
      description: 'se cayó de un palo de mango',
    },
    seen: {
      ...{ kind: 'healed_fracture', region: 'shoulder', side: 'right' },
      description: 'old healed fracture of the clavicle',
    },
  },
] as const;

const TEETH = [
  {
    told: { teeth: { '21': 'crown_gold', '46': 'missing' }, notes: 'un diente de oro; le falta una muela' },
    seen: {
      '21': 'crown_gold',
      '11': 'present',
      '12': 'present',
      '22': 'present',
      '36': 'filled',
      '46': 'missing',
    },
  },
  {
    told: { teeth: { '12': 'crown_gold', '26': 'missing' }, notes: 'al lado de los de enfrente, oro' },
    seen: {
      '12': 'crown_gold',
      '11': 'present',
      '21': 'present',
      '26': 'missing',
      '36': 'present',
      '46': 'caries',
    },
  },
  {
    told: { teeth: { '11': 'crown', '37': 'missing' }, notes: 'corona plateada enfrente' },
    seen: { '11': 'crown', '21': 'present', '22': 'present', '37': 'missing', '16': 'filled' },
  },
  {
    told: { teeth: { '22': 'crown_gold', '47': 'missing' }, notes: 'oro arriba a la izquierda' },
    seen: { '22': 'crown_gold', '11': 'present', '21': 'present', '47': 'missing', '26': 'caries' },
  },
] as const;

/**
 * The ways from the place of the last message to one a few days on foot from there, where somebody was found.
 */
const WAYS = [
  {
    last: { country: 'MX', admin1: 'Tamaulipas', locality: 'Reynosa', lat: 26.08, lon: -98.28 },
    found: { country: 'US', admin1: 'Texas', lat: 27.0311, lon: -98.3302, precisionKm: 1 },
  },
  {
    last: { country: 'MX', admin1: 'Tamaulipas', locality: 'Nuevo Laredo', lat: 27.49, lon: -99.51 },
    found: { country: 'US', admin1: 'Texas', lat: 28.0127, lon: -99.2044, precisionKm: 1 },
  },
  {
    last: { country: 'MX', admin1: 'Tamaulipas', locality: 'Camargo', lat: 26.31, lon: -98.83 },
    found: { country: 'US', admin1: 'Texas', lat: 27.2208, lon: -98.6811, precisionKm: 1 },
  },
] as const;

const CLOTHES = [
  {
    motif: 'jeans',
    photographed: 'blue jeans',
    told: [
      { category: 'clothing', article: 'pantalón de mezclilla', color: 'azul', brand: 'Wrangler' },
      { category: 'clothing', article: 'chumpa', color: 'azul' },
    ],
    seen: [
      { category: 'clothing', article: 'blue jeans', color: 'blue', brand: 'Wrangler', foundOn: 'worn' },
      { category: 'clothing', article: 'hooded sweatshirt', color: 'gray', foundOn: 'worn' },
    ],
  },
  {
    motif: 'shirt',
    photographed: 'plaid shirt',
    told: [
      { category: 'clothing', article: 'camisa a cuadros', color: 'rojo' },
      { category: 'footwear', article: 'botas de trabajo', color: 'café' },
    ],
    seen: [
      { category: 'clothing', article: 'plaid shirt', color: 'red', foundOn: 'worn' },
      { category: 'footwear', article: 'work boots', color: 'black', foundOn: 'worn' },
    ],
  },
  {
    motif: 'backpack',
    photographed: 'backpack',
    told: [
      { category: 'footwear', article: 'tenis', color: 'blanco', brand: 'Nike' },
      { category: 'bag', article: 'mochila', color: 'verde' },
    ],
    seen: [
      { category: 'footwear', article: 'athletic shoes', color: 'beige', brand: 'Nike', foundOn: 'worn' },
      { category: 'bag', article: 'backpack', color: 'green', foundOn: 'nearby' },
    ],
  },
] as const;

const HOME = { country: 'HN', admin1: 'Yoro', locality: 'El Progreso', lat: 15.4, lon: -87.8 };

const PURPOSES = ['search', 'forensic_matching', 'cross_border', 'registry_query', 'judicial', 'statistics'];

function inTurn<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length];
  if (one === undefined) throw new RangeError('A list of the guided story is empty.');
  return one;
}

/**
 * A case by its number, the same in every demonstration.
 *
 * @param today the day on which the family says what it permits
 */
export function guidedCase(number: number, today: string): GuidedCase {
  const lastHeard = 380 + (number % 17) * 23;
  const birthDay = dayBefore(lastHeard + Math.round((20.3 + (number % 9)) * 365.25));
  const parts = {
    ...{ son: inTurn(SONS, number), mark: inTurn(MARKS, number), bone: inTurn(BONES, number) },
    ...{ teeth: inTurn(TEETH, number), way: inTurn(WAYS, number) },
    clothes: inTurn(CLOTHES, number),
  };
  const told = { ...parts, age: 20 + (number % 9), lastHeard, birthDay, today };
  return { remains: bodyOf(told, number), draft: draftOf(told), ...picturesOf(parts.mark, parts.clothes) };
}

interface Parts {
  readonly son: (typeof SONS)[number];
  readonly mark: (typeof MARKS)[number];
  readonly bone: (typeof BONES)[number];
  readonly teeth: (typeof TEETH)[number];
  readonly way: (typeof WAYS)[number];
  readonly clothes: (typeof CLOTHES)[number];
  readonly age: number;
  readonly lastHeard: number;
  readonly birthDay: string;
  readonly today: string;
}

function bodyOf(
  { mark, bone, teeth, way, clothes, age, lastHeard }: Parts,
  number: number,
): object & GuidedCase['remains'] {
  return {
    id: `US-FORENSIC-TEXAS-S${String(number + 1).padStart(6, '0')}`,
    found: { date: dayBefore(lastHeard - 14), place: way.found, context: 'ranch' },
    ...{ completeness: 'complete', condition: 'decomposed', postMortemIntervalDays: { min: 4, max: 18 } },
    estimates: {
      sex: { value: 'male', confidence: 0.99 },
      ageYears: { min: age - 3, max: age + 5 },
      heightCm: { min: 166, max: 174 },
    },
    physical: { hairColor: 'black', hairLength: 'short', build: 'slim' },
    marks: [{ ...mark.seen, view: 'front', colors: ['black'] }],
    medical: [bone.seen],
    dental: { teeth: teeth.seen },
    effects: [...clothes.seen, { category: 'document', state: 'absent' }],
    ...{ cause: 'probable hyperthermia', manner: 'accident', status: 'unidentified' },
  };
}

function draftOf({
  son,
  mark,
  bone,
  teeth,
  way,
  clothes,
  lastHeard,
  birthDay,
  today,
}: Parts): GuidedCase['draft'] {
  const { given, surnames, mother } = son;
  return {
    'person.names': [{ kind: 'legal', given, surnames }],
    'person.sex': 'male',
    'person.birthDate': birthDay,
    'person.nationalities': ['HN'],
    'person.residence': HOME,
    'person.occupation': 'albañil',
    'lastContact.date': dayBefore(lastHeard),
    'lastContact.place': way.last,
    'lastContact.channel': 'whatsapp',
    'departure.place': HOME,
    'destination.place': { country: 'US', admin1: 'Texas', locality: 'Houston', lat: 29.76, lon: -95.37 },
    'physical.heightCm': { min: 169, max: 172 },
    'physical.build': 'slim',
    'physical.hairColor': 'black',
    effects: clothes.told,
    marks: [{ ...mark.told, state: 'present' }],
    medical: [{ ...bone.told, state: 'present' }],
    'dental.teeth': teeth.told.teeth,
    'dental.notes': teeth.told.notes,
    relatives: [{ id: 'R1', relationship: 'mother', name: mother, sex: 'female', country: 'HN' }],
    'reporter.name': mother,
    'reporter.relationship': 'mother',
    'reporter.phone': '+504555119',
    'reporter.language': 'es',
    'reporter.safeToContact': true,
    consents: PURPOSES.map((purpose) => ({
      ...{ purpose, decision: 'granted', basis: 'consent', from: today },
      ...(purpose === 'cross_border' && { countries: ['*'] }),
    })),
  };
}
