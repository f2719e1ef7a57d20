import { Injectable } from '@nestjs/common';
import { loaderOf } from '../../../platform/graphql/index.js';
import type { ApiContext } from '../../access/accounts/graphql.js';
import { ReadInstitutions } from '../use-cases/read-institutions.js';
import { institutionTypeOf, type InstitutionType } from './institution.type.js';

const INSTITUTIONS = Symbol('institutions');

/** The institution that a row of another module names, for that module's resolver: one query a request. */
@Injectable()
export class InstitutionLoader {
  constructor(private readonly read: ReadInstitutions) {}

  async load(context: ApiContext, institutionId: string): Promise<InstitutionType | undefined> {
    const { actor } = context;
    if (!actor) return undefined;
    const row = await loaderOf(context, INSTITUTIONS, (ids) => this.read.byIds(actor, ids)).load(
      institutionId,
    );
    return row && institutionTypeOf(row);
  }
}
