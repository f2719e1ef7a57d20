import type { SeededGenerator } from '../../../src/kernel/numbers/seeded-generator.js';
import type { Loose } from '../../api/api-house.js';
import { InventedPeople } from '../../api/invented-dna.js';
import { MT, name, shirt, tattoo, WHO_PASSED_ON_THE_SAME, Y, type RecordName } from './bank.js';

/** Puts another value that may stand there as well into a hidden field of a record. */
type Change = (content: Loose, chance: SeededGenerator) => void;

export interface HiddenField {
  /** What the figures call it. */
  readonly class: string;
  readonly record: RecordName;
  readonly change: Change;
  readonly follows: Follows;
}

/**
 * What that the asker is told may follow the field: the words of a pair and those of next questions; of DNA the words of a pair alone (ADR 40); of what
 * the asker may not know to be there nothing at all.
 */
type Follows = 'words' | 'words of pairs' | 'nothing';
const followsOf = (named: string): Follows => {
  if (/without consent|not asked/.test(named)) return 'nothing';
  return /genotype|DNA|chromosome/.test(named) ? 'words of pairs' : 'words';
};

const pick = <T>(chance: SeededGenerator, all: readonly T[]): T => chance.pick([...all]);
const GIVEN = ['Quirino', 'Eulalio', 'José', 'Juan', 'Petronilo', 'Abelardo'];
const SURNAMES = ['Ejemplo', 'López', 'García', 'Zaldívar', 'Hernández', 'Tzoc'];
const DESIGNS = ['swallow', 'rose', 'cross', 'anchor', 'heart'];
const COLORS = ['blue', 'red', 'green', 'black', 'white'];
const STATES = ['Sonora', 'Coahuila', 'Chiapas', 'Oaxaca'];
const TEETH = ['crown_gold', 'missing', 'filled', 'caries'];
const WORDS = ['amor', 'madre', 'Lupita', 'San Judas', '1987'];
const digits = (chance: SeededGenerator): string => String(chance.integer(1_000, 9_999));
const strangers = (chance: SeededGenerator) => new InventedPeople(chance.integer(1, 1_000_000)).stranger();

const given: Change = ({ person }, chance) => (person.names[0].given = pick(chance, GIVEN));
const surname: Change = ({ person }, chance) => (person.names[0].surnames[0] = pick(chance, SURNAMES));
const born: Change = ({ person }, chance) =>
  (person.birthDate = `199${chance.integer(4, 8)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`);
const mark: Change = (content, chance) => (content.marks = tattoo(pick(chance, DESIGNS)));
const written: Change = (content, chance) => (content.marks[0].text = pick(chance, WORDS));
const clothes: Change = (content, chance) => (content.effects = shirt(pick(chance, COLORS)));
const inscription: Change = (content, chance) =>
  (content.effects = shirt(content.effects[0].color, { text: pick(chance, WORDS) }));
const teeth: Change = ({ dental }, chance) =>
  (dental.teeth[String(pick(chance, [16, 21, 36, 46]))] = pick(chance, TEETH));
const stature: Change = ({ physical }, chance) =>
  (physical.heightCm = { min: 160, max: chance.integer(162, 178) });
const genotype: Change = ({ relatives }, chance) => {
  // A second child's alleles, a stranger's, or some of a stranger's in place of hers.
  const others = strangers(chance);
  const [profile] = relatives.map((one: Loose) => one.profile);
  const kept = chance.integer(0, 2);
  if (kept === 0) profile.autosomal = WHO_PASSED_ON_THE_SAME;
  else
    for (const locus of Object.keys(profile.autosomal))
      if (kept === 1 || chance.uniform() < 0.3)
        profile.autosomal[locus] = [profile.autosomal[locus][0], others[locus]?.[1]];
};
const maternal: Change = ({ relatives }, chance) =>
  (relatives[0].profile.mt = {
    ...MT,
    variants: pick(chance, [['T16126C'], ['T16189C'], ['T16126C', 'C16223T'], ['T16126C', 'T16362C'], []]),
  });
const paternal: Change = ({ relatives }, chance) =>
  (relatives[1].profile.yStr = {
    ...Y,
    DYS390: [String(chance.integer(21, 26))],
    DYS392: [String(chance.integer(11, 15))],
  });

