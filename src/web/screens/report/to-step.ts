import type { ReportStep } from './steps-of.js';

/** Where a step of a draft is, for links and for going there. */
export function toStep(id: string, step: ReportStep) {
  return { to: '/report/$id', params: { id }, search: { step } } as const;
}
