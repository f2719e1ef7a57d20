import { alertKinds } from '../../../../words/alert-kinds/en.js';
import { textsOf } from '../../../../words/alert-kinds/one-text.js';
import type { MailWords } from './mail-words.js';

export const EN: MailWords = {
  kinds: textsOf(alertKinds, 'mail'),
  occasions: {
    opened: 'Your institution has received an alert that needs its attention.',
    assigned: 'An alert has been assigned to you.',
    offered: 'A colleague asks you to take over an alert. It stays with them until you accept.',
    stand_in: 'An alert is in your charge now, for the colleague who had it is away or has left.',
    returned: 'An alert that you had handed to a colleague is in your charge.',
    reminder: 'An alert in your charge has passed its due date without an answer.',
    coordinator: 'An alert of your institution has passed its due date, and the reminder has had no answer.',
    ministry: 'An institution of your country has not answered an alert in time.',
    oversight: 'An alert is still without an answer after all the steps foreseen.',
  },
  subject: 'Huella: alert',
  code: 'Code',
  kind: 'Kind',
  due: 'Due',
  open: 'Open the alert to see what it is about and to answer it:',
  footer: 'This message contains no data of any person. Do not reply to it.',
  bundle: {
    subject: 'Huella: alerts',
    intro: 'These alerts have come to you since the last message.',
    note: 'You have chosen to be told in bundles. What is urgent comes at once.',
  },
  week: {
    subject: 'Huella: the week of your institution',
    intro: 'What is overdue, what waits and what was settled at your institution, in numbers.',
    note: 'You get this as coordinator. You may choose not to get it.',
    asOf: 'As of',
    overdue: {
      to_3_days: 'Overdue, up to three days',
      to_10_days: 'Overdue, three to ten days',
      to_30_days: 'Overdue, ten to thirty days',
      longer: 'Overdue, longer',
    },
    escalated: 'Overdue, and others have been told of it',
    soon: 'Open, due within seven days',
    later: 'Open, due later',
    inTime: 'Answered in the last seven days, in time',
    late: 'Answered in the last seven days, too late',
  },
  inbox: 'Open the inbox:',
};
