import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Cursors } from './cursors.js';
import { PageSize, USUAL_PAGE } from './page-size.js';

/**
 * Lists, as Relay connections with keyset cursors.
 *
 *     export const ReportConnection = connectionOf(Report);
 *
 *     @Query(() => ReportConnection)
 *     reports(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
 *       const list = { cursors: this.cursors, scope: 'reports' };
 *       return readPage(list, page, (after, limit) => this.read.page(actor, {}, after, limit), reportOf);
 *     }
 */
@ArgsType()
export class PageArgs {
  @Field(() => PageSize, { defaultValue: USUAL_PAGE, description: 'How many entries.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more entries follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether entries come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Place of the first entry of this page.' })
  startCursor?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor?: string | undefined;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Counted only when a query asks for it. */
  readonly totalCount?: number | Promise<number> | undefined;
}

/** The connection type of a node type; `Report` gives `ReportConnection` and `ReportEdge`. */
export function connectionOf<Node>(node: Type<Node>, nodeName = node.name): Type<Connection<Node>> {
  @ObjectType(`${nodeName}Edge`, { description: `${nodeName} in a list.` })
  class Edge {
    @Field(() => node, { description: 'The entry.' })
    node!: Node;

    @Field(() => String, { description: 'Its place in the list; pass it as `after` to go on behind it.' })
    cursor!: string;
  }

  @ObjectType(`${nodeName}Connection`, { description: `A page of a list of ${nodeName}.` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [Edge], { description: 'The entries with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The entries without their cursors.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'How many there are in all, where that can be told cheaply.',
    })
    totalCount?: number | Promise<number> | undefined;
  }
  return ConnectionType;
}

interface Keyed {
  /** Grows along the list and never changes. */
  readonly seq: number;
}

/** Arguments of a page, as `PageArgs` brings them. */
export interface PageQuery {
  readonly first: number;
  readonly after?: string | null;
}

export interface ListOptions {
  readonly cursors: Cursors;
  /**
   * Names the list for its cursors; put a filter into it only if a page of another filter must be refused.
   */
  readonly scope: string;
  /** Counts all entries; left out where that is not cheap. */
  readonly count?: () => Promise<number>;
}

/**
 * Reads one page by keyset: `fetch` answers at most `limit` rows after a position (0 at the start), in order
 * of `seq`.
 */
export async function readPage<Row extends Keyed, Node>(
  options: ListOptions,
  page: PageQuery,
  fetch: (after: number, limit: number) => Promise<readonly Row[]>,
  nodeOf: (row: Row) => Node,
): Promise<Connection<Node>> {
  const { cursors, scope } = options;
  const after = page.after ? Number(cursors.open(scope, page.after)) : 0;
  // One more than asked for tells whether another page follows, without counting.
  const rows = await fetch(after, page.first + 1);
  return connectionWith(options, page, rows, (row) => ({ node: nodeOf(row), place: String(row.seq) }));
}

/**
 * Reads one page, as `readPage`, of a list whose order is no single number: `fetch` is handed the place of
 * the last entry, undefined at the start.
 */
export async function readPlaces<Row, Node>(
  options: ListOptions,
  page: PageQuery,
  fetch: (after: string | undefined, limit: number) => Promise<readonly Row[]>,
  { placeOf, nodeOf }: { placeOf: (row: Row) => string; nodeOf: (row: Row) => Node },
): Promise<Connection<Node>> {
  const after = page.after ? options.cursors.open(options.scope, page.after) : undefined;
  const rows = await fetch(after, page.first + 1);
  return connectionWith(options, page, rows, (row) => ({ node: nodeOf(row), place: placeOf(row) }));
}

/** A page of a short list that is read whole anyway, in the order of `placeOf`, which is unique. */
export function pageOfList<Row, Node>(
  options: Omit<ListOptions, 'count'>,
  page: PageQuery,
  rows: readonly Row[],
  { placeOf, nodeOf }: { placeOf: (row: Row) => string; nodeOf: (row: Row) => Node },
): Connection<Node> {
  const after = page.after ? options.cursors.open(options.scope, page.after) : undefined;
  const sorted = [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const start = after === undefined ? 0 : sorted.findIndex((row) => placeOf(row) > after);
  const found = start < 0 ? [] : sorted.slice(start, start + page.first + 1);
  const count = () => Promise.resolve(rows.length);
  return connectionWith({ ...options, count }, page, found, (row) => ({
    node: nodeOf(row),
    place: placeOf(row),
  }));
}

function connectionWith<Row, Node>(
  { cursors, scope, count }: ListOptions,
  page: PageQuery,
  rows: readonly Row[],
  entryOf: (row: Row) => { node: Node; place: string },
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => {
    const { node, place } = entryOf(row);
    return { node, cursor: cursors.seal(scope, place) };
  });
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: Object.assign(new PageInfo(), {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    }),
    // A getter, so that nothing is counted for a query that does not ask.
    get totalCount() {
      return count?.();
    },
  };
}
