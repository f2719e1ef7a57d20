import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { API_MODULES } from './api-modules.js';

const HEADER = '# The API of Huella. Written by `npm run schema`; a test holds it to the source.\n\n';

/** The schema of the whole API, sorted. */
export async function printApiSchema(): Promise<string> {
  return `${HEADER}${printSchema(lexicographicSortSchema(await apiSchema()))}\n`;
}

/** The schema of the whole API; needs neither a database nor a port. */
export async function apiSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
    abortOnError: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create(apiResolvers());
  await app.close();
  return schema;
}

/** Lists what the modules of the API provide: resolvers among other things. */
export function apiResolvers(): (new () => object)[] {
  return API_MODULES.flatMap((module) => {
    const providers = (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as unknown[];
    return providers.filter((provider): provider is new () => object => typeof provider === 'function');
  });
}
