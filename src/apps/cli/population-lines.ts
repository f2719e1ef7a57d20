import type { KinshipReference, TableFacts } from '../../modules/records/forensic-bank/index.js';

/** Returns the lines that have to be said of a table wherever its figures are used. */
export function linesOfTable(facts: TableFacts): string[] {
  const least = facts.leastFrequency ?? 'five copies in the sample, or 0.001 where no size is stated';
  return [
    `${facts.code}, version ${facts.version}${facts.retiredAt ? ' (no longer in use)' : ''}: ${facts.name}`,
    `population   ${facts.population}${facts.region === undefined ? '' : `, ${facts.region}`}`,
    `citation     ${facts.citation}`,
    `licence      ${facts.licence}`,
    `sampled      ${facts.sampledAlleles === 'not stated' ? 'not stated' : `up to ${facts.sampledAlleles} alleles at a locus`}`,
    `theta        ${facts.theta ?? 'not stated'}`,
    `unmet allele ${least}`,
    ...(facts.rescaled.length === 0 ? [] : [`rescaled     ${facts.rescaled.join(', ')}`]),
    ...(facts.leftOut.length === 0 ? [] : [`left out     ${facts.leftOut.join(', ')}`]),
  ];
}

export function linesOfKinship({ settingId, table, modelJson, floor, ...set }: KinshipReference): string[] {
  return [
    ...linesOfTable(table.facts),
    `model        ${JSON.stringify(modelJson)}`,
    `floor        ${floor}`,
    `set          ${set.setAt.toISOString()}${set.reason === undefined ? '' : `: ${set.reason}`}`,
    `setting      ${settingId}`,
  ];
}

/** Returns the facts of `linesOfTable` as an object, for programs. */
export function objectOfKinship({ table, ...reference }: KinshipReference): object {
  const { model: _, ...said } = reference;
  return { ...said, table: { ...table.facts, loci: [...table.loci.keys()] } };
}
