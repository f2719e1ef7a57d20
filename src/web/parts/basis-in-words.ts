import { formatCountry } from '../format/format.js';
import type { Language } from '../words/languages.js';

interface Basis {
  readonly rule: string;
  readonly country: string;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly source: string | null;
}

/** Country of rules that hold everywhere. */
const EVERYWHERE = 'ZZ';

/** Returns the rule behind a responsibility, so that it can be cited; undefined where no profile has one. */
export function basisInWords(basis: Basis | null, language: Language): string | undefined {
  if (!basis) return undefined;
  const parts = [lawInWords(basis, language) ?? countryInWords(basis, language), basis.rule];
  return parts.filter(Boolean).join(' · ');
}

/** Returns the law behind a responsibility, as it is read to a family; undefined where none is cited. */
export function lawInWords(basis: Basis | null, language: Language): string | undefined {
  if (!basis) return undefined;
  const { instrument, article, source } = basis;
  const cited = [instrument, article].filter(Boolean).join(', ');
  const law = [cited, source === instrument ? undefined : source].filter(Boolean);
  if (law.length === 0) return undefined;
  return [...law, countryInWords(basis, language)].filter(Boolean).join(' · ');
}

function countryInWords({ country }: Basis, language: Language): string | undefined {
  return country === EVERYWHERE ? undefined : formatCountry(country, language);
}
