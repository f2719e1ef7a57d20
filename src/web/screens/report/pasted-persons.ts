import type { GroupPersonDraft } from '../../offline/group-input.js';

type Told = Omit<GroupPersonDraft, 'id'>;

export interface PastedPersons {
  readonly persons: readonly Told[];
  /**
   * True where M stands alone in lines that do not say whether it is a man or, as in Mexico, a woman (mujer).
   */
  readonly isSexUnsure: boolean;
}

const WORDS: Readonly<Record<'female' | 'male', readonly string[]>> = {
  female: [
    'f',
    'fem',
    'femenino',
    'femenina',
    'feminino',
    'female',
    'woman',
    'girl',
    'mujer',
    'niña',
    'mulher',
  ].concat(['femme', 'fille', 'féminin', 'fanm', 'fi']),
  male: [
    'h',
    'masc',
    'masculino',
    'male',
    'man',
    'boy',
    'hombre',
    'varón',
    'varon',
    'niño',
    'homem',
    'homme',
  ].concat(['garçon', 'masculin', 'gason']),
};

/** Ways in which people write that they do not know a name. */
const NO_NAME = [
  '',
  '-',
  '–',
  '—',
  '?',
  '??',
  '???',
  'x',
  'nn',
  'n.n.',
  'n/n',
  'desconocido',
  'desconocida',
].concat(['unknown', 'desconhecido', 'desconhecida', 'inconnu', 'inconnue', 'enkoni']);

/** Numbers before a name, as lists have them: "12. ", "3) ", "• ". */
const NUMBERING = /^(?:\d{1,3}[.)]|[•*])\s*/;
const AGE = /^([~≈]?)(\d{1,3})(?:[-–](\d{1,3}))?\D{0,12}$/;
/** "~30" is between 28 and 32. */
const ABOUT = 2;

/**
 * Persons of lines such as a list of a boat has them, one a line: name, sex, age, where from, told apart by
 * tabs, semicolons or commas. After a comma what is neither sex nor age belongs to the name as long as
 * neither has been said: "Paz Mejía, Ana" is one name.
 */
export function personsOfText(text: string): PastedPersons {
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(NUMBERING, ''));
  const rows = lines.filter((line) => line !== '').map(partsOf);
  const single = new Set(rows.flatMap(({ parts }) => parts.slice(1).map((part) => part.toLowerCase())));
  const m = single.has('h') ? 'female' : single.has('f') ? 'male' : undefined;
  return {
    persons: rows.map((row) => personOfParts(row, m)),
    isSexUnsure: m === undefined && single.has('m'),
  };
}

interface Row {
  readonly parts: readonly string[];
  /** True where the sign between the parts stands in no name. */
  readonly isSure: boolean;
}

function partsOf(line: string): Row {
  const sign = ['\t', ';'].find((one) => line.includes(one));
  return { parts: line.split(sign ?? ',').map((part) => part.trim()), isSure: sign !== undefined };
}

function personOfParts(
  { parts: [first = '', ...others], isSure }: Row,
  m: 'female' | 'male' | undefined,
): Told {
  const name = [first];
  const from: string[] = [];
  let told: Pick<Told, 'sex' | 'ageYears'> | undefined;
  for (const part of others) {
    const fact = factOf(part, m);
    if (fact) told = { ...told, ...fact };
    else if (part === '') continue;
    else if (isSure || told) from.push(part);
    else name.push(part);
  }
  const full = NO_NAME.includes(first.toLowerCase()) ? name.slice(1).join(', ') : name.join(', ');
  return { ...(full !== '' && { full }), ...told, ...(from.length > 0 && { from: from.join(', ') }) };
}

function factOf(part: string, m: 'female' | 'male' | undefined): Pick<Told, 'sex' | 'ageYears'> | undefined {
  const word = part.toLowerCase();
  if (word === 'm') return m === undefined ? {} : { sex: m };
  for (const sex of ['female', 'male'] as const) if (WORDS[sex].includes(word)) return { sex };
  const [, about, least, most] = AGE.exec(part) ?? [];
  if (least === undefined) return undefined;
  const [min, max] = [Number(least), Number(most ?? least)];
  const by = about === '' ? 0 : ABOUT;
  return { ageYears: { min: Math.max(0, min - by), max: max + by } };
}
