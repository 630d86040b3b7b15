import { rule } from '../../check/rule.ts';

/** The rules that look at a picture's file: a page in a browser sees none, so they find nothing here. */
export const imageMissing = rule({ 'image-missing': 'error' });
export const imageUnfit = rule({ 'image-unfit': 'error' });
