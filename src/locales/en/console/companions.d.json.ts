// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "lead": "The platform thinks that these people may have travelled together or be relatives. It says nothing of who led a journey, and it is no identification. Both owners have to confirm it. Answer for your own report; if you do not know, ask the family first. Once both confirm, the platform counts the two as different people.";
  readonly "nothing": "Nobody is proposed.";
  readonly "none": {
    readonly "proposed": "Nothing waits for an answer.";
    readonly "confirmed": "Nobody is confirmed yet.";
    readonly "refused": "Nothing was refused.";
  };
  readonly "unseen": "a report of which no more is shown";
  readonly "recorded": "A report names the other.";
  readonly "state": {
    readonly "proposed": "to be answered";
    readonly "confirmed": "confirmed by both";
    readonly "refused": "refused";
    readonly "lapsed": "no longer proposed";
  };
  readonly "said": {
    readonly "none": "has not answered";
    readonly "confirmed": "has confirmed";
    readonly "refused": "has refused";
  };
  readonly "ours": "Our institution";
  readonly "theirs": "The other institution";
  readonly "waits": "The other institution has confirmed and waits for yours.";
  readonly "twoPeople": "Both reports are yours: one person answers for one of them, and a colleague for the other.";
  readonly "whoAnswers": "A liaison officer or coordinator of your institution answers this.";
  readonly "yes": "They belong together";
  readonly "no": "They do not";
  readonly "undo": "Take the confirmation back";
  readonly "why": "Why";
  readonly "done": {
    readonly "proposed": "Written down. The other side has not confirmed yet.";
    readonly "confirmed": "Written down. Both have confirmed it.";
    readonly "refused": "Written down. It is not proposed again while both reports say the same.";
    readonly "lapsed": "Written down.";
  };
  readonly "journey": "The journey";
  readonly "journeyLead": "Who is confirmed to belong together, each as far as that report is shown to you.";
  readonly "cut": "This journey is very large: some are left out.";
  readonly "last": "last heard of";
  readonly "toJourney": "The journey on a page of its own";
  readonly "toReport": "Back to the report {{code}}";
  readonly "noFinding": "It identifies nobody, and says nothing of who led the journey.";
  readonly "nobody": "Nobody of whom your institution may know is confirmed with this report.";
  readonly "more": "To learn more of a report that is not shown, write to its institution and name the code.";
  readonly "noMore": "No more of this report is shown to your institution: agreements and consents reach so far.";
  readonly "for": "For {{code}}:";
  readonly "ask": "What to ask their families";
  readonly "questions": "What to ask their families";
  readonly "questionsLead": "Each question once, with the reports that its answer would help most. Only reports of your own institution are asked about.";
  readonly "noQuestion": "No question would tell more at the moment.";
};
export = texts;
