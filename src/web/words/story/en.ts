import type { Wide } from '../en.js';

/** What the demonstration says beside the screens: its first page, its ribbon, and the story that leads through one case. */
export const story = {
  story: {
    ribbon: 'This is a demonstration: no person, institution or case in it is real.',
    title: 'Follow one case',
    lead: 'A family comes to a consulate. You write its report without a line, watch it being compared, look at what is found, sign as two institutions, answer as a ministry, and plan how the family is told. About two minutes; whatever you change counts.',
    offer: 'Follow one case: from a family’s report to the day it is told.',
    begin: 'Follow one case',
    beginAgain: 'Begin again with another family',
    leave: 'Leave the story',
    loading: 'The invented region is being loaded. It takes less than a minute.',
    noWorld: 'The demonstration does not answer. Wait a moment, and try again.',
    people: 'Or look around as',
    role: {
      liaison: 'Consulate: writes reports, stays with the family',
      forensic: 'Laboratory: compares and identifies',
      ministry: 'Foreign ministry: answers alerts',
    },
    everybody: 'All {{count}} people of the demonstration',
    region: 'An invented region',
    map: 'Map of the Americas: how many persons are sought by institutions of each country. The table says the same.',
    country: 'Institutions of',
    sought: 'Persons sought',
    remains: 'Remains without a name',
    samples: 'Relatives typed',
    at: 'Part {{n}} of {{of}}',
    youAre: 'you are {{name}}, {{institution}}',
    goOnAs: 'Go on as {{name}}, {{institution}}',
    fold: 'Fold the story',
    unfold: 'Unfold the story',
    done: 'Done',
    toDo: 'To do',
    partDone: 'Done: the platform confirms it.',
    next: 'Next: {{part}}',
    show: 'Show me: “{{label}}”',
    goThere: 'Take me there',
    cut: 'Cut the line',
    join: 'Join the line again',
    write: 'Write it for me',
    comparing: 'Waiting for the comparison …',
    comparedWith: {
      reports: 'other reports: {{number}}',
      remains: 'remains: {{number}}',
      living: 'people found alive: {{number}}',
    },
    best: 'A record of {{institution}} was found: {{band}}.',
    instead: {
      nothing:
        'Everything was compared, and nothing reaches the threshold for a match. What the report says now fits nobody in these banks: that is an answer too. Begin again and leave more of the draft as it is, or look at the case.',
      others:
        'A match of another kind has opened: somebody found alive, or the same person reported twice. The story follows the dead alone; look at the case for it, or begin again.',
    },
    mailbox: 'What left the platform: mailbox and webhook',
    mailSays: 'It names nobody: no name, no case, only the code of the alert and a link.',
    noMail: 'No mail about this alert has left yet.',
    hook: 'A laboratory’s own system was told by webhook ({{type}}); it has verified the signature.',
    whoSaw: 'Who of other institutions has seen the report',
    saw: '{{institution}}: level {{level}}, last {{when}}',
    nobodySaw: 'Nobody yet.',
    byApi: 'Do it yourself through the API: what was just asked',
    part: {
      report: {
        title: 'A family reports',
        text: 'A mother stands at the counter, and the line is bad. Write her report; cut the line in the middle, and nothing is lost.',
      },
      compared: {
        title: 'It is compared',
        text: 'The platform compares the report with the reports, the dead and the living of all countries. Meanwhile pass it on to the Ministerio del Exterior de Honduras, which has to search.',
      },
      look: {
        title: 'The consulate looks',
        text: 'Both records side by side: what agrees, what differs, what speaks against. A score proposes; people decide.',
      },
      laboratory: {
        title: 'The laboratory proposes',
        text: 'The other side looks for itself, proposes an identification, and signs first.',
      },
      ministry: {
        title: 'The ministry answers',
        text: 'Every alert has an owner, a deadline, and somebody who is told if nobody acts.',
      },
      second: {
        title: 'A second institution signs',
        text: 'One institution alone identifies nobody. The consulate confirms for its own side, and names a second laboratory that examined for itself, such as “Instituto Forense del Aguán (inventado)”, and where its report stands.',
      },
      family: {
        title: 'The family is told by a person',
        text: 'Plan how: where, by whom, with which support. No message goes to a family by itself.',
      },
      end: {
        title: 'What was done, and who saw it',
        text: 'The timeline of the case has every step. This is who has seen it, and how any program does the same.',
      },
    },
    task: {
      cut: 'Cut the line, as in many places it is.',
      write: 'Write the report, or have it written and change it as you like.',
      file: 'Go to the last step and file it. It waits in the outbox.',
      join: 'Join the line again.',
      receipt: 'The server has it, once: the receipt is here.',
      wait: 'The comparison has ended.',
      found: 'A match has opened.',
      pass: 'Choose the ministry under “pass on”, and send.',
      plausible: 'Say what your side holds: “Plausible”.',
      propose:
        'Propose the identification: by teeth; who rules, such as “Medical examiner (invented)”; where the report stands, such as “LAB-118 (invented)”.',
      sign: 'Confirm for your institution.',
      read: 'Say that you have read the alert and take it on.',
      have: 'Open what was passed on, and say that you have it.',
      plan: 'Plan how the family is told.',
    },
  },
} as const;

export type StoryWords = Wide<typeof story>;
