import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../graphql/index.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** Kubernetes habits: `/healthz` says that the process lives, `/readyz` what it stands on. */
@Controller()
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 only when nothing can be served: without a worker, reports must still be taken in. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (report.status === 'unavailable') response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return report;
  }
}
