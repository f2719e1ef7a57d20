// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "title": "This screen is not part of your work here";
  readonly "who": "Who may";
  readonly "youAre": "You are here as";
  readonly "ask": "If it should be part of your work, ask the coordination of your institution: it says who does what.";
  readonly "fromHere": "From here you can go to";
  readonly "what": {
    readonly "report": "Reports are written, sent and handed over here.";
    readonly "cases": "Records of your institution are looked for here.";
    readonly "reports": "A report of a missing person is read here.";
    readonly "companions": "Here stands who may have travelled together.";
    readonly "bodies": "The record of a body is read here.";
    readonly "persons": "The record of somebody found alive is read here.";
    readonly "matches": "Pairs of records that may belong to one person are compared here.";
    readonly "search": "One question is asked of all institutions here.";
    readonly "approvals": "What a colleague has asked for is approved or refused here.";
    readonly "inquiries": "Registers of the living are asked here.";
    readonly "transmissions": "A report that was passed on is read and answered here.";
    readonly "identifications": "Identifications are signed here.";
    readonly "procedures": "Steps that authorities take for a person are followed here.";
    readonly "offers": "Training and work that is offered to people stands here.";
    readonly "imports": "Files of records are tried and stored here.";
    readonly "webhooks": "Messages to your own systems are set up here.";
    readonly "people": "The accounts of an institution are looked after here.";
    readonly "machines": "Accounts of your own systems are kept here.";
    readonly "agreements": "What institutions have agreed with each other is read here.";
    readonly "health": "Whether the installation is well is read here.";
    readonly "audit": "The log of who has done what is read here.";
    readonly "complaints": "Complaints are made and handled here.";
    readonly "misuse": "What was asked of others, and signals of misuse, are looked at here.";
    readonly "oversight": "How the network searches is read here.";
    readonly "mechanism": "The steps that the law of a country asks for are confirmed here.";
  };
  readonly "role": {
    readonly "liaison": "Liaison: speaks with families, writes reports";
    readonly "forensic": "Laboratory: examines, compares, identifies";
    readonly "ministry": "Ministry: follows the cases of its country";
    readonly "coordinator": "Coordination: answers for an institution";
    readonly "oversight": "Oversight: watches deadlines and complaints";
  };
};
export = texts;
