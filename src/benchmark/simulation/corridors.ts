import type { RemainsRecord } from '../../kernel/contract/index.js';
import type { KnownPlace } from './places.js';

type FindingContext = NonNullable<NonNullable<RemainsRecord['found']>['context']>;

/** A place on the way: how a body may lie there, and which forensic bank of the demonstration region answers for it. */
export interface CorridorStage extends KnownPlace {
  /** Days that most people need from the stage before. */
  readonly days: number;
  readonly terrains: readonly FindingContext[];
  readonly bank: string;
}

const TERRAIN_OF = {
  d: 'desert',
  v: 'river',
  s: 'sea',
  b: 'beach',
  t: 'train_line',
  r: 'road',
  a: 'ranch',
  g: 'clandestine_grave',
  c: 'common_grave',
  h: 'hospital',
  u: 'urban',
} as const satisfies Record<string, FindingContext>;

/** `name: country; admin1; locality; lat; lon; days; terrains; bank`. Positions are facts; days and terrains are our own rough guess. */
const STAGES: ReadonlyMap<string, CorridorStage> = new Map(
  `necocli: CO; Antioquia; Necoclí; 8.43; -76.79; 3; s b h; CO-FORENSIC
  acandi: CO; Chocó; Acandí; 8.51; -77.28; 2; s b r; CO-FORENSIC
  darien: PA; Darién; Bajo Chiquito; 8.24; -77.61; 5; v v r; PA-FORENSIC
  lajas: PA; Darién; Lajas Blancas; 8.36; -77.86; 2; v h r; PA-FORENSIC
  canoas: CR; Puntarenas; Paso Canoas; 8.53; -82.84; 2; r h u; PA-FORENSIC
  chiles: CR; Alajuela; Los Chiles; 11.03; -84.71; 2; v r; NI-FORENSIC
  managua: NI; Managua; Managua; 12.13; -86.25; 1; r h u; NI-FORENSIC
  trojes: HN; El Paraíso; Trojes; 14.05; -85.98; 2; r h; HN-FORENSIC
  ocotepeque: HN; Ocotepeque; Nueva Ocotepeque; 14.43; -89.18; 2; r u; HN-FORENSIC
  esquipulas: GT; Chiquimula; Esquipulas; 14.56; -89.35; 1; r u; GT-FORENSIC
  tecun: GT; San Marcos; Tecún Umán; 14.68; -92.14; 2; v r u; GT-FORENSIC
  ceibo: GT; Petén; El Ceibo; 17.26; -90.99; 2; r v; GT-FORENSIC
  tapachula: MX; Chiapas; Tapachula; 14.90; -92.26; 3; r h u t; MX-FORENSIC-SOUTH
  tenosique: MX; Tabasco; Tenosique; 17.47; -91.42; 2; t r v; MX-FORENSIC-SOUTH
  palenque: MX; Chiapas; Palenque; 17.51; -91.98; 2; t r; MX-FORENSIC-SOUTH
  arriaga: MX; Chiapas; Arriaga; 16.24; -93.90; 3; t r; MX-FORENSIC-SOUTH
  ixtepec: MX; Oaxaca; Ixtepec; 16.56; -95.10; 2; t r g; MX-FORENSIC-SOUTH
  coatza: MX; Veracruz; Coatzacoalcos; 18.13; -94.46; 3; t r g; MX-FORENSIC-SOUTH
  tierra: MX; Veracruz; Tierra Blanca; 18.45; -96.36; 2; t g r; MX-FORENSIC-SOUTH
  lecheria: MX; México; Lechería; 19.60; -99.19; 3; t u h; MX-FORENSIC-SOUTH
  slp: MX; San Luis Potosí; San Luis Potosí; 22.15; -100.98; 3; t u r; MX-FORENSIC-EAST
  fernando: MX; Tamaulipas; San Fernando; 24.85; -98.15; 2; g r a; MX-FORENSIC-EAST
  reynosa: MX; Tamaulipas; Reynosa; 26.08; -98.28; 4; v g u; MX-FORENSIC-EAST
  monterrey: MX; Nuevo León; Monterrey; 25.67; -100.31; 3; u r g; MX-FORENSIC-EAST
  laredo: MX; Tamaulipas; Nuevo Laredo; 27.48; -99.51; 3; v g u; MX-FORENSIC-EAST
  saltillo: MX; Coahuila; Saltillo; 25.42; -101.00; 3; t h r; MX-FORENSIC-EAST
  piedras: MX; Coahuila; Piedras Negras; 28.70; -100.52; 3; v u; MX-FORENSIC-EAST
  guadalajara: MX; Jalisco; Guadalajara; 20.67; -103.35; 3; t u g; MX-FORENSIC-WEST
  mazatlan: MX; Sinaloa; Mazatlán; 23.24; -106.41; 2; t r b; MX-FORENSIC-WEST
  hermosillo: MX; Sonora; Hermosillo; 29.07; -110.96; 3; r d u; MX-FORENSIC-WEST
  altar: MX; Sonora; Altar; 30.71; -111.83; 2; d r g; MX-FORENSIC-WEST
  nogales: MX; Sonora; Nogales; 31.31; -110.94; 3; d u c; MX-FORENSIC-WEST
  tijuana: MX; Baja California; Tijuana; 32.51; -117.04; 5; u c h; MX-FORENSIC-WEST
  juarez: MX; Chihuahua; Ciudad Juárez; 31.74; -106.49; 5; u v d; MX-FORENSIC-WEST
  falfurrias: US; Texas; Falfurrias; 27.23; -98.14; 4; a a d; US-FORENSIC-TEXAS
  edinburg: US; Texas; Edinburg; 26.30; -98.16; 2; v a c; US-FORENSIC-TEXAS
  webb: US; Texas; Laredo; 27.51; -99.51; 2; v a d; US-FORENSIC-TEXAS
  eagle: US; Texas; Eagle Pass; 28.71; -100.50; 2; v a; US-FORENSIC-TEXAS
  arivaca: US; Arizona; Arivaca; 31.58; -111.33; 4; d d a; US-FORENSIC-ARIZONA
  ajo: US; Arizona; Ajo; 32.37; -112.86; 5; d d; US-FORENSIC-ARIZONA
  sells: US; Arizona; Sells; 31.91; -111.88; 5; d d; US-FORENSIC-ARIZONA
  sunland: US; New Mexico; Sunland Park; 31.80; -106.58; 2; d d v; US-FORENSIC-ARIZONA
  imperial: US; California; Calexico; 32.68; -115.50; 3; d v; US-FORENSIC-ARIZONA
  ouanaminthe: HT; Nord-Est; Ouanaminthe; 19.55; -71.73; 2; v r; HT-FORENSIC
  dajabon: DO; Dajabón; Dajabón; 19.55; -71.71; 1; v r; DO-FORENSIC
  domingo: DO; Distrito Nacional; Santo Domingo; 18.49; -69.93; 3; u h; DO-FORENSIC
  miches: DO; El Seibo; Miches; 18.98; -69.05; 4; s s b; DO-FORENSIC
  aguadilla: PR; Aguadilla; Aguadilla; 18.43; -67.15; 2; b s; DO-FORENSIC`
    .split('\n')
    .map((line) => stageOf(line.trim())),
);

