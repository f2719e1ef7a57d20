import 'reflect-metadata';
import {
  Query,
  Resolver,
  Mutation,
  Args,
  GraphQLSchemaBuilderModule,
  GraphQLSchemaFactory,
  TypeMetadataStorage,
} from '@nestjs/graphql';
import { NestFactory } from '@nestjs/core';
import { printType, type GraphQLEnumType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import fc from 'fast-check';
import type { DescribedObject } from './described-shape.js';
import { enumOf } from './enum-of.js';
import { fromGraphql, toGraphql } from './shape-values.js';
import { inputTypeOf, objectTypeOf } from './types-from-shape.js';

const SPAN: DescribedObject = {
  kind: 'object',
  name: 'TestSpan',
  description: 'A time.',
  fields: {
    from: { shape: { kind: 'partialDate' }, required: true, description: 'Earliest.' },
    to: { shape: { kind: 'partialDate' }, required: true, description: 'Latest.' },
  },
};

const LEAF: DescribedObject = {
  kind: 'object',
  name: 'TestLeaf',
  description: 'A leaf.',
  fields: {
    colour: {
      shape: {
        kind: 'vocabulary',
        name: 'TestColour',
        description: 'A colour of leaves.',
        meanings: { green: 'Alive.', dry_brown: 'Fallen.' },
      },
      required: true,
      description: 'Its colour.',
    },
    veins: { shape: { kind: 'number', whole: true }, required: false, description: 'How many.' },
  },
};

const TREE: DescribedObject = {
  kind: 'object',
  name: 'TestTreeContent',
  description: 'A tree.',
  fields: {
    recordType: { shape: { kind: 'literal' }, required: true, description: 'What it is.' },
    id: { shape: { kind: 'text' }, required: true, description: 'Its code.' },
    leaves: { shape: { kind: 'list', of: LEAF }, required: false, description: 'Its leaves.' },
    owner: { shape: { kind: 'oneOrList', of: { kind: 'text' } }, required: false, description: 'Whose.' },
    heightCm: {
      shape: { kind: 'range', name: 'TestRange', unit: 'cm' },
      required: false,
      description: 'Its height.',
    },
    felled: { shape: { kind: 'dateOrSpan', span: SPAN }, required: false, description: 'When.' },
    rings: { shape: { kind: 'map', of: { kind: 'text' } }, required: false, description: 'By year.' },
    alive: { shape: { kind: 'boolean' }, required: false, description: 'Whether.' },
  },
};

const Tree = objectTypeOf(TREE);
const TreeInput = inputTypeOf(TREE, { name: 'TestTreeInput', omit: ['recordType'], optional: ['id'] });

@Resolver()
class TreeResolver {
  @Query(() => Tree)
  tree(): object {
    return {};
  }

  @Mutation(() => Tree)
  plant(@Args('input', { type: () => TreeInput }) input: object): object {
    return input;
  }
}

describe('GraphQL types from a shape', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    schema = await app.get(GraphQLSchemaFactory).create([TreeResolver]);
    await app.close();
  });
  // Every schema of the process has the types that are kept there, also that of a spec which comes after this
  // one.
  afterAll(() => {
    const kept = TypeMetadataStorage.getObjectTypesMetadata();
    kept.splice(0, kept.length, ...kept.filter(({ name }) => !name.startsWith('Test')));
  });

  const printed = (name: string) =>
    printType(schema.getType(name)!)
      .replaceAll(/""".*?"""\s*/gs, '')
      .replaceAll(/\s+/g, ' ');

  it('have the names, words and lists of the shape', () => {
    expect(printed('TestTreeContent')).toBe(
      'type TestTreeContent { recordType: String! id: String! leaves: [TestLeaf!] owner: [String!] ' +
        'heightCm: TestRange felled: TestSpan rings: JSONObject alive: Boolean }',
    );
    expect(printed('TestLeaf')).toBe('type TestLeaf { colour: TestColour! veins: Int }');
    expect(printed('TestColour')).toBe('enum TestColour { GREEN DRY_BROWN }');
    expect(printed('TestRange')).toBe('type TestRange { min: Float max: Float }');
  });

  it('have an input side without what a client does not give', () => {
    expect(printed('TestTreeInput')).toBe(
      'input TestTreeInput { id: String leaves: [TestLeafInput!] owner: [String!] ' +
        'heightCm: TestRangeInput felled: TestSpanInput rings: JSONObject alive: Boolean }',
    );
    expect(printed('TestLeafInput')).toBe('input TestLeafInput { colour: TestColour! veins: Int }');
  });

  it('carry the descriptions, the meaning of each word, and the unit of a range', () => {
    const fields = (schema.getType('TestTreeContent') as GraphQLObjectType).getFields();
    expect(fields['leaves']?.description).toBe('Its leaves.');
    expect(fields['heightCm']?.description).toContain('In cm');
    const colour = schema.getType('TestColour') as GraphQLEnumType;
    expect(colour.description).toBe('A colour of leaves.');
    expect(colour.getValue('DRY_BROWN')?.description).toBe('Fallen.');
  });

  it('are made once', () => {
    expect(objectTypeOf(TREE)).toBe(Tree);
    expect(() => enumOf('TestColour', 'Another.', { blue: 'Of no leaf.' })).toThrow(/TestColour/);
  });
});

describe('values of a shape', () => {
  it('always show a list and a span where the contract allows one or the other', () => {
    expect(toGraphql(TREE, { owner: 'A', felled: '1999' })).toEqual({
      owner: ['A'],
      felled: { from: '1999', to: '1999' },
    });
    expect(toGraphql(TREE, { owner: ['A', 'B'], felled: { from: '1999', to: '2001' } })).toEqual({
      owner: ['A', 'B'],
      felled: { from: '1999', to: '2001' },
    });
  });

  it('lose what the shape does not know, and keep null, which removes a field', () => {
    expect(fromGraphql(TREE, { leaves: null, branches: 3, heightCm: undefined })).toEqual({ leaves: null });
  });

  const leaf = fc.record(
    { colour: fc.constantFrom('green', 'dry_brown'), veins: fc.integer() },
    { requiredKeys: ['colour'] },
  );
  const tree = fc.record(
    {
      recordType: fc.constant('tree'),
      id: fc.string(),
      leaves: fc.array(leaf),
      owner: fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2 })),
      heightCm: fc.record({ min: fc.integer() }),
      felled: fc.oneof(fc.constant('1999'), fc.constant({ from: '1999', to: '2001' })),
      rings: fc.dictionary(fc.string(), fc.string()),
      alive: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  it('come back as they were', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(fromGraphql(TREE, toGraphql(TREE, value))).toEqual(value);
      }),
    );
  });
});
