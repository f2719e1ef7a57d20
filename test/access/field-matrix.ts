import { isObjectType, type GraphQLSchema } from 'graphql';
import { apiResolvers, apiSchema } from '../../src/apps/api/print-schema.js';
import { TYPE_POLICY } from '../../src/apps/api/api-modules.js';
import { type Operation } from '../../src/modules/access/accounts/domain/policy.js';
import { mayAtAll } from '../../src/modules/access/accounts/domain/is-allowed.js';
import { ROLES } from '../../src/modules/access/accounts/index.js';
import { rootFieldsByType, rowsOf, type RootFieldRows } from '../../src/platform/graphql/index.js';
import { FEWER, READERS_OF_TYPE } from './field-oracle.js';
import { LETTERS, relationsOf } from './policy-oracle.js';

export interface Edge {
  readonly schema: GraphQLSchema;
  readonly rows: RootFieldRows;
}

export async function edge(): Promise<Edge> {
  return { schema: await apiSchema(), rows: rowsOf(apiResolvers()) };
}

export interface FieldCells {
  readonly fields: number;
  readonly roots: number;
  readonly cells: number;
  readonly differences: readonly string[];
}

/** Every root field and every field of every object type × role: what the house lets through beside what the oracle says. */
export function compareFields({ schema, rows }: Edge): FieldCells {
  const differences: string[] = [];
  let fields = 0;
  for (const { name, roots } of fieldsOf(schema)) {
    fields += 1;
    const operations = [...roots].map((root) => rows.get(root) as Operation);
    const readers = FEWER[name] ?? READERS_OF_TYPE.get(name.split('.')[0] ?? '') ?? '';
    for (const [letter, role] of Object.entries(LETTERS)) {
      const house = passes({ roles: [role] }, operations, TYPE_POLICY.fields[name]?.needs);
      if (house !== readers.includes(letter)) differences.push(`${name} ${role}: ${house}`);
    }
  }
  const asked = compareRoots(rows);
  return {
    ...{ fields, roots: rows.size },
    cells: (fields + rows.size) * ROLES.length,
    differences: [...differences, ...asked],
  };
}

function compareRoots(rows: RootFieldRows): string[] {
  return [...rows].flatMap(([root, operation]) =>
    ROLES.filter((role) => {
      const house = operation !== undefined && mayAtAll({ roles: [role] }, operation as Operation);
      return house !== relationsOf({ roles: [role] }, operation ?? '').size > 0;
    }).map((role) => `${root} ${role}`),
  );
}

function passes(
  actor: Parameters<typeof mayAtAll>[0],
  operations: readonly Operation[],
  needs: Operation | undefined,
): boolean {
  const isLetIn = operations.some((operation) => mayAtAll(actor, operation));
  return isLetIn && (needs === undefined || mayAtAll(actor, needs));
}

/** Each field of each object type, with the root fields from which an answer can come to it. */
export function* fieldsOf(schema: GraphQLSchema): Generator<{ name: string; roots: ReadonlySet<string> }> {
  for (const [typeName, roots] of rootFieldsByType(schema)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields())) yield { name: `${typeName}.${field}`, roots };
  }
}
