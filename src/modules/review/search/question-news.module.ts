import { Module } from '@nestjs/common';
import { KeptQuestionRepository } from './persistence/kept-question.repository.js';
import { QuestionNews } from './use-cases/question-news.js';

/** Whom kept questions tell of new answers, for whoever tells them; it asks nothing. */
@Module({
  providers: [KeptQuestionRepository, QuestionNews],
  exports: [KeptQuestionRepository, QuestionNews],
})
export class QuestionNewsModule {}
