import {
  defaultFieldResolver,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { message } from '../catalogue/index.js';
import type { LeftOut, RequestContext } from './request-context.js';

/**
 * Rules of free text: the words that no text may say, and the arguments at which texts are looked through.
 */
export interface FreeText {
  /**
   * Schema coordinates whose texts stay as they are: `StartImportInput.mapping`, `UndoImportInput.reason`.
   */
  readonly exempt: ReadonlySet<string>;
  /** The text without what it may not say; undefined where it says nothing of that. */
  readonly without: (text: string) => string | undefined;
  /** Tells whether a value under this key may not be kept. */
  readonly isRefusedKey: (key: string) => boolean;
  /** Codes of the catalogue that tell what was done. */
  readonly codes: { readonly said: string; readonly dropped: string };
}

/** An answer tells so many places; the rest is left out all the same. */
const MOST_TOLD = 20;

type Tell = (left: LeftOut) => void;
type Places = Readonly<Record<string, unknown>>;

/**
 * Takes from every text that a mutation is given what may not be kept before anything reads it, whatever the
 * argument is called: a new one needs no line anywhere. What was left out is told with the answer
 * (`extensions.leftOut`).
 */
export function withWordsLeftOut(schema: GraphQLSchema, words: FreeText): GraphQLSchema {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const field of fields as GraphQLField<unknown, RequestContext>[]) leaveOut(field, words);
  return schema;
}

/** Returns what the answer tells of words left out, in the language of the request. */
export function leftOutOf({ leftOut, language }: RequestContext): readonly object[] {
  return leftOut.map(({ path, code }) => ({ path, code, message: message(code, language) }));
}

function leaveOut(field: GraphQLField<unknown, RequestContext>, words: FreeText): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, given: Places, context, info) => {
    const reader = new Reader(words, (left) => {
      if (context.leftOut.length < MOST_TOLD) context.leftOut.push(left);
    });
    const kept = Object.fromEntries(
      field.args
        .filter(({ name }) => Object.hasOwn(given, name))
        .map(({ name, type }) => [
          name,
          reader.read(type, given[name], { coordinate: `Mutation.${field.name}(${name}:)`, path: name }),
        ]),
    );
    return resolve(source, kept, context, info);
  };
}

interface Place {
  readonly coordinate: string;
  readonly path: string;
}

class Reader {
  constructor(
    private readonly words: FreeText,
    private readonly tell: Tell,
  ) {}

  read(type: GraphQLInputType, value: unknown, place: Place): unknown {
    if (value === null || value === undefined || this.words.exempt.has(place.coordinate)) return value;
    const inner = getNullableType(type);
    if (isListType(inner))
      return (value as readonly unknown[]).map((one, at) =>
        this.read(inner.ofType, one, { ...place, path: `${place.path}[${at}]` }),
      );
    if (isInputObjectType(inner)) {
      const known = inner.getFields();
      const entries = Object.entries(value).map(([name, one]): [string, unknown] => {
        const below = { coordinate: `${inner.name}.${name}`, path: `${place.path}.${name}` };
        const field = known[name];
        return [name, field ? this.read(field.type, one, below) : one];
      });
      return Object.fromEntries(entries);
    }
    if (typeof value === 'string') return inner.name === 'String' ? this.text(value, place.path) : value;
    if (inner.name === 'JSONObject') this.json(value, place.path);
    return value;
  }

  private text(text: string, path: string): string {
    const without = this.words.without(text);
    if (without === undefined) return text;
    this.tell({ path, code: this.words.codes.said });
    return without;
  }

  /**
   * Walks through a JSON value in place, and by a list instead of recursion: values may lie twenty thousand
   * deep.
   */
  private json(top: object, path: string): void {
    const left: [object, string][] = [[top, path]];
    for (let next = left.pop(); next; next = left.pop()) {
      const [holder, at] = next as [Record<string, unknown>, string];
      for (const [key, value] of Object.entries(holder)) {
        const below = Array.isArray(holder) ? `${at}[${key}]` : `${at}.${key}`;
        if (this.words.isRefusedKey(key)) {
          Reflect.deleteProperty(holder, key);
          this.tell({ path: at, code: this.words.codes.dropped });
        } else if (typeof value === 'string') holder[key] = this.text(value, below);
        else if (typeof value === 'object' && value !== null) left.push([value, below]);
      }
    }
  }
}
