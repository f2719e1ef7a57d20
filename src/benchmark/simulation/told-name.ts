import type { PersonName } from '../../kernel/contract/index.js';
import type { SimulationContext } from './desk.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { inCreole, respelt, withoutAccents } from './mishearing.js';
import type { Drafted } from './stated.js';
import { fullNameOf, type Traveller } from './traveller.js';

type DraftedName = Drafted<PersonName>;

/** The care with which a name was taken down: from papers, from a relative's mouth, or from hearsay. */
export type Care = 'papers' | 'relative' | 'hearsay';

const ERROR_SHARE: Readonly<Record<Care, number>> = { papers: 0.05, relative: 0.2, hearsay: 0.45 };

/** The names of a person as one institution has them. */
export function toldNames(
  person: Traveller,
  care: Care,
  { chance, manner }: SimulationContext,
): DraftedName[] {
  const share = manner.errs(ERROR_SHARE[care]);
  const spell = (name: string): string => {
    if (person.country === 'HT' && chance.chance(manner.errs(care === 'papers' ? 0.05 : 0.4)))
      return inCreole(name);
    return chance.chance(share) ? respelt(name, chance) : name;
  };
  const given = shortened(person.given, share, chance).map(spell);
  const surnames = orderedSurnames(person.surnames, share, chance).map(spell);
  const names: DraftedName[] = [legalName(given, surnames, care, chance)];
  if (person.nickname !== undefined && care === 'relative')
    names.push({ kind: 'nickname', full: person.nickname });
  if (person.routeAlias !== undefined && chance.chance(0.6))
    names.push({ kind: 'route_alias', full: person.routeAlias });
  if (care === 'relative' && chance.chance(0.03)) {
    names.push({ kind: 'birth', given: person.given.join(' '), surnames: [person.surnames.at(-1)!] });
  }
  return names;
}

function legalName(
  given: readonly string[],
  surnames: readonly string[],
  care: Care,
  chance: SeededGenerator,
): DraftedName {
  const kind = care === 'papers' ? chance.pick(['legal', 'document'] as const) : 'legal';
  if (!chance.chance(0.2)) return { kind, given: given.join(' '), surnames };
  const full = fullNameOf(given, surnames);
  const form = chance.pick(['plain', 'capitals', 'surnames first']);
  if (form === 'plain') return { kind, full };
  if (form === 'capitals') return { kind, full: withoutAccents(full).toUpperCase() };
  return { kind, full: `${surnames.join(' ')}, ${given.join(' ')}` };
}

function shortened(given: readonly string[], share: number, chance: SeededGenerator): readonly string[] {
  if (given.length < 2 || !chance.chance(share * 1.5)) return given;
  return [chance.chance(0.7) ? given[0]! : given[1]!];
}

function orderedSurnames(
  surnames: readonly string[],
  share: number,
  chance: SeededGenerator,
): readonly string[] {
  if (surnames.length < 2) return surnames;
  if (chance.chance(share)) return [surnames[0]!];
  return chance.chance(share / 4) ? [surnames[1]!, surnames[0]!] : surnames;
}
