/** The feeds of the whole archive, by the name of their files. */
export const wholeFeeds = ['added', 'published', 'corrected'] as const;
