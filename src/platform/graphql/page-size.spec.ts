import { buildSchema, parse, validate, type GraphQLError, type GraphQLScalarType } from 'graphql';
import { SPOKEN_LANGUAGES } from '../catalogue/index.js';
import { Log } from '../logging/index.js';
import { requireReadable } from './given-values.js';
import { LARGEST_PAGE, PageSize, PageSizeRefused } from './page-size.js';
import { ErrorPresenter } from './present-error.js';
import { openRequestContext } from './request-context.js';

const schema = buildSchema('scalar PageSize type Query { list(first: PageSize! = 20): String }');
const { parseValue, parseLiteral, serialize } = PageSize;
Object.assign(schema.getType('PageSize') as GraphQLScalarType, { parseValue, parseLiteral, serialize });

const BY_VARIABLE = 'query Q($n: PageSize!) { list(first: $n) }';

/** The errors of a question, as they are before somebody puts them into words. */
function faultsOf(query: string, variables: object = {}): readonly unknown[] {
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return faults;
  try {
    requireReadable({ schema, document, variables: { ...variables } });
    return [];
  } catch (error) {
    return [error];
  }
}

describe('the size of a page', () => {
  it.each([1, 20, LARGEST_PAGE])('is as it was asked for: %i', (size) => {
    expect(PageSize.parseValue(size)).toBe(size);
    expect(faultsOf(`{ list(first: ${size}) }`)).toEqual([]);
    expect(faultsOf(BY_VARIABLE, { n: size })).toEqual([]);
  });

  it.each([LARGEST_PAGE + 1, 2 ** 31, 0, -1, 2.5])(
    'is refused beyond its bounds, and not cut: %d',
    (size) => {
      expect(() => PageSize.parseValue(size)).toThrow(PageSizeRefused);
      const asked: readonly (readonly [string, object?])[] = [
        [`{ list(first: ${size}) }`],
        [`query Q($n: PageSize! = ${size}) { list(first: $n) }`],
        [BY_VARIABLE, { n: size }],
      ];
      for (const [query, variables] of asked)
        expect(faultsOf(query, variables)).toMatchObject([{ originalError: new PageSizeRefused() }]);
    },
  );

  it.each(['"ten"', 'null', 'ten', '[1]', '{}'])('is a number: %s', (literal) => {
    expect(faultsOf(`{ list(first: ${literal}) }`)).toHaveLength(1);
  });

  it('is refused with its argument, what is wrong and the mend, in each language', () => {
    const presenter = new ErrorPresenter(Log.atLevel('silent'));
    const said = SPOKEN_LANGUAGES.map((language) => {
      const context = Object.assign(openRequestContext({}), { language });
      const [fault] = faultsOf(BY_VARIABLE, { n: 500 }) as GraphQLError[];
      const { message, extensions } = presenter.present(fault, context);
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'API.PAGE_SIZE_REFUSED' });
      expect(fault?.extensions.http).toEqual({ status: 400 });
      for (const part of ['`first`', '100', '`after`', '`endCursor`']) expect(message).toContain(part);
      return message;
    });
    expect(new Set(said).size).toBe(5);
  });
});
