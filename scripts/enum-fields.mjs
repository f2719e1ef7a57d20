// Makes src/web/graphql/enum-fields.ts: where words of the vocabularies stand in what the console asks and is answered.
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { consoleDocuments } from './console-documents.mjs';
import { formatted } from './formatted.mjs';

const HEADER = `// Written by \`npm run schema\` from the schema and the console's documents. Its pages have the vocabularies' own words (\`home_alone\`), the API
// their names in GraphQL (\`HOME_ALONE\`); these tables say where one is turned into the other.
`;

/**
 * @param {string} schemaText SDL of the API
 * @param {readonly string[]} inCapitals enums whose words are spelled like their names, so that none is turned
 * @returns {Promise<string>} the file
 */
export async function enumFields(schemaText, inCapitals) {
  const schema = buildSchema(schemaText);
  const isTurned = (type) => isEnumType(type) && !inCapitals.includes(type.name);
  const [answers, variables] = [new Map(), new Set()];
  const fragments = consoleDocuments().map((text) => parse(text));
  const types = new TypeInfo(schema);
  const note = ({ alias, name }) => {
    const [parent, type] = [types.getParentType(), types.getType()];
    if (!parent || !type || !isTurned(getNamedType(type))) return;
    const keys = answers.get(parent.name) ?? new Set();
    answers.set(parent.name, keys.add((alias ?? name).value));
  };
  for (const document of fragments) {
    visit(document, visitWithTypeInfo(types, { Field: note }));
    visit(document, { [Kind.VARIABLE_DEFINITION]: ({ type }) => void variables.add(namedOf(type)) });
  }
  const inputs = inputsOf(schema, [...variables], isTurned);
  const enums = [...variables].filter((name) => isTurned(schema.getType(name)));
  return formatted('enum-fields.ts', print(answers, inputs, enums, inCapitals));
}

const namedOf = (type) => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type));

/** Returns the fields of each input type that lead to a word: an empty text for the word itself, else the type of the inner input. */
function inputsOf(schema, names, isTurned) {
  const fieldsOf = (name) =>
    Object.values(schema.getType(name).getFields()).flatMap((field) => {
      const type = getNamedType(field.type);
      if (isTurned(type)) return [[field.name, '']];
      return isInputObjectType(type) ? [[field.name, type.name]] : [];
    });
  const reached = new Map();
  const left = names.filter((name) => isInputObjectType(schema.getType(name)));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (reached.has(next)) continue;
    const fields = fieldsOf(next);
    reached.set(next, fields);
    left.push(...fields.flatMap(([, inner]) => (inner === '' ? [] : [inner])));
  }
  // Inputs in which no word can stand are left out, and whatever leads to nothing but them.
  const leads = new Set();
  for (let before = -1; before < leads.size;) {
    before = leads.size;
    for (const [name, fields] of reached)
      if (fields.some(([, inner]) => inner === '' || leads.has(inner))) leads.add(name);
  }
  return new Map(
    [...reached]
      .filter(([name]) => leads.has(name))
      .map(([name, fields]) => [name, fields.filter(([, inner]) => inner === '' || leads.has(inner))]),
  );
}

function print(answers, inputs, enums, inCapitals) {
  const sorted = (map) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  const listed = (names) => [...names].sort().join(' ');
  return [
    HEADER,
    '/** Keys of an answered object that hold words, apart by blanks, by the type of the object. */',
    'export const WORDS_ANSWERED: Readonly<Record<string, string>> = {',
    ...sorted(answers).map(([name, keys]) => `  ${name}: '${listed(keys)}',`),
    '};\n',
    '/** Fields of an input that hold words (an empty text) or an input in which words stand (its type), by the type of the input. */',
    'export const WORDS_GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...sorted(inputs).map(
      ([name, fields]) =>
        `  ${name}: { ${fields.map(([field, inner]) => `${field}: '${inner}'`).join(', ')} },`,
    ),
    '};\n',
    '/** Vocabularies whose words are variables by themselves, apart by blanks. */',
    `export const WORDS_AS_VARIABLES = '${listed(enums)}';\n`,
    '/** Vocabularies whose words are spelled like their names. */',
    `export type InCapitals = ${inCapitals.map((name) => `'${name}'`).join(' | ') || 'never'};\n`,
  ].join('\n');
}
