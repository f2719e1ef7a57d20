import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { API_MODULES } from './api-modules.js';

const HEADER = '# The API of Huella. Written by `npm run schema`; a test holds it to the source.\n\n';

/** The schema of the whole API, sorted; needs neither a database nor a port. */
export async function printApiSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
    abortOnError: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers());
  await app.close();
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;
}

function resolvers(): (new () => object)[] {
  return API_MODULES.flatMap((module) => {
    const providers = (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as unknown[];
    return providers.filter((provider): provider is new () => object => typeof provider === 'function');
  });
}
