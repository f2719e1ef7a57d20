import type { Type } from '@nestjs/common';
import { Field, Float, InputType, Int, ObjectType, type ReturnTypeFuncValue } from '@nestjs/graphql';
import type { DescribedField, DescribedObject, DescribedShape } from './described-shape.js';
import { vocabularyEnum } from './enum-of.js';
import { JSONObject } from './json-object.js';

/**
 * GraphQL classes from the shapes of the contract, so that a record has one shape everywhere.
 *
 * export const ReportContent = objectTypeOf(REPORT); // type ReportContent, Person, Place …
 *     export const ReportInput = inputTypeOf(REPORT, {
 *       name: 'ReportInput', omit: ['recordType', 'institution'], optional: ['id'],
 * }); // input ReportInput, PersonInput …
 *
 * Each class is made once, whoever asks first. Values pass through `toGraphql` and `fromGraphql`
 * (`shape-values.ts`).
 */
export function objectTypeOf(shape: DescribedObject): Type<object> {
  return outputs.get(shape.name) ?? makeClass(shape, outputSide);
}

export interface InputChoice {
  readonly name: string;
  /** Fields that a client does not give. */
  readonly omit?: readonly string[];
  /** Fields that the shape requires and a client may leave out. */
  readonly optional?: readonly string[];
}

export function inputTypeOf(shape: DescribedObject, choice: InputChoice = usualInput(shape)): Type<object> {
  return inputs.get(choice.name) ?? makeClass(withChoice(shape, choice), inputSide);
}

interface Side {
  readonly known: Map<string, Type<object>>;
  decorate(target: Type<object>, shape: DescribedObject): void;
  object(shape: DescribedObject): Type<object>;
}

const outputs = new Map<string, Type<object>>();
const inputs = new Map<string, Type<object>>();

const outputSide: Side = {
  known: outputs,
  decorate: (target, { name, description }) => ObjectType(name, { description })(target),
  object: (shape) => objectTypeOf(shape),
};

const inputSide: Side = {
  known: inputs,
  decorate: (target, { name, description }) => InputType(name, { description })(target),
  object: (shape) => inputTypeOf(shape),
};

function usualInput({ name }: DescribedObject): InputChoice {
  return { name: `${name}Input` };
}

function withChoice(
  shape: DescribedObject,
  { name, omit = [], optional = [] }: InputChoice,
): DescribedObject {
  const fields = Object.entries(shape.fields)
    .filter(([field]) => !omit.includes(field))
    .map(([field, described]): [string, DescribedField] => [
      field,
      { ...described, required: described.required && !optional.includes(field) },
    ]);
  return { ...shape, name, fields: Object.fromEntries(fields) };
}

/**
 * Base class of all types that are made from a shape; only its subclasses are used, each under the name of
 * its shape.
 */
abstract class MadeFromShape {
  declare readonly madeFromShape: true;
}

function makeClass(shape: DescribedObject, side: Side): Type<object> {
  const { name, fields } = shape;
  // Named through a computed key: GraphQL and error texts then show the contract's name.
  const made = { [name]: class extends MadeFromShape {} }[name] as Type<object>;
  side.known.set(name, made);
  side.decorate(made, shape);
  for (const [field, { shape: of, required, description }] of Object.entries(fields)) {
    // Made now: a class that is first heard of while the schema is built comes too late for it.
    const type = typeOf(of, side);
    const text = of.kind === 'range' ? `${description} In ${of.unit}, inclusive.` : description;
    Field(() => type, { nullable: !required, description: text })(made.prototype as object, field);
  }
  return made;
}

const SCALARS = {
  map: JSONObject,
  any: JSONObject,
  boolean: Boolean,
  literal: String,
  text: String,
  partialDate: String,
  instant: String,
  country: String,
} as const satisfies Partial<Record<DescribedShape['kind'], ReturnTypeFuncValue>>;

type ScalarShape = Extract<DescribedShape, { kind: keyof typeof SCALARS }>;

function isScalar(shape: DescribedShape): shape is ScalarShape {
  return Object.hasOwn(SCALARS, shape.kind);
}

function typeOf(shape: DescribedShape, side: Side): ReturnTypeFuncValue {
  if (isScalar(shape)) return SCALARS[shape.kind];
  switch (shape.kind) {
    case 'object':
      return side.object(shape);
    case 'list':
    case 'oneOrList':
      return [typeOf(shape.of, side)] as ReturnTypeFuncValue;
    case 'vocabulary':
      return vocabularyEnum(shape);
    case 'number':
      return shape.whole ? Int : Float;
    case 'range':
      return side.object(rangeCalled(shape.name));
    case 'dateOrSpan':
      return side.object(shape.span);
  }
}

function rangeCalled(name: string): DescribedObject {
  const end = (description: string): DescribedField => ({
    shape: { kind: 'number', whole: false },
    required: false,
    description,
  });
  return {
    kind: 'object',
    name,
    description: 'Inclusive; one side may be missing.',
    fields: { min: end('Smallest possible value.'), max: end('Greatest possible value.') },
  };
}
