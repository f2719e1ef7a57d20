import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { leastOf } from '../api/minimal-arguments.js';

type Field = GraphQLField<unknown, unknown>;

/** One field of a path, and as whose it is asked: a type of a union or an interface, or the only one there is. */
interface Step {
  readonly owner: string;
  readonly isBranch: boolean;
  readonly field: Field;
}

export interface WalkedOperation {
  readonly root: 'Query' | 'Mutation';
  readonly field: Field;
  /** Documents that together ask for every path of fields from here, and how many paths each has. */
  readonly documents: readonly WalkedDocument[];
}

export interface WalkedDocument {
  readonly text: (passed: Readonly<Record<string, unknown>>) => {
    query: string;
    variables: Record<string, unknown>;
  };
  readonly paths: number;
}

/** Fields of one document: a request may have two thousand tokens. */
const MOST_STEPS = 220;

/** Every path of fields down to a depth, from every root field of the schema, packed into as few documents as hold them. */
export function walkOf(schema: GraphQLSchema, depth: number): readonly WalkedOperation[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field): WalkedOperation => {
      const root = type?.name === 'Mutation' ? 'Mutation' : 'Query';
      const trees: Tree[] = [];
      for (const path of pathsOf(schema, getNamedType(field.type), depth - 1)) put(trees, path);
      if (trees.length === 0) trees.push(new Tree());
      return { root, field, documents: trees.map((tree) => documentOf(root, field, tree)) };
    }),
  );
}

/** Paths that end with a leaf, or where the depth does. */
function* pathsOf(schema: GraphQLSchema, type: GraphQLNamedType, left: number): Generator<readonly Step[]> {
  if (isLeafType(type) || left === 0) return;
  const isBranch = isAbstractType(type);
  const owners = isBranch ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
  for (const owner of owners)
    for (const field of Object.values(owner.getFields())) {
      const step = { owner: owner.name, isBranch, field };
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) yield [step];
      else if (left === 1) yield [step];
      else for (const rest of pathsOf(schema, inner, left - 1)) yield [step, ...rest];
    }
}

/** The paths of one document. Of a union it asks for one type: others may have fields of the same name that are of another type. */
class Tree {
  owner: string | undefined;
  isBranch = false;
  readonly fields = new Map<string, { readonly field: Field; readonly below: Tree }>();
  paths = 0;
  size = 0;

  takes([step, ...rest]: readonly Step[]): boolean {
    if (!step) return true;
    if (this.owner !== undefined && this.owner !== step.owner) return false;
    return this.fields.get(step.field.name)?.below.takes(rest) ?? true;
  }

  /** @returns how many fields came to it */
  add([step, ...rest]: readonly Step[]): number {
    if (!step) return 0;
    this.owner = step.owner;
    this.isBranch = step.isBranch;
    const known = this.fields.get(step.field.name);
    const below = known?.below ?? new Tree();
    if (!known) this.fields.set(step.field.name, { field: step.field, below });
    return (known ? 0 : 1) + below.add(rest);
  }
}

function put(trees: Tree[], path: readonly Step[]): void {
  let tree = trees.findLast((one) => one.size + path.length <= MOST_STEPS && one.takes(path));
  if (!tree) trees.push((tree = new Tree()));
  tree.size += tree.add(path);
  tree.paths += 1;
}

function documentOf(root: string, field: Field, tree: Tree): WalkedDocument {
  const text: WalkedDocument['text'] = (passed) => {
    const declared: string[] = [];
    const variables: Record<string, unknown> = {};
    const argumentsOf = ({ args }: Field, given: Readonly<Record<string, unknown>>): string => {
      const said = args.filter((one) => one.name in given || isRequiredArgument(one) || one.name === 'first');
      const parts = said.map(({ name, type }) => {
        const variable = `v${declared.length}`;
        declared.push(`$${variable}: ${String(type)}`);
        variables[variable] = name in given ? given[name] : name === 'first' ? 2 : leastOf(type);
        return `${name}: $${variable}`;
      });
      return parts.length > 0 ? `(${parts.join(', ')})` : '';
    };
    const selectionOf = (node: Tree): string => {
      const parts = [...node.fields.values()].map(({ field: one, below }) =>
        isLeafType(getNamedType(one.type))
          ? `${one.name}${argumentsOf(one, {})}`
          : `${one.name}${argumentsOf(one, {})} ${selectionOf(below)}`,
      );
      const inner = ['__typename', ...parts].join(' ');
      return node.isBranch ? `{ __typename ... on ${node.owner} { ${inner} } }` : `{ ${inner} }`;
    };
    const selection = isLeafType(getNamedType(field.type)) ? '' : selectionOf(tree);
    const call = `${field.name}${argumentsOf(field, passed)} ${selection}`;
    const head = `${root.toLowerCase()} Walked${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
    return { query: `${head} { ${call} }`, variables };
  };
  return { text, paths: Math.max(tree.paths, 1) };
}
