import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { USER_ERRORS, UserError } from './user-error.js';

/**
 * The result of an operation: what it gives when it succeeds, or one of the errors that a caller has to
 * expect.
 *
 *     export const FileReportResult = resultUnion('FileReportResult', [ReportReceipt]);
 *
 *     @Mutation(() => FileReportResult)
 *     @May('reports.file')
 *     fileReport(...): Promise<ReportReceipt> { return this.file.file(actor, draft); }
 *
 * The resolver returns the success alone and lets domain errors fly: `outcome-fields.ts` turns those that the
 * union has a member for into that member. With one success type, whatever is returned is that; with several,
 * the resolver says which by returning an instance of its class or a `__typename`.
 */
export function resultUnion(
  name: string,
  successes: readonly Type<unknown>[],
  errors: readonly Type<UserError>[] = USER_ERRORS,
  description = 'What came of it.',
): object {
  const types = [...successes, ...errors];
  const union: unknown = createUnionType({
    name,
    description,
    types: () => types as [Type<unknown>, ...Type<unknown>[]],
    resolveType: (value: object) => typeOf(value, successes),
  });
  return union as object;
}

/**
 * Returns the type of a value of a union: as a class where it is one, for its name in the schema may be
 * another.
 */
function typeOf(value: object, successes: readonly Type<unknown>[]): Type<unknown> | string {
  if (value instanceof UserError) return value.constructor as Type<unknown>;
  if ('__typename' in value && typeof value.__typename === 'string') return value.__typename;
  const [only, ...others] = successes;
  const found = others.length === 0 ? only : successes.find((success) => value instanceof success);
  if (!found) throw new Error('A result with several success types must say which one it is.');
  return found;
}
