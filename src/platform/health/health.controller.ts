import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotReady } from '../errors/index.js';
import { asksForPage, Public } from '../graphql/index.js';
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

  /**
   * 503 only when nothing can be served: without a worker, reports must still be taken in. A person is told in
   * words what programs read as a report.
   */
  @Get('readyz')
  async ready(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (report.status !== 'unavailable') return report;
    if (asksForPage(request)) throw new NotReady();
    response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return report;
  }
}
