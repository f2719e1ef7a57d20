import { findAmbiguity, isDateFormat } from './cells/dates.js';
import type { SourceFinding } from './finding.js';
import { columnsOf, type DateRule, type Mapping, type MappingRule } from './mapping.js';

/** Returns the faults that a mapping of the right shape can still have; empty where it can be used. */
export function checkMapping(mapping: Mapping): readonly SourceFinding[] {
  const findings = mapping.rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`));
  if (mapping.rules.length === 0)
    findings.push({ path: 'rules', code: 'IMPORTS.MAPPING_EMPTY', expected: 'at least one rule' });
  if (mapping.requiredColumns.length === 0) {
    findings.push({
      path: 'requiredColumns',
      code: 'IMPORTS.MAPPING_EMPTY',
      expected: 'at least one column',
    });
  }
  return findings;
}

/** Every column that the mapping names; with one of them twice in a file nobody knows which is meant. */
export function columnsNamedBy(mapping: Mapping): ReadonlySet<string> {
  const named = new Set(mapping.requiredColumns);
  if (mapping.idFrom !== 'hash') named.add(mapping.idFrom.column);
  for (const rule of mapping.rules) for (const column of columnsOf(rule)) named.add(column);
  return named;
}

function checkRule(rule: MappingRule, path: string): SourceFinding[] {
  if (columnsOf(rule).length === 0)
    return [{ path, code: 'IMPORTS.MAPPING_COLUMN_MISSING', expected: 'a column' }];
  return rule.read === 'date' ? checkFormats(rule, path) : [];
}

function checkFormats({ formats }: DateRule, path: string): SourceFinding[] {
  const odd = formats.findIndex((format) => !isDateFormat(format));
  if (odd >= 0) {
    return [
      {
        path: `${path}.formats[${odd}]`,
        code: 'IMPORTS.MAPPING_DATE_FORMAT',
        expected: 'YYYY, MM or M, DD or D',
      },
    ];
  }
  const ambiguity = findAmbiguity(formats);
  if (!ambiguity) return [];
  const expected = `formats that read no cell in two ways, unlike ${ambiguity.join(' and ')}`;
  return [{ path: `${path}.formats`, code: 'IMPORTS.MAPPING_DATE_AMBIGUOUS', expected }];
}
