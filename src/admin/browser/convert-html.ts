/** HTML in a text stays as it is here: its converter is as heavy as all else together. The check of the text names it. */
export const convertHtml = (body: string): string => body;
