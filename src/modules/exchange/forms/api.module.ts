import { Module } from '@nestjs/common';
import { FormResolver } from './api/form.resolver.js';
import { FormsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [FormsModule], providers: [FormResolver] })
export class FormsApiModule {}

export const FORMS_API: ApiParts = {
  module: FormsApiModule,
  types: [[['forms.read'], 'RecordForm']],
};
