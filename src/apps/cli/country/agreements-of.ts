import {
  AGREEMENT_CATEGORIES,
  type agreementEntry,
  type Institution,
} from '../../../modules/institutions/index.js';
import { KINDS } from '../../../kernel/linkage/index.js';
import { PURPOSE_OF_KIND } from '../../../modules/matching/runs/index.js';
import type { z } from 'zod';

export type Terms = z.output<typeof agreementEntry>;

/** What agrees and what differs is told, and no value: more is for the parties to sign. */
const LEVEL = 2;

/**
 * Agreements by which everything that may be compared is: one among a country's institutions, and one with
 * those of each country that is named. With fewer than two parties there is nothing to agree.
 */
export function agreementsOf(
  country: string,
  others: readonly string[],
  institutions: readonly Institution[],
): readonly Terms[] {
  const codesOf = (...countries: readonly string[]) =>
    institutions
      .filter((one) => countries.includes(one.country) && !one.closedAt && !one.deliversOnly)
      .map(({ code }) => code)
      .toSorted();
  const home = codesOf(country);
  const abroad = [...new Set(others)]
    .filter((other) => other !== country && codesOf(other).length > 0 && home.length > 0)
    .map((other) => openTerms([country, other].toSorted().join('-'), codesOf(country, other)));
  return [...(home.length > 1 ? [openTerms(`${country}-HOME`, home)] : []), ...abroad];
}

/** Terms by which everything that may be compared is. */
export function openTerms(id: string, parties: string[]): Terms & { readonly parties: string[] } {
  const purposes = [...new Set(KINDS.map((kind) => PURPOSE_OF_KIND[kind]))].toSorted();
  return { id, parties, except: [], categories: [...AGREEMENT_CATEGORIES], level: LEVEL, purposes };
}
