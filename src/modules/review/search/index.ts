export { SEARCH_NEWS_CHANGED } from './events.js';
export { readQuestionKeyIds } from './persistence/kept-question.repository.js';
export { QuestionNewsModule } from './question-news.module.js';
export { SearchModule } from './module.js';
export { AskAgain } from './use-cases/ask-again.js';
export { QuestionNews } from './use-cases/question-news.js';
