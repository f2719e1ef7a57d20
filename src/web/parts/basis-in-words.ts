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
  const { instrument, article, source, rule, country } = basis;
  const cited = [instrument, article].filter(Boolean).join(', ');
  const where = country === EVERYWHERE ? undefined : formatCountry(country, language);
  const parts = [cited, source === instrument ? undefined : source, where, rule];
  return parts.filter(Boolean).join(' · ');
}
