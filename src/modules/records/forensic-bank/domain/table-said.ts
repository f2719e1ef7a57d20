import { SHIPPED_FACTS } from './population-table.js';
import { CodeOfThePlatform, TableFactRefused } from './table-refused.js';

/** Statements of somebody about a table that they bring in. */
export interface TableSaid {
  readonly code: string;
  readonly name: string;
  readonly population: string;
  readonly citation: string;
  readonly licence?: string | undefined;
  readonly theta?: number | undefined;
  readonly leastFrequency?: number | undefined;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
const LONGEST = 500;

/**
 * Returns the statements, trimmed. Evidence will name the table by them, so nothing of them may be missing.
 * @throws DomainError where something is missing
 */
export function readTableSaid(said: TableSaid): TableSaid & { readonly licence: string } {
  const texts = {
    code: said.code.trim(),
    name: said.name.trim(),
    population: said.population.trim(),
    citation: said.citation.trim(),
    licence: said.licence?.trim() ?? 'not stated',
  };
  for (const [field, text] of Object.entries(texts))
    if (text === '' || text.length > LONGEST) throw new TableFactRefused(field);
  if (!CODE.test(texts.code)) throw new TableFactRefused('code');
  if (SHIPPED_FACTS.some(({ code }) => code === texts.code)) throw new CodeOfThePlatform(texts.code);
  const { theta, leastFrequency } = said;
  if (theta !== undefined && !(theta >= 0 && theta < 1)) throw new TableFactRefused('theta');
  if (leastFrequency !== undefined && !(leastFrequency > 0 && leastFrequency < 1))
    throw new TableFactRefused('leastFrequency');
  return { ...texts, theta, leastFrequency };
}