function stageOf(line: string): [string, CorridorStage] {
  const [name = '', rest = ''] = line.split(': ');
  const [country = '', admin1 = '', locality = '', lat, lon, days, terrains = '', bank = ''] =
    rest.split('; ');
  const kinds = terrains.split(' ').map((letter) => TERRAIN_OF[letter as keyof typeof TERRAIN_OF]);
  return [
    name,
    {
      country,
      admin1,
      locality,
      lat: Number(lat),
      lon: Number(lon),
      days: Number(days),
      terrains: kinds,
      bank,
    },
  ];
}

export function stage(name: string): CorridorStage {
  const found = STAGES.get(name);
  if (found === undefined) throw new RangeError(`No stage is called ${name}.`);
  return found;
}

function way(names: string): readonly CorridorStage[] {
  return names.split(' ').map(stage);
}

const NORTH = [
  way('slp fernando reynosa edinburg falfurrias'),
  way('slp monterrey reynosa falfurrias'),
  way('slp saltillo piedras eagle'),
  way('slp monterrey laredo webb'),
  way('guadalajara mazatlan hermosillo altar sells arivaca'),
  way('guadalajara mazatlan hermosillo nogales arivaca'),
  way('guadalajara hermosillo altar ajo'),
  way('guadalajara tijuana imperial'),
  way('slp juarez sunland'),
];
const SOUTH = [
  way('tecun tapachula arriaga ixtepec tierra lecheria'),
  way('ceibo tenosique palenque coatza tierra lecheria'),
  way('tecun tapachula arriaga ixtepec coatza tierra lecheria'),
];
const THROUGH_DARIEN = [
  way('necocli acandi darien lajas canoas chiles managua trojes ocotepeque esquipulas'),
  way('necocli acandi darien lajas canoas managua trojes esquipulas'),
];
const BY_SEA = [way('miches aguadilla'), way('domingo miches aguadilla')];
const HISPANIOLA = [way('ouanaminthe dajabon domingo miches aguadilla'), way('ouanaminthe dajabon domingo')];

/** A stretch of the way with its variants, of which each traveller takes one. */
export type CorridorStretch = readonly (readonly CorridorStage[])[];

/** The ways that people of a country take, each a list of stretches. */
const WAYS: Readonly<Record<string, readonly (readonly CorridorStretch[])[]>> = {
  HN: [
    [[way('ocotepeque esquipulas')], SOUTH, NORTH],
    [SOUTH, NORTH],
  ],
  SV: [[SOUTH, NORTH]],
  GT: [[SOUTH, NORTH]],
  NI: [[[way('trojes ocotepeque esquipulas')], SOUTH, NORTH]],
  CR: [[[way('managua trojes esquipulas')], SOUTH, NORTH]],
  PA: [[[way('canoas managua trojes esquipulas')], SOUTH, NORTH]],
  MX: [[NORTH]],
  CO: [[THROUGH_DARIEN, SOUTH, NORTH]],
  VE: [[THROUGH_DARIEN, SOUTH, NORTH]],
  EC: [
    [THROUGH_DARIEN, SOUTH, NORTH],
    [[way('managua trojes esquipulas')], SOUTH, NORTH],
  ],
  PE: [[THROUGH_DARIEN, SOUTH, NORTH]],
  HT: [[HISPANIOLA], [THROUGH_DARIEN, SOUTH, NORTH], [[way('managua trojes esquipulas')], SOUTH, NORTH]],
  DO: [[BY_SEA], [[way('managua trojes esquipulas')], SOUTH, NORTH]],
};

export function waysFrom(country: string): readonly (readonly CorridorStretch[])[] {
  const ways = WAYS[country];
  if (ways === undefined) throw new RangeError(`No way leads from ${country}.`);
  return ways;
}
