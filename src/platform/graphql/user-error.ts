import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { isInCatalogue, message, type CatalogueLanguage } from '../catalogue/index.js';
import { DomainError, type MessageParameters } from '../errors/index.js';

/** Base of every error type of the schema. */
@InterfaceType({
  description: 'An outcome that a caller has to expect. `code` is stable; `message` is for people.',
})
export abstract class UserError {
  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: "In the request's language, or else the actor's." })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Where in the input.' })
  path?: string | undefined;
}

@ObjectType({ description: 'Something about an input: an error that has to be mended, or a warning.' })
export class InputFinding {
  @Field(() => String, { description: '`marks[0].side`; empty for the input as a whole.' })
  path!: string;

  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: "What is wrong, in the request's language, or else the actor's." })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The vocabulary, range or form that was expected.' })
  expected?: string | undefined;
}

@ObjectType({ implements: () => [UserError], description: 'The input says something that cannot be.' })
export class InvalidInput extends UserError {
  @Field(() => [InputFinding], { description: 'Each thing that is wrong, with its place.' })
  findings!: readonly InputFinding[];
}

@ObjectType({
  implements: () => [UserError],
  description: 'There is no such record for this actor: it does not exist, or is not theirs to see.',
})
export class NotFoundError extends UserError {}

@ObjectType({ implements: () => [UserError], description: 'The actor may not do this at all.' })
export class DeniedError extends UserError {}

@ObjectType('VersionConflict', {
  implements: () => [UserError],
  description: 'Somebody else has changed the record since it was read.',
})
export class VersionConflictType extends UserError {
  @Field(() => Int, { description: 'The version that the caller has seen.' })
  expected!: number;

  @Field(() => Int, { description: 'The version at which the record stands now.' })
  actual!: number;
}

@ObjectType({
  implements: () => [UserError],
  description: 'The present state of things does not allow this.',
})
export class ConflictError extends UserError {}

export const USER_ERRORS = [
  InvalidInput,
  NotFoundError,
  DeniedError,
  VersionConflictType,
  ConflictError,
] as const;

interface FindingLike {
  readonly path: string;
  readonly code: string;
  readonly expected?: string | undefined;
  readonly parameters?: MessageParameters | undefined;
}

/** Findings in the language of the request, for errors and for the warnings of a success. */
export function findingsIn(findings: readonly FindingLike[], language: CatalogueLanguage): InputFinding[] {
  return findings.map(({ path, code, expected, parameters }) => {
    const mend = `${code}_MEND`;
    // The fault of a file has a sentence of its own for the mend.
    const said = [code, ...(isInCatalogue(mend) ? [mend] : [])].map((one) =>
      message(one, language, parameters),
    );
    return Object.assign(new InputFinding(), { path, code, message: said.join(' '), expected });
  });
}

/**
 * The error type that tells of a domain error, or `undefined` for kinds that are no outcome of an operation.
 */
export function userErrorOf(error: DomainError, language: CatalogueLanguage): UserError | undefined {
  const { code, kind, parameters, path } = error;
  const said = { code, message: message(code, language, parameters), path };
  switch (kind) {
    case 'invalid':
      return Object.assign(new InvalidInput(), said, { findings: findingsIn(findingsOf(error), language) });
    case 'not_found':
      return Object.assign(new NotFoundError(), said);
    case 'forbidden':
      return Object.assign(new DeniedError(), said);
    case 'conflict':
      return conflictOf(error, said);
    case 'unauthenticated':
    case 'unavailable':
      return undefined;
  }
}

function conflictOf({ parameters }: DomainError, said: object): UserError {
  const { expected, actual } = parameters;
  return typeof expected === 'number' && typeof actual === 'number'
    ? Object.assign(new VersionConflictType(), said, { expected, actual })
    : Object.assign(new ConflictError(), said);
}

/** Returns everything that an error has found wrong; an error without a list has found one thing. */
export function findingsOf(error: DomainError): readonly FindingLike[] {
  if ('findings' in error && Array.isArray(error.findings)) return error.findings as FindingLike[];
  return error.path === undefined
    ? []
    : [{ path: error.path, code: error.code, parameters: error.parameters }];
}
