import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import 'reflect-metadata';
import { RESOLVERS } from './resolvers.js';

const HEAD = '# Printed from the code by `npm run gen`. Change the code, not this file.\n\n';

/** The schema as it is committed; needs no database. */
export async function printedSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS, { skipCheck: true });
    return `${HEAD}${printSchema(schema)}\n`;
  } finally {
    await app.close();
  }
}
