// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "cases_with_feedback": {
    readonly "name": "Cases whose family has had feedback";
    readonly "definition": "Share of the cases opened in a year whose family has looked into its window, has had something that it wrote settled, or was told of an identification. Country: of the institution that keeps the report.";
    readonly "limits": "Calls and visits that nobody wrote down are not in it. Whether the family was helped by what it heard is not measured.";
  };
  readonly "identifications": {
    readonly "name": "Identifications";
    readonly "definition": "Identifications that stand, of the dead and of the living, by the year of the confirmation. Method: the one that it rests on, or combined. Pair: country of the report and of the other record.";
    readonly "limits": "What was revoked is counted no more, in earlier years either. Identifications made outside of this platform are not in it.";
  };
  readonly "leads_confirmed": {
    readonly "name": "Leads that proved true";
    readonly "definition": "Of the matches that were opened in a year and have ended: the share in which the person was identified, each side for itself. One divided by it is the alert burden: leads per true match. Country: of the institution of the side. Pair: country of the side and of the other side.";
    readonly "limits": "What is still open or has lapsed is not in it, so that a year looks other while it is young. A match that ended because another match of one of its records was identified counts as not true. That nobody was identified does not say that the two were different persons.";
  };
  readonly "needs_of_returned_persons": {
    readonly "name": "Needs of returned persons";
    readonly "definition": "What those persons need, as the words of their records name it; who needs several things counts under each.";
    readonly "limits": "The total counts needs, not persons. What nobody asked about is not in it.";
  };
  readonly "office_alerts_confirmed": {
    readonly "name": "Alerts of offices that proved true";
    readonly "definition": "Of the matches that an office which holds neither record was told of in a year and that have ended: the share in which the person was identified. One divided by it is how many alerts an office gets for each true match. Country: of the office. Pair: country of the office and of the institution whose record it is, of two the one that searches.";
    readonly "limits": "What is still open or has lapsed is not in it, so that a year looks other while it is young. A match that two offices were told of counts for each of them. A match that ended because another match of one of its records was identified counts as not true.";
  };
  readonly "open_cases": {
    readonly "name": "Open cases";
    readonly "definition": "Searches that are open today (open, searching or resting), by the year in which they were opened. Age: at the last contact. Corridor: country of departure, else of residence, and country of the last contact. Country: of the institution that keeps the report.";
    readonly "limits": "Counts reports whose families permit statistics, not missing people: several families may report one person. More than one nationality is counted as several.";
  };
  readonly "places_offered": {
    readonly "name": "Places offered";
    readonly "definition": "Places in training and work that institutions offer to returned persons, by the year in which the offer opens. Municipality: of the offer.";
    readonly "limits": "A place that nobody took counts as well, and so does one of an offer that was closed early.";
  };
  readonly "procedures_ended": {
    readonly "name": "Procedures ended";
    readonly "definition": "Procedures (visas, certificates, repatriations, care, referrals) that ended in a year, and how many days they took, by their kind and how they ended. Country: of the institution that owns the record.";
    readonly "limits": "What was proposed and not taken up is not in it, nor is what is still open. One that was taken up again counts in the year in which it ended last.";
    readonly "words": {
      readonly "done": "done";
      readonly "refused": "refused";
      readonly "cancelled": "cancelled";
      readonly "stopped": "stopped";
    };
  };
  readonly "returned_persons_placed": {
    readonly "name": "Returned persons placed";
    readonly "definition": "Of the referrals to training or work of a year: the share in which the person began. Municipality: of the offer.";
    readonly "limits": "Who was referred several times counts each time. What was taken back is not in it. Whether somebody stayed is not said here.";
  };
  readonly "returned_persons_reached": {
    readonly "name": "Returned persons reached";
    readonly "definition": "Of the returned persons recorded in a year who agree that their family may be told: the share whose work, schooling, skills or needs were asked and written down. Country: of the institution that holds the record.";
    readonly "limits": "Who did not agree, or was not asked, is in no count. That somebody was asked does not say that anything followed.";
  };
  readonly "returned_persons_seeking": {
    readonly "name": "Returned persons who look for training or work";
    readonly "definition": "Persons found alive who have agreed to help with training and work and have not taken it back, by the year in which they agreed. Municipality: where they look for it.";
    readonly "limits": "Who was not asked, or said no, is in no count. It says nothing of whether somebody is being searched for.";
  };
  readonly "skills_of_returned_persons": {
    readonly "name": "Skills of returned persons";
    readonly "definition": "Trades and skills of those persons, as the words of their records name them; who brings several counts under each.";
    readonly "limits": "The total counts skills, not persons. Words that name no trade of the list are not in it.";
  };
  readonly "time_to_acknowledge_match": {
    readonly "name": "Time to acknowledge a match";
    readonly "definition": "Days from the opening of a match until a side said something of it for the first time, each side for itself, by the year of the word. Pair: country of the side and of the other side.";
    readonly "limits": "Leaves out sides that have said nothing yet, matches that have lapsed, and those that one side may not know of.";
  };
  readonly "time_to_acknowledge_report": {
    readonly "name": "Time to acknowledge a report";
    readonly "definition": "Days from passing a report on until the receiver acknowledged or returned it, by the year of the answer. Pair: country of the sender and of the receiver.";
    readonly "limits": "What nobody has answered yet is not in it, so that it looks better than it is where much lies; the balance says what is open. A report that was returned after it had been acknowledged counts until its return.";
  };
  readonly "time_to_decide": {
    readonly "name": "Time to decide on a match";
    readonly "definition": "Days from the opening of a match until a side first came to a conclusion (plausible, excluded or inconclusive), each side for itself, by the year of the conclusion. Pair: country of the side and of the other side.";
    readonly "limits": "A conclusion that was taken back later counts as it was given first. What is undecided is not in it.";
  };
  readonly "time_to_tell_family": {
    readonly "name": "Time to tell the family";
    readonly "definition": "Days from the confirmation of an identification until the family was told in person, by the year of the telling. Country: of the institution that tells.";
    readonly "limits": "Families that have not been told yet are not in it; the balance says how many wait. It says nothing of how they were told.";
  };
};
export = texts;
