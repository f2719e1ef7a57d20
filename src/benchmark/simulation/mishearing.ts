import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dateOf, dayOf } from './calendar.js';
import type { ReportingStyle } from './reporting-style.js';
import { readCreoleSpelling } from './creole-spelling.js';

/** Spellings that sound alike to a Spanish ear; each pair is exchanged in both directions. */
const SOUND_ALIKE: readonly (readonly [string, string])[] = [
  ['z', 's'],
  ['v', 'b'],
  ['ll', 'y'],
  ['ce', 'se'],
  ['ge', 'je'],
  ['gi', 'ji'],
  ['h', ''],
  ['y', 'i'],
  ['qu', 'k'],
];

/** A name as another hand writes it: by ear, without accents, or with a slip of the finger. */
export function respelt(name: string, chance: SeededGenerator): string {
  const kind = chance.weightedIndex([5, 3, 2]);
  if (kind === 0) {
    const applicable = SOUND_ALIKE.flatMap(([a, b]) => [
      ...(name.includes(a) ? [[a, b] as const] : []),
      ...(b !== '' && name.includes(b) ? [[b, a] as const] : []),
    ]);
    if (applicable.length > 0) {
      const [from, to] = chance.pick(applicable);
      const result = name.replace(from, to);
      if (result.length > 1) return result;
    }
  }
  if (kind === 2 && name.length > 4) {
    const at = chance.integer(1, name.length - 3);
    return `${name.slice(0, at)}${name[at + 1]!}${name[at]!}${name.slice(at + 2)}`;
  }
  return withoutAccents(name);
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

/** A Haitian name in the spelling of Creole, part by part. */
export function inCreole(name: string): string {
  const spelling = readCreoleSpelling();
  const whole = spelling.get(name);
  if (whole !== undefined) return whole;
  return name
    .split('-')
    .map((part) => spelling.get(part) ?? part)
    .join('-');
}

/** The slips in a hundred: off by a day or two, day and month exchanged, off by a year, off by a month. */
const SLIPS_OF_MEMORY = [12, 8, 12, 8] as const;

/**
 * A birth day as somebody remembers it: right, or off by a little, a month, a year, or day and month
 * exchanged.
 */
export function rememberedBirthDay(day: number, manner: ReportingStyle, chance: SeededGenerator): number {
  const date = dateOf(day);
  const slips = SLIPS_OF_MEMORY.map((share) => share * manner.noise);
  const right = Math.max(0, 100 - slips.reduce((sum, share) => sum + share, 0));
  switch (chance.weightedIndex([right, ...slips])) {
    case 1:
      return day + chance.pick([-1, 1, -2, 2]);
    case 2: {
      const exchanged = `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
      return date.slice(8) <= '12' ? dayOf(exchanged) : day;
    }
    case 3:
      return day + 365 * chance.pick([-1, 1]);
    case 4:
      return day + 30 * chance.pick([-1, 1]);
    default:
      return day;
  }
}
