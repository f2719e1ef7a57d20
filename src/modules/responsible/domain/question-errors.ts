import { DomainError } from '../../../platform/errors/index.js';

/** A question of no kind of the list, and an answer that tells something, are said in words. */
export class QuestionWordsMissing extends DomainError {
  constructor() {
    super('RESPONSIBLE.WORDS_MISSING', 'invalid', {}, 'words');
  }
}

export class QuestionWordsTooLong extends DomainError {
  constructor(most: number) {
    super('RESPONSIBLE.WORDS_TOO_LONG', 'invalid', { most }, 'words');
  }
}

/** An office is told nothing of what a record says, by words of a question neither. */
export class QuestionWordsPersonal extends DomainError {
  constructor() {
    super('RESPONSIBLE.WORDS_PERSONAL', 'invalid', {}, 'words');
  }
}

/** The name of whoever is sought stands in no question: it would come to an office that may not read it. */
export class QuestionNamesPerson extends DomainError {
  constructor() {
    super('RESPONSIBLE.WORDS_NAME', 'invalid', {}, 'words');
  }
}

export class TooManyOpenQuestions extends DomainError {
  constructor(most: number) {
    super('RESPONSIBLE.QUESTIONS_OPEN', 'conflict', { most }, 'responsibilityId');
  }
}

export class QuestionsSpent extends DomainError {
  constructor(most: number) {
    super('RESPONSIBLE.QUESTIONS_SPENT', 'conflict', { most }, 'responsibilityId');
  }
}

/** It was never told, may hear no more, or its part is at its end: nothing is asked of it. */
export class OfficeHearsNot extends DomainError {
  constructor() {
    super('RESPONSIBLE.HEARS_NOT', 'conflict', {}, 'responsibilityId');
  }
}

/** A question is answered once. */
export class QuestionAnswered extends DomainError {
  constructor() {
    super('RESPONSIBLE.QUESTION_ANSWERED', 'conflict', {}, 'questionId');
  }
}
