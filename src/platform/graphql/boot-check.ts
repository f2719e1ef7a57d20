import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { POLICY_ROW, PUBLIC } from './policy-row.js';

/** Metadata keys of @nestjs/graphql's Query, Mutation and Subscription decorators. */
const ROOT_TYPE = 'graphql:resolver_type';
const ROOT_NAME = 'graphql:resolver_name';

/** Fields of the API that nobody has decided about; it does not start with them. */
export class UndecidedFields extends Error {
  readonly what: string;
  readonly mend = "Give each @May('a row of the policy') or @Public().";

  constructor(readonly fields: readonly string[]) {
    const what = `The API has fields without a policy row: ${fields.join(', ')}.`;
    super(what);
    this.what = what;
    this.name = 'UndecidedFields';
  }
}

/**
 * Refuses the start while a Query, Mutation or Subscription field carries neither `@May` nor `@Public`.
 *
 * It goes by the schema, not by the resolvers: a field that came about in a way unforeseen here is undecided too.
 */
@Injectable()
export class BootCheck implements OnApplicationBootstrap {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly host: GraphQLSchemaHost,
  ) {}

  onApplicationBootstrap(): void {
    const decided = this.decidedFields();
    const { schema } = this.host;
    const undecided = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (type) =>
        Object.keys(type?.getFields() ?? {})
          .map((field) => `${type?.name ?? ''}.${field}`)
          .filter((field) => !decided.has(field)),
    );
    if (undecided.length > 0) throw new UndecidedFields(undecided);
  }

  private decidedFields(): ReadonlySet<string> {
    const decided = new Set<string>();
    for (const { providers } of this.modules.values()) {
      for (const { instance } of providers.values()) {
        if (typeof instance !== 'object' || instance === null) continue;
        for (const field of this.decidedFieldsOf(instance)) decided.add(field);
      }
    }
    return decided;
  }

  private decidedFieldsOf(resolver: object): string[] {
    const prototype = Object.getPrototypeOf(resolver) as Record<string, unknown> | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (typeof method !== 'function') return [];
      const type = Reflect.getMetadata(ROOT_TYPE, method) as unknown;
      if (typeof type !== 'string') return [];
      const targets = [method, resolver.constructor];
      const isDecided =
        typeof this.reflector.getAllAndOverride(POLICY_ROW, targets) === 'string' ||
        this.reflector.getAllAndOverride(PUBLIC, targets) === true;
      const field = (Reflect.getMetadata(ROOT_NAME, method) as string | undefined) ?? name;
      return isDecided ? [`${type}.${field}`] : [];
    });
  }
}
