import { enumOf } from '../../../../platform/graphql/index.js';
import type { ContactStatus } from '../../../access/consent/index.js';

export const ContactSafetyEnum = enumOf<ContactStatus>(
  'ContactSafety',
  'Whether a family may be written to, called or visited, as it has said itself.',
  {
    safe: 'It is safe.',
    not_safe:
      'NOT SAFE TO CONTACT: by no way but the one that the report names (`reporter.safeWay`), and by none where it names none.',
    not_asked: 'Nobody has asked. Ask before anything else, and write the answer into the report.',
  },
);
