export type MappedRecordType = 'report' | 'remains' | 'living';
export const DATE_FORMATS = ['D/M/YYYY', 'M/D/YYYY', 'YYYY-MM-DD', 'D.M.YYYY', 'D-M-YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];
export type MappedSex = 'female' | 'male' | 'intersex' | 'unknown';

/** Targets that a column may mean, by the kind of record that its table holds. */
export const TARGETS = {
  report: [
    ...(['id', 'whole', 'given', 'surnames', 'sex', 'birthDate', 'ageYears', 'heightCm'] as const),
    ...(['date', 'country', 'region', 'town'] as const),
  ],
  remains: ['id', 'sex', 'ageYears', 'date', 'country', 'region', 'town', 'cause'],
  living: ['id', 'whole', 'given', 'surnames', 'sex', 'birthDate', 'date', 'country', 'region', 'town'],
} as const satisfies Record<MappedRecordType, readonly string[]>;
export type MappingTarget = (typeof TARGETS)[MappedRecordType][number];

/** Targets that are dates: a column of them is written in one way or another. */
export const isDated = (target: MappingTarget | ''): boolean => target === 'date' || target === 'birthDate';

/**
 * Choice that somebody has made for a column; without a target it is kept beside the record, and goes to
 * nobody.
 */
export interface ColumnChoice {
  readonly name: string;
  readonly target: MappingTarget | '';
  readonly format: DateFormat;
  /** Word of the table, and the sex that it means. */
  readonly words: Readonly<Record<string, MappedSex>>;
}

export interface OwnTable {
  readonly recordType: MappedRecordType;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly institution: { readonly code: string; readonly name: string; readonly country: string };
  readonly columns: readonly ColumnChoice[];
}

/** Places of the date and the place of a record. */
const PLACES = {
  report: { date: 'lastContact.date', place: 'lastContact.place' },
  remains: { date: 'found.date', place: 'found.place' },
  living: { date: 'since', place: 'place' },
} as const satisfies Record<MappedRecordType, { date: string; place: string }>;

const IN_PLACE = { country: 'country', region: 'admin1', town: 'locality' } as const;

/** Values for the sex and the name of which the table says nothing, where it has a person. */
const CONSTANTS = {
  report: [
    { to: 'person.sex', value: 'unknown', onlyWith: 'person' },
    { to: 'person.names', value: [{ kind: 'legal' }], onlyWith: 'person' },
  ],
  remains: [
    { to: 'estimates.sex.value', value: 'unknown', onlyWith: 'estimates' },
    { to: 'status', value: 'unidentified' },
  ],
  living: [
    { to: 'person.sex', value: 'unknown', onlyWith: 'person' },
    { to: 'person.names', value: [{ kind: 'legal' }], onlyWith: 'person' },
  ],
} as const;

/** The mapping of a table as the API takes it, as JSON. */
export function mappingOf({ recordType, encoding, institution, columns }: OwnTable): string {
  const used = columns.filter(({ target }) => target !== '');
  const id = used.find(({ target }) => target === 'id');
  return JSON.stringify({
    ...{ id: 'own-table', name: `Table of ${institution.code}`, recordType, encoding },
    institution: { ...institution, kind: 'public_register' },
    requiredColumns: used.map(({ name }) => name),
    idFrom: id ? { column: id.name } : 'hash',
    rules: [...namesOf(used), ...used.flatMap((column) => ruleOf(column, recordType))],
    constants: CONSTANTS[recordType],
  });
}

function namesOf(columns: readonly ColumnChoice[]): object[] {
  const named = (target: MappingTarget) =>
    columns.filter((one) => one.target === target).map(({ name }) => name);
  const [whole] = named('whole');
  const [given] = named('given');
  const surnames = named('surnames');
  if (!whole && !given && surnames.length === 0) return [];
  const parts = { ...(given && { given }), ...(surnames.length > 0 && { surnames }) };
  return [{ read: 'name', to: 'person.names', kind: 'legal', columns: whole ? { whole } : parts }];
}

function ruleOf(
  { name: column, target, format, words }: ColumnChoice,
  recordType: MappedRecordType,
): object[] {
  const { date, place } = PLACES[recordType];
  const isDead = recordType === 'remains';
  switch (target) {
    case 'sex':
      return [{ read: 'words', column, to: isDead ? 'estimates.sex.value' : 'person.sex', words }];
    case 'birthDate':
      return [{ read: 'date', column, to: 'person.birthDate', formats: [format, 'YYYY'] }];
    case 'date':
      return [{ read: 'date', column, to: date, formats: [format, 'YYYY'] }];
    case 'ageYears':
      return [
        measure(column, isDead ? 'estimates.ageYears' : 'person.ageYears', 'year', { min: 0, max: 120 }),
      ];
    case 'heightCm':
      return [measure(column, 'physical.heightCm', 'cm', { min: 30, max: 250 })];
    case 'country':
    case 'region':
    case 'town':
      return [{ read: 'text', column, to: `${place}.${IN_PLACE[target]}` }];
    case 'cause':
      return [{ read: 'text', column, to: 'cause' }];
    default:
      return [];
  }
}

const measure = (column: string, to: string, unit: string, possible: object): object => ({
  ...{ read: 'measure', column, to, unit, roundedTo: [], possible },
});

/** Names of columns in the languages of the console, as they are often written. */
const USUAL: Readonly<Record<MappingTarget, readonly string[]>> = {
  id: ['id', 'folio', 'codigo', 'code', 'numero', 'expediente', 'nimewo', 'caso'],
  whole: ['nombrecompleto', 'fullname', 'nomecompleto', 'nomcomplet', 'nonkonple'],
  given: ['nombre', 'nombres', 'givenname', 'firstname', 'nome', 'prenom', 'prenon'],
  surnames: [
    ...['apellido', 'apellidos', 'apellidopaterno', 'apellidomaterno'],
    ...['surname', 'lastname', 'sobrenome', 'nom', 'siyati'],
  ],
  sex: ['sexo', 'sex', 'sexe', 'genero', 'gender', 'seks'],
  birthDate: [
    ...['fechanacimiento', 'fechadenacimiento', 'nacimiento', 'birthdate', 'dateofbirth', 'dob'],
    ...['datanascimento', 'datenaissance', 'datnesans'],
  ],
  ageYears: ['edad', 'age', 'idade', 'laj'],
  heightCm: ['estatura', 'estaturacm', 'talla', 'height', 'heightcm', 'altura', 'taille', 'wote'],
  date: ['fecha', 'date', 'data', 'dat', 'ultimocontacto', 'fechahallazgo', 'lastcontact', 'founddate'],
  country: ['pais', 'country', 'pays', 'peyi'],
  region: ['estado', 'departamento', 'provincia', 'region', 'state', 'depatman'],
  town: ['municipio', 'ciudad', 'localidad', 'city', 'town', 'cidade', 'ville', 'vil'],
  cause: ['causa', 'cause', 'causademuerte', 'causeofdeath'],
};

/** Guesses what a column means by its name; nothing where nobody can tell. */
export function guessTarget(column: string, recordType: MappedRecordType): MappingTarget | '' {
  const plain = column
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return TARGETS[recordType].find((target) => USUAL[target].includes(plain)) ?? '';
}

const SEXES: Readonly<Record<string, MappedSex>> = {
  ...{
    h: 'male',
    hombre: 'male',
    masculino: 'male',
    male: 'male',
    homme: 'male',
    homem: 'male',
    gason: 'male',
  },
  ...{ f: 'female', femenino: 'female', mujer: 'female', female: 'female', femme: 'female' },
  ...{ feminino: 'female', mulher: 'female', fi: 'female', fanm: 'female', intersexual: 'intersex' },
};

/** Guesses what a word for a sex means; `M` is left to whoever knows the table, for it is said of both. */
export function guessSex(word: string): MappedSex {
  return SEXES[word.trim().toLowerCase()] ?? 'unknown';
}
