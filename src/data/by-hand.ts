import type { Document, Paragraph, Section } from '../model/corpus.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Topic } from '../model/people.ts';
import { proposeTopics } from '../parse/topics.ts';
import { placeOf } from './content-file.ts';

/**
 * What an article that somebody wrote by hand does not say of itself, proposed: its topics, by the words of its text.
 *
 * @returns the article with what was proposed, and a word to its editor; null where it says everything
 */
export function completed(
  article: Document,
  file: string,
  topics: Readonly<Record<string, Topic>>,
): { article: Document; problem: Problem } | null {
  const [body] = article.sections;
  if (body === undefined || article.seed !== null) return null;
  const section =
    body.topics.length > 0 || body.paragraphs.some((paragraph) => paragraph.topics.length > 0) ? body : withTopics(body, topics);
  const language = article.title.ar === '' ? 'en' : 'ar';
  const isTold = { language: namesLanguage(file), topics: section.topics === body.topics };
  if (isTold.language && isTold.topics) return null;
  const values = { language: isTold.language ? null : language, topics: isTold.topics ? [] : section.topics } as const;
  return { article: { ...article, sections: [section] }, problem: problem('article-proposed', { file, line: 1 }, values) };
}

function namesLanguage(file: string): boolean {
  const place = placeOf(file.slice(file.lastIndexOf('articles/')));
  return place.kind !== 'article' || place.language !== null;
}

function withTopics(section: Section, topics: Readonly<Record<string, Topic>>): Section {
  const paragraphs = section.paragraphs.map((paragraph): Paragraph =>
    paragraph.type === 'heading' ? paragraph : { ...paragraph, topics: proposeTopics(paragraph.ar, topics) },
  );
  const counts = new Map<string, number>();
  for (const topic of paragraphs.flatMap((paragraph) => paragraph.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  if (counts.size === 0) return section;
  return { ...section, paragraphs, topics: [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic) };
}
