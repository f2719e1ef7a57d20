// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "report": {
    readonly "title": "Report a missing person";
    readonly "unnamed": "No name yet";
    readonly "opening": "Opening the report …";
    readonly "gone": "This report is not in this browser. Look in the list of drafts.";
    readonly "toDrafts": "To the drafts";
    readonly "noStore": "This browser keeps nothing (no secure address, or a private window). Open the console by https in a usual window; nothing would be saved here.";
    readonly "step": "Step {{n}} of {{of}}";
    readonly "stepsLabel": "Steps of the report";
    readonly "steps": {
      readonly "group": "Who they are";
      readonly "person": "Who is missing";
      readonly "last": "Last seen, and the way";
      readonly "looks": "How the person looks";
      readonly "body": "Marks, teeth, health";
      readonly "family": "Relatives";
      readonly "contact": "Who reports";
      readonly "consent": "What the family permits";
      readonly "review": "Look over and file";
    };
    readonly "lead": {
      readonly "group": "A first name alone will do, or a man of about thirty from one town. What else is known of somebody is added to that person’s report once it is filed.";
      readonly "person": "A nickname alone is enough to begin. Leave out what nobody knows.";
      readonly "last": "Where and when there was a last sign of life, and which way it went from there.";
      readonly "looks": "As the family remembers it. About is good enough.";
      readonly "body": "What stays on a body when a name is lost. One mark said well helps more than ten in passing.";
      readonly "family": "Who there is. DNA of a parent, a child or a full sibling settles most.";
      readonly "contact": "This stays with your institution, at every level of every agreement.";
      readonly "consent": "Read each line to the family. What was not asked is not permitted.";
      readonly "review": "Nothing is compared before it is filed.";
    };
    readonly "written": "begun";
    readonly "empty": "empty";
    readonly "toMend_one": "{{count}} to mend";
    readonly "toMend_other": "{{count}} to mend";
    readonly "back": "Back";
    readonly "next": "Next";
    readonly "pause": "Pause";
    readonly "saved": {
      readonly "typing": "Saving …";
      readonly "here": "Kept in this browser, {{when}}";
      readonly "server": "On the server, {{when}}";
      readonly "notServer": "Not on the server yet";
      readonly "next": "Next try {{when}}";
      readonly "never": "Nothing written yet";
      readonly "failed": "This browser cannot keep what you write (no room, or a newer version is open in another tab). Leave this page open and send it, or write it down.";
    };
    readonly "group": {
      readonly "title": "People who are missed together";
      readonly "kind": "What keeps them together";
      readonly "kindHint": "Reports that are filed together are never taken for one person.";
      readonly "kinds": {
        readonly "family": "One family";
        readonly "vehicle": "One journey by truck, bus or car";
        readonly "train": "One journey by train";
        readonly "vessel": "One journey by boat";
        readonly "on_foot": "One journey on foot";
        readonly "other": "One journey, nobody knows how";
      };
      readonly "persons": "The persons";
      readonly "personsHint": "From 2 to 60. All are filed at once, or none and it is said at whom something is to mend.";
      readonly "paste": "Paste a list, one line a person";
      readonly "pasteHint": "Name; sex; age; where from. A dash where nobody knows the name: – ; man ; ~30 ; San Marcos";
      readonly "make": "Make persons of these lines";
      readonly "sexUnsure": "M alone may be a man or, as in Mexico, “mujer”: the sex was left open. Choose it at each person, or paste H and M, or F and M.";
      readonly "count_one": "{{count}} person";
      readonly "count_other": "{{count}} persons";
      readonly "add": "Add a person";
      readonly "person": "Person {{n}}";
      readonly "noName": "No name";
      readonly "full": "Name, or the part that is known";
      readonly "from": "Town or department where the person is from";
      readonly "household": "Family";
      readonly "householdHint": "The same letter for those of one family: A, B …";
      readonly "onlyHere": "Only in this browser until it is filed";
      readonly "lacks": {
        readonly "kind": "Say what keeps them together.";
        readonly "few": "Write down two persons at least. One alone is an ordinary report.";
        readonly "many": "There are {{count}} persons, and at most 60 are filed together. Bring a longer list in as a file (Integrations).";
        readonly "date": "Say when there was a last sign of life; a year alone will do. Or leave its other answers empty.";
        readonly "reporter": "Say what whoever reports is to them, and in which language to speak with that person.";
      };
      readonly "ready": "Nothing keeps it from being sent ({{count}}).";
      readonly "file": "File all reports";
      readonly "unanswered": "It was sent, and no answer came: it may have arrived. It is sent again until there is an answer, and nothing is filed twice. What is to be changed is changed in the reports afterwards.";
      readonly "filed": "The reports are filed";
      readonly "codes": "Codes of the reports";
    };
    readonly "asked": {
      readonly "label": "If there is no answer";
      readonly "none": "Not said";
      readonly "unknown": "Asked: nobody knows";
      readonly "refused": "Asked: does not want to say";
      readonly "not_asked": "Not asked yet";
    };
    readonly "clash": {
      readonly "title": "A colleague has written this otherwise, {{when}}";
      readonly "mine": "Yours: {{value}}";
      readonly "theirs": "Theirs: {{value}}";
      readonly "nothing": "nothing";
      readonly "keepMine": "Keep yours";
      readonly "keepTheirs": "Take theirs";
      readonly "many_one": "{{count}} answer differs from a colleague’s; choose before it is filed.";
      readonly "many_other": "{{count}} answers differ from a colleague’s; choose before it is filed.";
    };
    readonly "choose": "Choose …";
    readonly "day": "Day";
    readonly "month": "Month";
    readonly "year": "Year";
    readonly "dateHint": "Fill in what is known; a year alone will do.";
    readonly "rangeHint": "One number, or from and to.";
    readonly "from": "From";
    readonly "to": "To";
    readonly "country": "Country";
    readonly "frequent": "Often needed";
    readonly "allCountries": "All countries";
    readonly "admin1": "State, department, province";
    readonly "locality": "Town, village or spot";
    readonly "date": "When";
    readonly "remove": "Remove";
    readonly "up": "Earlier";
    readonly "down": "Later";
    readonly "label": {
      readonly "person": {
        readonly "ageYears": "Age when last heard of, if the date is not known";
        readonly "documents": "Documents";
        readonly "residence": "Where the person lived";
        readonly "phones": "The person’s own telephone";
      };
      readonly "lastContact": {
        readonly "date": "Last sign of life: when";
        readonly "place": "Last sign of life: where the person was";
        readonly "channel": "How it came (call, message, seen by somebody)";
      };
      readonly "departure": {
        readonly "place": "Where the journey began";
      };
      readonly "destination": {
        readonly "place": "Where it was to end";
      };
      readonly "route": "Places on the way, in order";
      readonly "effects": "Clothes and belongings";
      readonly "marks": "Marks";
      readonly "medical": "Health";
      readonly "dental": {
        readonly "notes": "Teeth, in words";
      };
      readonly "relatives": "Relatives by blood, and the other parent of the children";
      readonly "reporter": {
        readonly "relationship": "What they are to the missing person";
        readonly "language": "Language to speak with them";
        readonly "safeToContact": "Is it safe to contact them?";
        readonly "safeWay": "The one way that is safe";
      };
      readonly "intake": {
        readonly "channel": "How the report came in";
      };
    };
    readonly "part": {
      readonly "person": {
        readonly "names": {
          readonly "kind": "Kind of name";
          readonly "given": "Given names";
          readonly "full": "Whole name, if its parts are not known";
        };
        readonly "documents": {
          readonly "type": "Kind of document";
          readonly "number": "Number";
        };
      };
      readonly "effects": {
        readonly "category": "Kind of thing";
        readonly "article": "What it is";
        readonly "color": "Colour";
        readonly "brand": "Brand";
        readonly "text": "What is written on it";
        readonly "foundOn": "Where it was";
      };
      readonly "marks": {
        readonly "type": "Kind of mark";
        readonly "view": "Front or back";
        readonly "design": "What it shows";
        readonly "text": "What it reads";
      };
      readonly "medical": {
        readonly "kind": "What kind";
        readonly "serial": "Number on the implant";
      };
      readonly "relatives": {
        readonly "relationship": "What they are to the missing person";
        readonly "biological": "By blood";
        readonly "country": "Country where they live";
        readonly "profile": "DNA sample of a relative";
      };
    };
    readonly "thing": {
      readonly "region": "Where";
      readonly "side": "Side";
      readonly "state": "Is it there";
      readonly "description": "Anything else about it";
    };
    readonly "person": {
      readonly "namesHint": "All that the person goes by: legal name, nickname, a name used on the way.";
      readonly "addName": "Add a name";
      readonly "surname1": "First surname";
      readonly "surname2": "Second surname";
      readonly "documentsHint": "A number settles a match nearly alone.";
      readonly "addDocument": "Add a document";
    };
    readonly "last": {
      readonly "routeHint": "From the first to the last. Each with its country at least.";
      readonly "addPlace": "Add a place";
      readonly "point": "Place {{n}}";
    };
    readonly "looks": {
      readonly "effectsHint": "What the person wore or carried when last seen.";
      readonly "addEffect": "Add a thing";
    };
    readonly "body": {
      readonly "marksHint": "Tattoos, scars, birthmarks, piercings, missing parts. Say also what was looked for and is not there.";
      readonly "addMark": "Add a mark";
      readonly "medicalHint": "Healed fractures, operations, implants: bones keep them.";
      readonly "addMedical": "Add something";
      readonly "teethHint": "Gold, gaps, crowns, braces; and where the dentist is who has the file.";
    };
    readonly "family": {
      readonly "relativesHint": "A sample is asked for separately and can be refused. Whoever has died counts too.";
      readonly "addRelative": "Add a relative";
      readonly "sampleHint": "The laboratory hands it in later; say here if the family does not want it.";
      readonly "helps": "A sample helps most from: a parent or child, then a full sibling, then a grandparent, aunt or uncle.";
    };
    readonly "contact": {
      readonly "safeHint": "Ask: may we call, write or come by? Could that put anybody in danger?";
      readonly "yes": "Yes";
      readonly "no": "No";
      readonly "notAsked": "Not asked";
    };
    readonly "consent": {
      readonly "granted": "Yes";
      readonly "refused": "No";
      readonly "notAsked": "Not asked";
      readonly "countries": "In which countries";
      readonly "everyCountry": "In all countries of the network";
      readonly "seeTitle": "Who will see it";
      readonly "see": "Institutions that search or identify, under an agreement with yours, for a purpose that they have to name. Each look is written down, and the family can be told of it.";
      readonly "notTitle": "Who will not see it";
      readonly "not1": "Migration authorities and police at borders: their registers may hand in, and never read or get a hit.";
      readonly "not2": "Nobody sees who reports, their telephone or their address but your institution.";
      readonly "not3": "Whether the person has papers to stay is no field here and is kept nowhere.";
      readonly "not4": "Nothing is published unless the family says yes to that below.";
      readonly "change": "Each answer can be changed or withdrawn at any time, here or in the family’s window.";
    };
    readonly "review": {
      readonly "obstacles": "To mend before it is filed";
      readonly "warnings": "Worth a look; tell the family before it signs";
      readonly "noObstacles": "Nothing keeps it from being filed.";
      readonly "unchecked": "The server has not looked at the last answers yet.";
      readonly "says": "What it says";
      readonly "score": "{{score}} of 100 points; {{reachable}} can be reached with what is known";
      readonly "tasks": "What would help most";
      readonly "points_one": "{{count}} point";
      readonly "points_other": "{{count}} points";
      readonly "first": "first of all";
      readonly "noTasks": "Everything was asked.";
      readonly "receipt": "A receipt for the family";
      readonly "receiptHint": "With a code and some words of its own the family can see what is done, without an account. It also stands in for a telephone.";
      readonly "withReceipt": "Give a receipt";
      readonly "phrase": "Words that the family chooses and will know again";
      readonly "phraseHint": "Six letters or digits at least. They are not printed: the family keeps them in mind.";
      readonly "language": "Language of the family";
      readonly "file": "File the report";
      readonly "filing": "Being filed …";
      readonly "waits": "It is filed as soon as there is a line. The codes exist only then; this page may be closed.";
      readonly "stop": "Do not file yet";
      readonly "failed": "It was not filed";
    };
    readonly "receipt": {
      readonly "title": "The report is filed";
      readonly "when": "Filed {{when}}";
      readonly "code": "Code of the report";
      readonly "familyCode": "Code of the family";
      readonly "qr": "The code as a picture, to be read by a telephone";
      readonly "nextTitle": "What happens now";
      readonly "next1": "The report is compared at once with what institutions hold, and again with all that comes in, for as long as it takes.";
      readonly "next2": "A possible match is looked at by people of two institutions. Nobody is told before both are sure.";
      readonly "next3": "With the family’s code and its own words the family sees what is done, and can change what it permits.";
      readonly "window": "Address of the window: {{address}}";
      readonly "paper": "The paper for the family";
      readonly "paperText": "With the address of its window, the square that opens it, the office and its telephone, and room for a stamp. The family’s words do not stand on it.";
      readonly "showsName": "With the name of the person sought, if the family wants it";
      readonly "sheet": "Sheet of A4";
      readonly "sheetLarge": "Sheet of A4, large print";
      readonly "roll": "Roll of 58 mm";
      readonly "handOver": "Print it or write the code down now: it is kept nowhere else.";
      readonly "warnings": "This looked odd; mend it in the report if it is wrong";
      readonly "offered": "It may be: {{names}}";
      readonly "print": "Print";
      readonly "done": "Handed over: forget it here";
      readonly "another": "Write another report";
      readonly "of": "Report of a missing person: receipt";
    };
  };
};
export = texts;
