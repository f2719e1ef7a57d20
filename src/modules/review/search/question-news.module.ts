import { Module } from '@nestjs/common';
import { KeptQuestionRepository } from './persistence/kept-question.repository.js';
import { QuestionNews } from './use-cases/question-news.js';

/**
 * Module of the news of kept questions: whom they tell of new answers, for whoever tells them. It asks
 * nothing.
 */
@Module({
  providers: [KeptQuestionRepository, QuestionNews],
  exports: [KeptQuestionRepository, QuestionNews],
})
export class QuestionNewsModule {}
