import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import type { Arguments, Field } from './argument-places.js';
import { RandomValues } from './random-values.js';

export interface Asked {
  readonly query: string;
  readonly variables: Arguments;
}

const DEEPEST = 5;
const FIELDS_AT_ONCE = 6;

/** Operations that the schema allows, made of its own words; the same from the same generator. */
export class RandomDocuments {
  private readonly values: RandomValues;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: SeededGenerator,
    ids: readonly string[],
  ) {
    this.values = new RandomValues(chance, ids);
  }

  next(): Asked {
    const isQuery = this.chance.chance(0.6);
    const type = isQuery ? this.schema.getQueryType() : this.schema.getMutationType();
    const fields = Object.values(type?.getFields() ?? {});
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const calls = Array.from({ length: isQuery ? this.chance.integer(1, 3) : 1 }, (_, at) => {
      const field = this.chance.pick(fields);
      const passed = this.passed(field, `v${at}`, variables, declared);
      return `c${at}: ${field.name}${passed && `(${passed})`} ${this.selection(getNamedType(field.type), DEEPEST)}`;
    });
    const head = `${isQuery ? 'query' : 'mutation'} Made${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    return { query: `${head} { ${calls.join(' ')} }`, variables };
  }

  private passed(
    field: Field,
    prefix: string,
    variables: Record<string, unknown>,
    declared: string[],
  ): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || this.chance.chance(0.5));
    return given
      .map(({ name, type }) => {
        const variable = `${prefix}_${name}`;
        variables[variable] = this.values.of(type);
        declared.push(`$${variable}: ${String(type)}`);
        return `${name}: $${variable}`;
      })
      .join(', ');
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isUnionType(type) || isInterfaceType(type)) return this.branches(type, depth);
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 1 || isLeafType(getNamedType(field.type)),
    );
    const chosen = this.chance.shuffled(fields).slice(0, this.chance.integer(1, FIELDS_AT_ONCE));
    const parts = chosen.map(
      ({ name, type: inner }) =>
        `${name} ${this.directive()}${this.selection(getNamedType(inner), depth - 1)}`,
    );
    return `{ __typename ${parts.join(' ')} }`;
  }

  private branches(type: Parameters<GraphQLSchema['getPossibleTypes']>[0], depth: number): string {
    const branches = this.schema
      .getPossibleTypes(type)
      .map(
        (member) => `... on ${member.name} ${this.aliased(this.selection(member, depth - 1), member.name)}`,
      );
    return `{ __typename ${branches.join(' ')} }`;
  }

  /** Members of a union may have fields of one name and different types; only what all have in common keeps its name. */
  private aliased(selection: string, member: string): string {
    return selection === ''
      ? '{ __typename }'
      : selection.replaceAll(/(?<=[{ ])(version|state|code)(?= )/gu, `${member}_$1: $1`);
  }

  private directive(): string {
    if (!this.chance.chance(0.03)) return '';
    return this.chance.pick(['@include(if: true) ', '@skip(if: false) ']);
  }
}
