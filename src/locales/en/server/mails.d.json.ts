// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "occasions": {
    readonly "opened": "Your institution has received an alert that needs its attention.";
    readonly "assigned": "An alert has been assigned to you.";
    readonly "offered": "A colleague asks you to take over an alert. It stays with them until you accept.";
    readonly "stand_in": "An alert is in your charge now, for the colleague who had it is away or has left.";
    readonly "returned": "An alert that you had handed to a colleague is in your charge.";
    readonly "reminder": "An alert in your charge has passed its due date without an answer.";
    readonly "coordinator": "An alert of your institution has passed its due date, and the reminder has had no answer.";
    readonly "ministry": "An institution of your country has not answered an alert in time.";
    readonly "oversight": "An alert is still without an answer after all the steps foreseen.";
  };
  readonly "subject": "Huella: alert";
  readonly "code": "Code";
  readonly "kind": "Kind";
  readonly "due": "Due";
  readonly "open": "Open the alert to see what it is about and to answer it:";
  readonly "footer": "This message contains no data of any person. Do not reply to it.";
  readonly "bundle": {
    readonly "subject": "Huella: alerts";
    readonly "intro": "These alerts have come to you since the last message.";
    readonly "note": "You have chosen to be told in bundles. What is urgent comes at once.";
  };
  readonly "week": {
    readonly "subject": "Huella: the week of your institution";
    readonly "intro": "What is overdue, what waits and what was settled at your institution, in numbers.";
    readonly "note": "You get this as coordinator. You may choose not to get it.";
    readonly "asOf": "As of";
    readonly "overdue": {
      readonly "to_3_days": "Overdue, up to three days";
      readonly "to_10_days": "Overdue, three to ten days";
      readonly "to_30_days": "Overdue, ten to thirty days";
      readonly "longer": "Overdue, longer";
    };
    readonly "escalated": "Overdue, and others have been told of it";
    readonly "soon": "Open, due within seven days";
    readonly "later": "Open, due later";
    readonly "inTime": "Answered in the last seven days, in time";
    readonly "late": "Answered in the last seven days, too late";
  };
  readonly "inbox": "Open the inbox:";
};
export = texts;
