import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { networkOf } from './network-of.js';

/** Parameter decorator for the source of a request, as attempts are counted by it. */
export const Source = createParamDecorator((_given: unknown, context: ExecutionContext): string =>
  networkOf(context.switchToHttp().getRequest<Request>().ip ?? ''),
);
