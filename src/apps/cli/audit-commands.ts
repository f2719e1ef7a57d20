import type { Command } from './command.js';

/** The log of who read, wrote or was denied what. */
export const AUDIT_COMMANDS: readonly Command[] = [
  {
    words: ['audit', 'verify'],
    summary: 'Look whether the audit log is as it was written: unchanged, in order, nothing taken out.',
    notes:
      'Ends with 1 and names the first place that does not fit. Keep the head that it prints away from the database: whoever owns that can write\n' +
      'the whole chain anew, and only a head that was kept elsewhere says so.',
    operands: [],
    options: [
      {
        name: 'from',
        value: 'HEAD',
        about:
          'a head that was kept: the chain has to lead through it, and what stands before it may be gone',
      },
    ],
    example: 'huella audit verify --from 1200:9f86d081884c7d65…',
    load: () => import('./commands/audit-verify.js'),
  },
];
