import { Module } from '@nestjs/common';
import { FormResolver } from './api/form.resolver.js';
import { FormsModule } from './module.js';

@Module({ imports: [FormsModule], providers: [FormResolver] })
export class FormsApiModule {}
