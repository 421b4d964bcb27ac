/** What an editor can begin by hand. */
export const newKinds = ['article', 'record', 'speech', 'section', 'speaker', 'delegation', 'topic', 'term', 'page'] as const;
export type NewKind = (typeof newKinds)[number];
