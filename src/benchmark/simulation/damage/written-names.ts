import type { ExchangeRecord, PersonName } from '../../../kernel/contract/index.js';
import type { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';

/** Given names and surnames as clerks shorten them. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    María: ['Ma.', 'Mª', 'Ma', 'M.'],
    José: ['J.', 'Jse', 'Jsé'],
    Juan: ['Jn', 'Jn.'],
    Francisco: ['Fco.', 'Fco'],
    Francisca: ['Fca.'],
    Antonio: ['Ant.', 'Antº'],
    Guadalupe: ['Gpe.', 'Gpe'],
    Fernando: ['Fdo.'],
    Manuel: ['Ml.', 'Mnl'],
    Alejandro: ['Alej.'],
    Concepción: ['Concep.'],
    John: ['Jhon'],
    Rodríguez: ['Rdz', 'Rdz.', 'Rguez'],
    González: ['Glez', 'Gzlz', 'Glz.'],
    Hernández: ['Hdz', 'Hdez', 'Hdz.'],
    Martínez: ['Mtz', 'Mtz.', 'Mtnez'],
    Fernández: ['Fdez', 'Fdz'],
    Sánchez: ['Schz', 'Sánch.'],
    Ramírez: ['Rmz', 'Ram.'],
    Gutiérrez: ['Gtz', 'Gtez'],
    Domínguez: ['Dguez', 'Dmgz'],
    Jiménez: ['Jmz', 'Jim.'],
    López: ['Lpz'],
    Pérez: ['Pz', 'Prez'],
  }),
);

/**
 * The ways of running words together: within a part of the name, over all of it, or over all of it in small
 * or capital letters.
 */
const WAYS = ['parts', 'whole', 'small', 'capitals'] as const;
const WEIGHTS = [4, 4, 1, 1] as const;

/** `JoséGarcía`: the spaces between the words of a name were lost. */
export function joinedNames(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const way = WAYS[chance.weightedIndex(WEIGHTS)]!;
  return renamed(record, (name) => {
    const { given, surnames, full, ...rest } = name;
    if (way === 'parts' && full === undefined) {
      const parts = { given: given && withoutSpaces(given), surnames: surnames && [surnames.join('')] };
      return { ...rest, ...(parts.given && { given: parts.given }), ...(parts.surnames && { surnames: parts.surnames }) }; // prettier-ignore
    }
    const whole = withoutSpaces(full ?? [given ?? '', ...(surnames ?? [])].join(' '));
    const written = { parts: whole, whole, small: whole.toLowerCase(), capitals: whole.toUpperCase() }[way];
    return { ...rest, full: written };
  });
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s,]+/gu, '');
}

/** `Ma. Hdz`: names in the short forms of forms with little room. */
export function shortenedNames(record: ExchangeRecord, chance: SeededGenerator): ExchangeRecord | undefined {
  const short = (text: string): string =>
    text.replaceAll(/\p{L}+/gu, (word) => {
      const forms = SHORT.get(word);
      return forms === undefined ? word : chance.pick(forms);
    });
  return renamed(record, ({ given, surnames, full, ...rest }) => ({
    ...rest,
    ...(given !== undefined && { given: short(given) }),
    ...(surnames !== undefined && { surnames: surnames.map(short) }),
    ...(full !== undefined && { full: short(full) }),
  }));
}

/** The first name of the record, changed; undefined where there is none or nothing changes. */
function renamed(
  record: ExchangeRecord,
  change: (name: PersonName) => PersonName,
): ExchangeRecord | undefined {
  if (record.recordType === 'remains') {
    const names = withFirst(record.presumedIdentity?.names, change);
    return names && { ...record, presumedIdentity: { ...record.presumedIdentity!, names } };
  }
  const names = withFirst(record.person?.names, change);
  return names && { ...record, person: { ...record.person!, names } };
}

function withFirst(
  names: readonly PersonName[] | undefined,
  change: (name: PersonName) => PersonName,
): PersonName[] | undefined {
  const [first, ...others] = names ?? [];
  if (first === undefined || first.kind === 'alias') return undefined;
  const after = change(first);
  return JSON.stringify(after) === JSON.stringify(first) ? undefined : [after, ...others];
}
