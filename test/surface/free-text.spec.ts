import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { requestContextOf, withWordsLeftOut } from '../../src/platform/graphql/index.js';
import { argumentPlaces, valueAt, withValueAt, type Place } from './argument-places.js';
import { minimalArguments } from '../api/minimal-arguments.js';
import { FREE_TEXT } from '../../src/apps/api/free-text.js';
import { apiSchema } from '../../src/apps/api/print-schema.js';

const SAID = 'Era indocumentado';
const KEPT = 'Era […]';

const typeNameOf = (type: GraphQLInputType | undefined): string => (type ? getNamedType(type).name : '');

describe('free text of the API', () => {
  let schema: GraphQLSchema;
  let places: readonly Place[];
  beforeAll(async () => {
    schema = await apiSchema();
    // What a mutation is handed is all that it answers.
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
      field.resolve = (_source, given: unknown) => given;
    withWordsLeftOut(schema, FREE_TEXT);
    places = argumentPlaces(schema).filter(({ root }) => root === 'Mutation');
  });

  const handed = (place: Place, value: unknown) => {
    const context = requestContextOf({ headers: {} });
    const given = withValueAt(minimalArguments(place.field), place, value);
    const { resolve } = place.field;
    const read = resolve?.({}, given, context, {} as GraphQLResolveInfo) as Readonly<Record<string, unknown>>;
    return { value: valueAt(read, place), told: context.leftOut };
  };
  /** The arguments and fields on the way to a place, as the schema calls them. */
  const wayTo = ({ field, path }: Place): readonly string[] => {
    const [name, ...rest] = path;
    let holder = typeNameOf(field.args.find((one) => one.name === name)?.type);
    const way = [`Mutation.${field.name}(${name}:)`];
    for (const step of rest.filter((one) => one !== 0)) {
      const type = schema.getType(holder);
      way.push(`${holder}.${step}`);
      holder = isInputObjectType(type) ? typeNameOf(type.getFields()[step]?.type) : '';
    }
    return way;
  };
  const isExempt = (place: Place) => wayTo(place).some((one) => FREE_TEXT.exempt.has(one));

  it('loses migration status at every place of every mutation, and whoever wrote it is told where', () => {
    const texts = places.filter(({ leaf }) => leaf === 'String');
    expect(texts.filter((place) => !isExempt(place)).length).toBeGreaterThan(100);
    const kept = texts.filter((place) => {
      const { value, told } = handed(place, SAID);
      const isLost = value === KEPT && told[0]?.code === 'API.MIGRATION_STATUS_LEFT_OUT';
      return isLost === isExempt(place);
    });
    expect(kept.map((place) => wayTo(place).at(-1))).toEqual([]);
  });

  it('loses it at any depth of what has keys of its own, with the keys that name it', () => {
    const [place] = places.filter(({ leaf, path }) => leaf === 'JSONObject' && path.includes('fields'));
    if (!place) throw new Error('No mutation takes the fields of a draft.');
    const deep = { marks: [{ design: SAID, estatusMigratorio: 'irregular' }], 'person.names': ['Ana'] };
    const { value, told } = handed(place, deep);
    expect(value).toEqual({ marks: [{ design: KEPT }], 'person.names': ['Ana'] });
    expect(told.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['input.fields.marks[0].design', 'API.MIGRATION_STATUS_LEFT_OUT'],
        ['input.fields.marks[0]', 'EXCHANGE.MIGRATION_STATUS_DROPPED'],
      ]),
    );
  });

  it('is left as it was where it says nothing of it, and where a place is exempt for a reason', () => {
    const harmless = 'Lo vieron en la estación migratoria; viajaba sin documentos';
    for (const place of places.filter(({ leaf }) => leaf === 'String')) {
      expect(handed(place, harmless)).toEqual({ value: harmless, told: [] });
      if (isExempt(place)) expect(handed(place, SAID).value).toBe(SAID);
    }
    const known = new Set(places.flatMap(wayTo));
    expect([...FREE_TEXT.exempt].filter((one) => !known.has(one))).toEqual([]);
  });
});
