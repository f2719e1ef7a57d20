import type { ReportStep } from './steps-of.js';

/** The address of a step of a draft, for links and for going there. */
export function toStep(id: string, step: ReportStep) {
  return { to: '/report/$id', params: { id }, search: { step } } as const;
}
