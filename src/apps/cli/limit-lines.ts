import type { Span, StepLimit } from '../../modules/institutions/index.js';

/** A limit in the words of the command line. */
export function limitLine(limit: StepLimit): string {
  if (limit.is === 'earliest_of') return `the earliest of: ${limit.of.map(spanLine).join('; ')}`;
  if (limit.is === 'not_before') return `not before ${spanLine(limit.wait)}`;
  if (limit.is === 'between') return `${spanLine(limit.earliest)} to ${spanLine(limit.latest)}`;
  return plainLine(limit);
}

function plainLine(limit: Exclude<StepLimit, { is: 'earliest_of' | 'not_before' | 'between' }>): string {
  switch (limit.is) {
    case 'before':
      return `before the event ${limit.event}`;
    case 'yearly':
      return `each year by ${limit.by ?? '12-31'}`;
    case 'at_once':
      return counting('at once', limit.from);
    case 'until_confirmed':
    case 'none':
    case 'unknown':
      return limit.is.replace('_', ' ');
    case 'hours':
    case 'calendar_days':
    case 'months':
    case 'working_days':
      return spanLine(limit);
  }
}

function spanLine(span: Span): string {
  if (span.is === 'hours') return counting(`${span.hours} hours`, span.from);
  if (span.is === 'months') return counting(`${span.months} months`, span.from);
  return counting(`${span.days} ${span.is.replace('_', ' ')}`, span.from);
}

function counting(what: string, from: string | undefined): string {
  return from === undefined ? what : `${what} from ${from}`;
}
