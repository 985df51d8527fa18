import { defineCollection } from 'astro:content';
import { agencies, news, pages, photoImage, site, topics, toZod } from './model/index.ts';
import { compiledLoader } from './loaders/compiled-loader.ts';

export const collections = {
  news: defineCollection({
    loader: compiledLoader('news', ({ stories }) => stories),
    schema: toZod(news.fields),
  }),
  /** Derived files of every photo: `<story id>/<file name>`. */
  images: defineCollection({
    loader: compiledLoader('images', ({ stories }) =>
      stories.flatMap(({ id, photos }) =>
        photos.map(({ src, image }) => ({ id: `${id}/${src}`, data: image })),
      ),
    ),
    schema: photoImage,
  }),
  agencies: defineCollection({
    loader: compiledLoader('agencies', (content) => content.agencies),
    schema: toZod(agencies.fields),
  }),
  pages: defineCollection({
    loader: compiledLoader('pages', (content) => content.pages),
    schema: toZod(pages.fields),
  }),
  site: defineCollection({
    loader: compiledLoader('site', (content) => [{ id: 'site', data: content.site }]),
    schema: toZod(site.fields),
  }),
  topics: defineCollection({
    loader: compiledLoader('topics', (content) => [{ id: 'topics', data: content.topics }]),
    schema: toZod(topics.fields),
  }),
};
