// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "story": {
    readonly "ribbon": "This is a demonstration: no person, institution or case in it is real.";
    readonly "title": "Follow one case";
    readonly "lead": "A family comes to a consulate. You write its report without a line, watch it being compared, look at what is found, sign as two institutions, answer as a ministry, and plan how the family is told. About two minutes; whatever you change counts.";
    readonly "offer": "Follow one case: from a family’s report to the day it is told.";
    readonly "begin": "Follow one case";
    readonly "beginAgain": "Begin again with another family";
    readonly "leave": "Leave the story";
    readonly "loading": "The invented region is being loaded. It takes less than a minute.";
    readonly "noWorld": "The demonstration does not answer. Wait a moment, and try again.";
    readonly "people": "Or look around as";
    readonly "role": {
      readonly "liaison": "Consulate: writes reports, stays with the family";
      readonly "forensic": "Laboratory: compares and identifies";
      readonly "ministry": "Foreign ministry: answers alerts";
    };
    readonly "everybody": "All {{count}} people of the demonstration";
    readonly "region": "An invented region";
    readonly "map": "Map of the Americas: how many persons are sought by institutions of each country. The table says the same.";
    readonly "country": "Institutions of";
    readonly "sought": "Persons sought";
    readonly "remains": "Remains without a name";
    readonly "samples": "Relatives typed";
    readonly "at": "Part {{n}} of {{of}}";
    readonly "youAre": "you are {{name}}, {{institution}}";
    readonly "goOnAs": "Go on as {{name}}, {{institution}}";
    readonly "fold": "Fold the story";
    readonly "unfold": "Unfold the story";
    readonly "done": "Done";
    readonly "toDo": "To do";
    readonly "partDone": "Done: the platform confirms it.";
    readonly "next": "Next: {{part}}";
    readonly "show": "Show me: “{{label}}”";
    readonly "goThere": "Take me there";
    readonly "cut": "Cut the line";
    readonly "join": "Join the line again";
    readonly "write": "Write it for me";
    readonly "comparing": "Waiting for the comparison …";
    readonly "comparedWith": {
      readonly "reports": "other reports: {{number}}";
      readonly "remains": "remains: {{number}}";
      readonly "living": "people found alive: {{number}}";
    };
    readonly "best": "A record of {{institution}} was found: {{band}}.";
    readonly "instead": {
      readonly "nothing": "Everything was compared, and nothing reaches the threshold for a match. What the report says now fits nobody in these banks: that is an answer too. Begin again and leave more of the draft as it is, or look at the case.";
      readonly "others": "A match of another kind has opened: somebody found alive, or the same person reported twice. The story follows the dead alone; look at the case for it, or begin again.";
    };
    readonly "mailbox": "What left the platform: mailbox and webhook";
    readonly "mailSays": "It names nobody: no name, no case, only the code of the alert and a link.";
    readonly "noMail": "No mail about this alert has left yet.";
    readonly "hook": "A laboratory’s own system was told by webhook ({{type}}); it has verified the signature.";
    readonly "whoSaw": "Who of other institutions has seen the report";
    readonly "saw": "{{institution}}: level {{level}}, last {{when}}";
    readonly "nobodySaw": "Nobody yet.";
    readonly "byApi": "Do it yourself through the API: what was just asked";
    readonly "part": {
      readonly "report": {
        readonly "title": "A family reports";
        readonly "text": "A mother stands at the counter, and the line is bad. Write her report; cut the line in the middle, and nothing is lost.";
      };
      readonly "compared": {
        readonly "title": "It is compared";
        readonly "text": "The platform compares the report with the reports, the dead and the living of all countries. Meanwhile pass it on to the Ministerio del Exterior de Honduras, which has to search.";
      };
      readonly "look": {
        readonly "title": "The consulate looks";
        readonly "text": "Both records side by side: what agrees, what differs, what speaks against. A score proposes; people decide.";
      };
      readonly "laboratory": {
        readonly "title": "The laboratory proposes";
        readonly "text": "The other side looks for itself, proposes an identification, and signs first.";
      };
      readonly "ministry": {
        readonly "title": "The ministry answers";
        readonly "text": "Every alert has an owner, a deadline, and somebody who is told if nobody acts.";
      };
      readonly "second": {
        readonly "title": "A second institution signs";
        readonly "text": "One institution alone identifies nobody. The consulate confirms for its own side, and names a second laboratory that examined for itself, such as “Instituto Forense del Aguán (inventado)”, and where its report stands.";
      };
      readonly "family": {
        readonly "title": "The family is told by a person";
        readonly "text": "Plan how: where, by whom, with which support. No message goes to a family by itself.";
      };
      readonly "end": {
        readonly "title": "What was done, and who saw it";
        readonly "text": "The timeline of the case has every step. This is who has seen it, and how any program does the same.";
      };
    };
    readonly "task": {
      readonly "cut": "Cut the line, as in many places it is.";
      readonly "write": "Write the report, or have it written and change it as you like.";
      readonly "file": "Go to the last step and file it. It waits in the outbox.";
      readonly "join": "Join the line again.";
      readonly "receipt": "The server has it, once: the receipt is here.";
      readonly "wait": "The comparison has ended.";
      readonly "found": "A match has opened.";
      readonly "pass": "Choose the ministry under “pass on”, and send.";
      readonly "plausible": "Say what your side holds: “Plausible”.";
      readonly "propose": "Propose the identification: by teeth; who rules, such as “Medical examiner (invented)”; where the report stands, such as “LAB-118 (invented)”.";
      readonly "sign": "Confirm for your institution.";
      readonly "read": "Say that you have read the alert and take it on.";
      readonly "have": "Open what was passed on, and say that you have it.";
      readonly "plan": "Plan how the family is told.";
    };
  };
};
export = texts;
