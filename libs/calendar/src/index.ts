export * from './contract/calendar.js';
