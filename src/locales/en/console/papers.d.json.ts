// Written by `npm run schema` from the texts beside it.
declare const texts: {
  readonly "form": "Form in INTERPOL’s order";
  readonly "formText": "In the order of INTERPOL’s forms for victims of disasters; neither issued nor approved by INTERPOL. It holds what may be shown to you.";
  readonly "report": "Report of the identification";
  readonly "reportText": "What it rests on and who has signed, as a document that can be read out. The numbers are those of this page.";
  readonly "language": "Language of the document";
  readonly "pdf": "Download the PDF";
  readonly "json": "Download for machines (JSON)";
  readonly "made": "{{name}}: made at {{when}}, on this device now.";
  readonly "review": "The words in this language have yet to be read by a native speaker.";
};
export = texts;
