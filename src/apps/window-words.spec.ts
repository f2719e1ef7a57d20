import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
} from 'graphql';
import { OF_VOCABULARY } from '../web/window/of-vocabulary.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe("the words of the family's window", () => {
  it('are turned into names of the API and back wherever they stand, and no text is', () => {
    const schema = buildSchema(read('../schema.graphql'));
    const documents = [...read('web/window/api.ts').matchAll(/graphql\(`([^`]+)`\)/gu)].map(
      ([, text = '']) => text,
    );
    expect(documents.length).toBeGreaterThan(3);
    const [words, others] = [new Set<string>(), new Set<string>()];
    const note = (name: string, type: GraphQLNamedType): unknown =>
      (isEnumType(type) ? words : others).add(name);
    const types = new TypeInfo(schema);
    for (const document of documents)
      visit(
        parse(document),
        visitWithTypeInfo(types, {
          Field({ alias, name }) {
            const type = types.getType();
            if (type) note((alias ?? name).value, getNamedType(type));
          },
          VariableDefinition({ variable, type: written }) {
            // Of the types that a document can write, there is none but these.
            const type = getNamedType(typeFromAST(schema, written as never)) as GraphQLNamedType;
            note(variable.name.value, type);
            if (isInputObjectType(type))
              for (const field of Object.values(type.getFields())) note(field.name, getNamedType(field.type));
          },
        }),
      );
    expect([...OF_VOCABULARY].sort()).toEqual([...words].sort());
    expect([...OF_VOCABULARY].filter((name) => others.has(name))).toEqual([]);
  });
});
