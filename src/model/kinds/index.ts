export { text, webAddress } from './text.ts';
export { choice, choices } from './choice.ts';
export { day, moment } from './time.ts';
export { flag, number, percent } from './simple.ts';
export { group, list, listOf } from './group.ts';
export { hidden } from './hidden.ts';
export { reference, references } from './reference.ts';
export { attachedFile, photoFile } from './media.ts';
