import {
  afterConsentOf,
  isAllowed,
  POLICY,
  ROLES,
  type Operation,
  statesOf,
  type ActorRelation,
} from '../../modules/access/accounts/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { TYPE_POLICY } from './api-modules.js';
import { table } from './markdown-table.js';
import { apiResolvers } from './print-schema.js';

const HEADER = `# The policy

Written by \`npm run schema\` from \`src/modules/access/accounts/domain/policy.ts\` and the rows of types in
\`api.module.ts\` of each module; a check holds it to them. What is not here
is denied.

A cell says whose things a role may do this to: **own** those of its institution, **party** also those it is one side of (a
match, an alert it was told of), **platform** those of the installation, **all** everything.
`;

const CONDITIONS_HEADER = `## What the thing must be

Beside who asks it counts in which state the thing is, and whether consents, wishes, agreements and withdrawals still permit the comparison of the
pair behind it. **nothing**: then it is refused, and not there for the side that did not end it. **own-end**: whoever ended it still reads the own
record and that it has ended.
`;

const FIELDS_HEADER = `## Fields

A type may be read by the operations beside it, in the relations above; the API does not start while one answers with another type. Types that
say only how a list goes on, or why there is no answer, are read by whoever gets there.
`;

const FEWER_HEADER = '### Fields that need more than their type\n';

const RELATIONS: readonly ActorRelation[] = ['own', 'party', 'platform', 'foreign'];

/** The policy in readable form, for \`docs/reference/policy.md\`. */
export function printPolicy(): string {
  const operations = Object.keys(POLICY) as Operation[];
  const groups = new Set(operations.map(groupOf));
  const tables = [...groups].map((group) =>
    [`### ${group}\n`, tableOf(operations.filter((operation) => groupOf(operation) === group))].join('\n'),
  );
  return [
    HEADER,
    '## Operations\n',
    ...tables,
    CONDITIONS_HEADER,
    conditionsTable(operations),
    FIELDS_HEADER,
    typesTable(),
    FEWER_HEADER,
    fieldsTable(),
  ].join('\n');
}

const groupOf = (operation: Operation): string => operation.split('.')[0] ?? '';

function tableOf(operations: readonly Operation[]): string {
  const asked = rootsByOperation();
  return table(
    ['operation', ...ROLES, 'in the API'],
    operations.map((operation) => [
      `\`${operation}\``,
      ...ROLES.map((role) =>
        wordOf(RELATIONS.filter((relation) => isAllowed({ roles: [role] }, operation, relation))),
      ),
      (asked.get(operation) ?? []).map((root) => `\`${root}\``).join(', '),
    ]),
  );
}

function conditionsTable(operations: readonly Operation[]): string {
  const bound = operations.filter((one) => statesOf(one) !== undefined || afterConsentOf(one) !== undefined);
  return table(
    ['operation', 'in the states', 'once the pair may not be compared'],
    bound.map((one) => [`\`${one}\``, statesOf(one)?.join(', ') ?? 'all', afterConsentOf(one) ?? '']),
  );
}

function wordOf(relations: readonly ActorRelation[]): string {
  if (relations.length === RELATIONS.length) return 'all';
  return relations.join(', ');
}

function rootsByOperation(): ReadonlyMap<string, readonly string[]> {
  const byOperation = new Map<string, string[]>();
  for (const [root, operation] of rowsOf(apiResolvers())) {
    if (operation === undefined) continue;
    byOperation.set(operation, [...(byOperation.get(operation) ?? []), root.split('.')[1] ?? '']);
  }
  return byOperation;
}

function typesTable(): string {
  const byRow = new Map<string, string[]>();
  for (const [type, operations] of TYPE_POLICY.types) {
    const row = operations.map((operation) => `\`${operation}\``).join(', ');
    byRow.set(row, [...(byRow.get(row) ?? []), `\`${type}\``]);
  }
  return table(
    ['types', 'by'],
    [...byRow].map(([row, types]) => [types.join(', '), row]),
  );
}

function fieldsTable(): string {
  return table(
    ['field', 'needs', 'on the things of', 'told once'],
    Object.entries(TYPE_POLICY.fields).map(([name, { needs, ownerIn, isToldOnce }]) => [
      `\`${name}\``,
      needs === undefined ? '' : `\`${needs}\``,
      ownerIn === undefined ? '' : `\`${ownerIn}\``,
      isToldOnce ? 'yes' : '',
    ]),
  );
}
