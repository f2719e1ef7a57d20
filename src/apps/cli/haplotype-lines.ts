import type { HaplotypeFacts } from '../../modules/records/forensic-bank/index.js';

/** Returns the lines that have to be said of a haplotype database wherever its counts are used. */
export function linesOfDatabase(facts: HaplotypeFacts): string[] {
  const covers = facts.kind === 'y' ? `${facts.covered.length} loci: ` : '';
  return [
    `${facts.code}, version ${facts.version}${facts.retiredAt ? ' (no longer in use)' : ''}: ${facts.kind}`,
    `population   ${facts.population}`,
    `source       ${facts.source}`,
    `licence      ${facts.licence}`,
    `size         ${facts.size}`,
    `covers       ${covers}${facts.covered.join(', ')}`,
  ];
}
