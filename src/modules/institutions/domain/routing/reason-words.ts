import type { MessageParameters } from '../../../../platform/errors/index.js';
import { formatCountry } from '../../../../words/format.js';
import type { Language } from '../../../../words/languages.js';

/** Parameters of reasons that are the code of a country, or begin with one. */
const WITH_COUNTRY: ReadonlySet<string> = new Set(['country', 'nationality', 'place', 'where']);
const LEADING_CODE = /^[A-Z]{2}(?=$|, )/;

/** Returns the parameters of a reason with countries by their names: reasons are read out to families. */
export function reasonParameters(parameters: MessageParameters, language: Language): MessageParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      WITH_COUNTRY.has(name) && typeof value === 'string'
        ? value.replace(LEADING_CODE, (code) => formatCountry(code, language))
        : value,
    ]),
  );
}
