import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  specifiedRules,
  validate,
  type DefinitionNode,
} from 'graphql';

const FOLDER = 'src/web';
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;
/** The mark is for the compiler alone: the client takes it out. */
const TO_COMPILER = / @_unmask\b/g;
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

const definitionsIn = (file: string): readonly DefinitionNode[] =>
  [...readFileSync(join(FOLDER, file), 'utf8').matchAll(DOCUMENT)].flatMap(
    ([, text = '']) => parse(text.replaceAll(TO_COMPILER, '')).definitions,
  );

/**
 * A field that a document asks for and the schema does not have is a type that nothing has, and no fault to
 * the compiler; the server refuses all of it.
 */
describe('what the console asks of the API', () => {
  it('is in the schema, each question whole', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const definitions = files.flatMap(definitionsIn);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations.length).toBeGreaterThan(100);
    const wrong = validate(schema, { kind: Kind.DOCUMENT, definitions }, RULES).map(({ message }) => message);
    expect(wrong).toEqual([]);
  });
});
