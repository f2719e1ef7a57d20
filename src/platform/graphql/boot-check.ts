import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { RootFields } from './root-fields.js';

/** Fields of the API that nobody has decided about; it does not start with them. */
export class UndecidedFields extends Error {
  readonly what: string;

  constructor(
    readonly fields: readonly string[],
    readonly mend = "Give each @May('a row of the policy') or @Public().",
  ) {
    const what = `The API has fields without a policy row: ${fields.join(', ')}.`;
    super(what);
    this.what = what;
    this.name = 'UndecidedFields';
  }
}

/**
 * Refuses the start while a Query, Mutation or Subscription field carries neither `@May` nor `@Public`.
 *
 * It goes by the schema, not by the resolvers: a field that came about in a way unforeseen here is undecided
 * too.
 */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly roots: RootFields,
    private readonly host: GraphQLSchemaHost,
  ) {}

  onApplicationBootstrap(): void {
    const decided = this.roots.rows();
    const { schema } = this.host;
    const undecided = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (type) =>
        Object.keys(type?.getFields() ?? {})
          .map((field) => `${type?.name ?? ''}.${field}`)
          .filter((field) => !decided.has(field)),
    );
    if (undecided.length > 0) throw new UndecidedFields(undecided);
  }
}