/** Of reports, each of those whose comparison the family permits. */
const OF_REPORTS: Readonly<Record<string, Change>> = {
  'given name': given,
  surname,
  'day of birth': born,
  nationality: ({ person }, chance) =>
    (person.nationalities = [pick(chance, ['HN', 'SV', 'GT', 'NI', 'CO'])]),
  document: ({ person }, chance) => (person.documents[0].number = `0801-1996-${digits(chance)}`),
  telephone: ({ person }, chance) => (person.phones = [`+504 5550 ${digits(chance)}`]),
  residence: ({ person }, chance) =>
    (person.residence = { country: 'HN', admin1: pick(chance, ['Yoro', 'Colón', 'Cortés', 'Choluteca']) }),
  'who reports': ({ reporter }, chance) => {
    reporter.name = `Somebody ${pick(chance, SURNAMES)}`;
    reporter.phone = `+504 5550 ${digits(chance)}`;
  },
  'name of a relative': ({ relatives }, chance) =>
    (relatives[0].name = `${pick(chance, GIVEN)} ${pick(chance, SURNAMES)}`),
  'day of the last contact': ({ lastContact }, chance) =>
    (lastContact.date = `2023-0${chance.integer(3, 6)}-1${chance.integer(0, 9)}`),
  'place of the last contact': ({ lastContact }, chance) =>
    (lastContact.place = { country: 'MX', admin1: pick(chance, STATES) }),
  'way there': (content, chance) =>
    (content.route = [
      { place: { country: 'GT', admin1: pick(chance, ['Petén', 'Jalapa', 'Sololá']) }, date: '2023-05-01' },
    ]),
  stature,
  weight: ({ physical }, chance) => (physical.weightKg = { min: 55, max: chance.integer(57, 80) }),
  mark,
  'words of a mark': written,
  finding: (content, chance) =>
    (content.medical = [
      {
        kind: 'healed_fracture',
        region: pick(chance, ['forearm', 'hand', 'foot', 'shoulder']),
        side: 'right',
      },
    ]),
  belongings: clothes,
  'words on a belonging': inscription,
  teeth,
  genotype,
  'mitochondrial DNA': maternal,
  'Y chromosome': paternal,
};

const OF_BODIES: Readonly<Record<string, Change>> = {
  'mark of a body': mark,
  'words of a mark of a body': written,
  'belongings of a body': clothes,
  'words on a belonging of a body': inscription,
  'teeth of a body': teeth,
  'stature of a body': stature,
  // Within the year, which a search shows.
  'day of a body': ({ found }, chance) =>
    (found.date = `2023-0${chance.integer(6, 9)}-0${chance.integer(1, 9)}`),
  'place of a body': ({ found }, chance) => (found.place = { country: 'MX', admin1: pick(chance, STATES) }),
  'presumed identity': (content, chance) =>
    (content.presumedIdentity = {
      basis: 'document_on_body',
      names: [name(pick(chance, GIVEN), pick(chance, SURNAMES))],
    }),
};

const OF_FOUND: Readonly<Record<string, Change>> = {
  'somebody found alive': (content, chance) => {
    if (chance.integer(0, 1) === 0) given(content, chance);
    else born(content, chance);
  },
  'place of somebody found alive': (content, chance) =>
    (content.place = { country: 'MX', admin1: pick(chance, STATES) }),
};

const AT_HOME: Readonly<Record<string, Change>> = {
  'name without consent': given,
  'mark without consent': mark,
  'genotype without consent': genotype,
};

const NOT_ASKED: Readonly<Record<string, Change>> = {
  'somebody who was not asked': (content, chance) => {
    content.person.names[0] = name(pick(chance, GIVEN), pick(chance, SURNAMES));
    content.person.birthDate = `19${chance.integer(60, 99)}-01-1${chance.integer(0, 9)}`;
  },
};

const fieldsOf = (changes: Readonly<Record<string, Change>>, ...records: RecordName[]): HiddenField[] =>
  Object.entries(changes).flatMap(([named, change]) =>
    records.map((record) => ({ class: named, record, change, follows: followsOf(named) })),
  );

/** One hidden value of another institution's at a time. */
export const HIDDEN_FIELDS: readonly HiddenField[] = [
  ...fieldsOf(OF_REPORTS, 'report 0', 'report 1'),
  ...fieldsOf(OF_BODIES, 'body 0', 'body 1'),
  {
    class: 'genotype of a body',
    record: 'body 0',
    follows: 'words of pairs',
    change: ({ profile }, chance) => (profile.autosomal = strangers(chance)),
  },
  ...fieldsOf(OF_FOUND, 'found 0'),
  ...fieldsOf(AT_HOME, 'report at home'),
  ...fieldsOf(NOT_ASKED, 'not asked'),
];
