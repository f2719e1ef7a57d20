import type { ExchangeRecord, RecordReference, RecordType } from '../../../kernel/contract/index.js';
import type { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { referenceTo } from '../truth.js';
import { inPalmer, inUniversal, leftForRight, upsideDown } from './charts.js';
import { asEntities, withLostLetters, wronglyDecoded } from './encodings.js';
import { contactOffByMonths, findWithoutDay, inInches, lettersInWords, lettersMirrored, otherSex, placeWithoutPoint, withoutSigns } from './facts.js'; // prettier-ignore
import { joinedNames, shortenedNames } from './written-names.js';

/**
 * The damages of a record on its way, in the order in which they happen: facts first, the encoding of the
 * whole file last.
 */
export const DAMAGES = [
  'chart_universal',
  'chart_palmer',
  'chart_mirrored',
  'chart_upside_down',
  'stature_in_inches',
  'longitude_unsigned',
  'contact_off_by_months',
  'find_without_day',
  'tattoo_letters_mirrored',
  'tattoo_letters_in_words',
  'place_without_point',
  'sex_mistaken',
  'names_joined',
  'names_shortened',
  'decoded_wrongly',
  'letters_lost',
  'entities',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** A record as it would be with one damage; undefined where it has nothing that could be damaged so. */
export type Damaging = (record: ExchangeRecord, chance: SeededGenerator) => ExchangeRecord | undefined;

interface Rule {
  /** Share of the records that have what can be damaged so, at damage 1. Ours: no source counts them. */
  readonly share: number;
  /** The part of a record that is damaged: a record has one damage of a part at most. */
  readonly part: string;
  readonly of: readonly RecordType[];
  readonly damage: Damaging;
}

const ANY: readonly RecordType[] = ['report', 'remains', 'living'];
const OF_PERSONS: readonly RecordType[] = ['report', 'living'];
const WITH_TEETH: readonly RecordType[] = ['report', 'remains'];

/**
 * Only examiners number teeth by the Universal system: what a family says is written down by the clerk of a
 * form.
 */
const RULES: Readonly<Record<Damage, Rule>> = {
  chart_universal: { share: 0.05, part: 'chart', of: ['remains'], damage: inUniversal },
  chart_palmer: { share: 0.04, part: 'chart', of: WITH_TEETH, damage: inPalmer },
  chart_mirrored: { share: 0.03, part: 'chart', of: WITH_TEETH, damage: leftForRight },
  chart_upside_down: { share: 0.02, part: 'chart', of: WITH_TEETH, damage: upsideDown },
  stature_in_inches: { share: 0.04, part: 'stature', of: ANY, damage: inInches },
  longitude_unsigned: { share: 0.02, part: 'place', of: ANY, damage: withoutSigns },
  contact_off_by_months: { share: 0.05, part: 'day', of: ['report'], damage: contactOffByMonths },
  find_without_day: { share: 0.04, part: 'day', of: ['remains'], damage: findWithoutDay },
  tattoo_letters_mirrored: { share: 0.05, part: 'tattoo', of: ANY, damage: lettersMirrored },
  tattoo_letters_in_words: { share: 0.1, part: 'tattoo', of: ANY, damage: lettersInWords },
  place_without_point: { share: 0.04, part: 'place', of: WITH_TEETH, damage: placeWithoutPoint },
  sex_mistaken: { share: 0.005, part: 'sex', of: OF_PERSONS, damage: otherSex },
  names_joined: { share: 0.03, part: 'names', of: ANY, damage: joinedNames },
  names_shortened: { share: 0.04, part: 'names', of: ANY, damage: shortenedNames },
  decoded_wrongly: { share: 0.03, part: 'encoding', of: ANY, damage: wronglyDecoded },
  letters_lost: { share: 0.02, part: 'encoding', of: ANY, damage: withLostLetters },
  entities: { share: 0.015, part: 'encoding', of: ANY, damage: asEntities },
};
const MOST_OFTEN = 0.95;
export const MOST_DAMAGE = 20;

/** The damages done to one record; the truth tells them and the record does not. */
export interface DamagedRecord extends RecordReference {
  readonly damage: readonly Damage[];
}

export interface DamagedRecords {
  readonly records: readonly ExchangeRecord[];
  readonly damaged: readonly DamagedRecord[];
}

/** Shares of the records with each damage; what is left out does not happen. */
export type DamageShares = Readonly<Partial<Record<Damage, number>>>;

/** The usual shares, `times` as high; at most 0.95. */
export function damageShares(times: number): DamageShares {
  return Object.fromEntries(
    DAMAGES.map((name) => [name, Math.min(MOST_OFTEN, RULES[name].share * times)] as const),
  );
}

/**
 * Records as they come in: in other notations, wrongly decoded, with a sign lost. Each record has chances of
 * its own, so that damage to one leaves all others as they are, and a record without damage is the very same
 * one.
 *
 * @param chance never drawn from: each record forks it by its code
 */
export function damaged(
  records: readonly ExchangeRecord[],
  shares: DamageShares,
  chance: SeededGenerator,
): DamagedRecords {
  const notes: DamagedRecord[] = [];
  const after = records.map((record) => {
    const own = chance.fork(`${record.institution} ${record.id}`);
    const { record: changed, damage } = damagedOne(record, shares, own);
    if (damage.length > 0) notes.push({ ...referenceTo(record), damage });
    return changed;
  });
  return { records: after, damaged: notes };
}

function damagedOne(record: ExchangeRecord, shares: DamageShares, chance: SeededGenerator) {
  let now = record;
  const damage: Damage[] = [];
  const parts = new Set<string>();
  for (const name of DAMAGES) {
    const { part, of, damage: apply } = RULES[name];
    // Drawn for each, so that the share of one damage moves no other.
    const [happens, own] = [chance.chance(shares[name] ?? 0), chance.fork(name)];
    if (!happens || parts.has(part) || !of.includes(record.recordType)) continue;
    const changed = apply(now, own);
    if (changed === undefined) continue;
    now = changed;
    parts.add(part);
    damage.push(name);
  }
  return { record: now, damage };
}
