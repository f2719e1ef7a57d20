import { sortedJson } from '../../../../kernel/contract/index.js';
import { findAmbiguity, isDateFormat } from './cells/dates.js';
import type { SourceFinding } from './finding.js';
import { columnsOf, type DateRule, type Mapping, type MappingRule } from './mapping.js';

/** Returns the faults that a mapping of the right shape can still have; empty where it can be used. */
export function checkMapping(mapping: Mapping): readonly SourceFinding[] {
  const findings = mapping.rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`));
  findings.push(...idleRules(mapping));
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

/** Finds rules and constants that never fill anything, whatever the table holds. */
function idleRules({ rules, constants }: Mapping): SourceFinding[] {
  const idle = (path: string, expected: string): SourceFinding => ({
    ...{ path, code: 'IMPORTS.MAPPING_WITHOUT_EFFECT', expected },
  });
  const ofRules = rules.flatMap((rule, at) => {
    const path = `rules[${at}]`;
    const before = rules.slice(0, at);
    const twin = before.findIndex((earlier) => isRepeated(earlier, rule));
    if (twin >= 0) return [idle(path, `another target or column than rules[${twin}], which reads the same`)];
    if (rule.read === 'words' && Object.values(rule.words).every((meaning) => meaning === null))
      return [idle(`${path}.words`, 'at least one word that means something')];
    return isNeverFilled(rule.onlyWith, before.flatMap(targetsOf))
      ? [idle(`${path}.onlyWith`, 'a path that an earlier rule fills')]
      : [];
  });
  const filled = rules.flatMap(targetsOf);
  const ofConstants = constants.flatMap(({ onlyWith }, at) => {
    const targets = [...filled, ...constants.slice(0, at).map(({ to }) => to)];
    return isNeverFilled(onlyWith, targets)
      ? [idle(`constants[${at}].onlyWith`, 'a path that a rule or an earlier constant fills')]
      : [];
  });
  return [...ofRules, ...ofConstants];
}

/** Tells whether an earlier rule reads the same cells in the same way for the same target, whenever the later would. */
function isRepeated(earlier: MappingRule, later: MappingRule): boolean {
  const { onlyWith: when, keep: _, ...one } = earlier;
  const { onlyWith, keep: __, ...other } = later;
  return (when === undefined || when === onlyWith) && sortedJson(one) === sortedJson(other);
}

function targetsOf(rule: MappingRule): readonly string[] {
  if (rule.read !== 'english_features') return [rule.to];
  return Object.values(rule.types).flatMap((targets) => targets.map(({ into }) => into));
}

/** A target fills what lies below it, and what it lies in; every record has its type, code and owner. */
function isNeverFilled(path: string | undefined, targets: readonly string[]): boolean {
  if (path === undefined) return false;
  const isWithin = (one: string, other: string) => one === other || /^[.[]/u.test(one.slice(other.length));
  return !['recordType', 'id', 'institution', ...targets].some(
    (target) =>
      (path.startsWith(target) && isWithin(path, target)) ||
      (target.startsWith(path) && isWithin(target, path)),
  );
}
