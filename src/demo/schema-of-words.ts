import { buildSchema, isEnumType, type GraphQLSchema } from 'graphql';

/**
 * Returns the schema of the API for a client that has the words of the exchange format: they are the values
 * of its enums. Words that the format itself has in capitals are turned to small letters by it.
 *
 * @param text SDL, as the API serves it at `/schema.graphql`
 */
export function schemaOfWords(text: string): GraphQLSchema {
  const schema = buildSchema(text, { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap()))
    if (isEnumType(type) && !type.name.startsWith('__'))
      for (const value of type.getValues()) value.value = value.name.toLowerCase();
  return schema;
}
