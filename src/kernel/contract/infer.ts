import type {
  BooleanShape,
  DateOrSpanShape,
  Field,
  ShapeFields,
  ListShape,
  LiteralShape,
  MapShape,
  NumberShape,
  ObjectShape,
  OneOrListShape,
  RangeShape,
  AnyShape,
  Shape,
  VocabularyShape,
} from './shape.js';

/** Range of numbers, both sides inclusive; at least one side is there. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

type RequiredNames<F extends ShapeFields> = {
  [K in keyof F]: F[K] extends Field<Shape, true> ? K : never;
}[keyof F];

/** Writes an intersection as one plain object, which is what people see in an editor. */
type Plain<T> = { [K in keyof T]: T[K] };

type InferFields<F extends ShapeFields> = Plain<
  { readonly [K in RequiredNames<F>]: Infer<F[K]['shape']> } & {
    readonly [K in Exclude<keyof F, RequiredNames<F>>]?: Infer<F[K]['shape']>;
  }
>;

type InferHolder<S extends Shape> =
  S extends ObjectShape<infer F>
    ? InferFields<F>
    : S extends ListShape<infer E>
      ? readonly Infer<E>[]
      : S extends OneOrListShape<infer E>
        ? Infer<E> | readonly Infer<E>[]
        : S extends MapShape<infer E>
          ? Readonly<Record<string, Infer<E>>>
          : S extends DateOrSpanShape<infer E>
            ? string | Infer<E>
            : string;

/** TypeScript type of what the reader makes of a shape. */
export type Infer<S extends Shape> =
  S extends VocabularyShape<infer W>
    ? W
    : S extends LiteralShape<infer W>
      ? W
      : S extends NumberShape
        ? number
        : S extends RangeShape
          ? NumberRange
          : S extends BooleanShape
            ? boolean
            : S extends AnyShape
              ? unknown
              : InferHolder<S>;
