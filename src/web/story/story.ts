export { Door } from './door.js';
export { Ribbon } from './ribbon.js';
export { StoryBar } from './story-bar.js';
