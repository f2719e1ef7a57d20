import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A request of a client that has the vocabularies' own words. */
export interface WordedRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Turns the words of the vocabularies into the names that they have in GraphQL, and back, for a client that
 * keeps the words: `home_alone` is asked and answered as `HOME_ALONE`. It goes by the schema, so that a text
 * which happens to be spelled like a word stays as it is. What is no word of its vocabulary stays, too, for
 * the API to refuse.
 */
export class EnumNames {
  private readonly documents = new Map<string, DocumentNode>();

  /** @param schema whose enums have the words as their values, as the running API's do */
  constructor(private readonly schema: GraphQLSchema) {}

  /** Returns the request as GraphQL has it; as it was, where its query is no document. */
  toNames({ query, variables }: WordedRequest): WordedRequest {
    const document = this.parsed(query);
    if (!document) return { query, variables };
    const named = visitWords(this.schema, document);
    const isChanged = named !== document;
    return {
      query: isChanged ? print(named) : query,
      variables: variables && this.variablesNamed(document, variables),
    };
  }

  /** Returns the data of an answer with the words. */
  toWords(query: string, data: unknown): unknown {
    const document = this.parsed(query);
    const [operation] = document?.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION) ?? [];
    const root = operation && this.schema.getRootType(operation.operation);
    if (!document || !operation || !root || !isValues(data)) return data;
    return this.objectWorded(document, root, operation.selectionSet, data);
  }

  private parsed(query: string): DocumentNode | undefined {
    const known = this.documents.get(query);
    if (known) return known;
    try {
      const document = parse(query, { noLocation: true });
      this.documents.set(query, document);
      return document;
    } catch {
      return undefined;
    }
  }

  private variablesNamed(document: DocumentNode, variables: Values): Values {
    const types = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION
          ? (one.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type] as const)
          : [],
      ),
    );
    return mapped(variables, (name, value) => {
      const written = types.get(name);
      const type = written && typeFromAST(this.schema, written);
      return type ? inputNamed(type as GraphQLInputType, value) : value;
    });
  }

  private objectWorded(
    document: DocumentNode,
    type: GraphQLNamedType,
    selected: SelectionSetNode,
    data: Values,
  ): Values {
    const { __typename: said } = data;
    const actual = typeof said === 'string' ? this.schema.getType(said) : undefined;
    const places = this.placesIn(document, actual ?? type, selected);
    return mapped(data, (key, value) => {
      const found = places.filter((place) => place.key === key);
      return found.reduce((worded, place) => this.valueWorded(document, place, worded), value);
    });
  }

  private valueWorded(document: DocumentNode, { type, selected }: Place, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.valueWorded(document, { type, selected }, one));
    const named = getNamedType(type);
    if (isEnumType(named)) return wordOf(named, value);
    return selected && isValues(value) ? this.objectWorded(document, named, selected, value) : value;
  }

  /** Returns the fields that are asked of a type, by the key under which they are answered. */
  private placesIn(
    document: DocumentNode,
    type: GraphQLNamedType,
    { selections }: SelectionSetNode,
  ): readonly Place[] {
    return selections.flatMap((one): readonly Place[] => {
      if (one.kind === Kind.FIELD) {
        const field =
          isCompositeType(type) && 'getFields' in type ? type.getFields()[one.name.value] : undefined;
        const key = one.alias?.value ?? one.name.value;
        return field ? [{ key, type: field.type, selected: one.selectionSet }] : [];
      }
      const part = one.kind === Kind.INLINE_FRAGMENT ? one : fragmentOf(document, one.name.value);
      const asked = part?.typeCondition ? this.schema.getType(part.typeCondition.name.value) : type;
      const narrowed = asked && this.narrowed(type, asked);
      return part && narrowed ? this.placesIn(document, narrowed, part.selectionSet) : [];
    });
  }

  /**
   * Returns the type whose fields a fragment asks: of the object itself where it is one of those, and none
   * where it is another; of an object that has not said its type, the fragment's own.
   */
  private narrowed(type: GraphQLNamedType, asked: GraphQLNamedType): GraphQLNamedType | undefined {
    if (!isObjectType(type)) return asked;
    const isOfIt = asked === type || (isAbstractType(asked) && this.schema.isSubType(asked, type));
    return isOfIt ? type : undefined;
  }
}

interface Place {
  readonly key?: string;
  readonly type: GraphQLOutputType;
  readonly selected: SelectionSetNode | undefined;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = (values: Values, change: (name: string, value: unknown) => unknown): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)]));

const nameOf = (type: GraphQLEnumType, word: unknown): unknown =>
  type.getValues().find(({ value }) => value === word)?.name ?? word;

const wordOf = (type: GraphQLEnumType, name: unknown): unknown =>
  typeof name === 'string' ? (type.getValue(name)?.value ?? name) : name;

function fragmentOf(document: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
}

function inputNamed(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return inputNamed(type.ofType, value);
  if (Array.isArray(value))
    return value.map((one: unknown) => inputNamed(isListType(type) ? type.ofType : type, one));
  if (isListType(type)) return inputNamed(type.ofType, value);
  if (isEnumType(type)) return nameOf(type, value);
  if (!isInputObjectType(type) || !isValues(value)) return value;
  const fields = type.getFields();
  return mapped(value, (name, inner) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field ? inputNamed(field.type, inner) : inner;
  });
}

function visitWords(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      EnumValue(node) {
        const type = types.getInputType();
        const named = type ? getNamedType(type) : undefined;
        const name = isEnumType(named) ? nameOf(named, node.value) : node.value;
        return typeof name === 'string' && name !== node.value ? { ...node, value: name } : undefined;
      },
    }),
  );
}
