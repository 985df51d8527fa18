import { defineCollection } from 'astro:content';
import { agencies, madeFiles, news, pages, site, topics, toZod } from './model/index.ts';
import { compiledLoader } from './loaders/compiled-loader.ts';

export const collections = {
  news: defineCollection({
    loader: compiledLoader('news', ({ stories }) => stories),
    schema: toZod(news.fields),
  }),
  /** Photos and files of each story as they were made for the site, by the id of the story; emblems. */
  made: defineCollection({
    loader: compiledLoader('made', ({ stories, agencies: all, emblem }) => [
      ...stories.map(({ id, photos, files, card }) => ({
        id,
        data: {
          images: Object.fromEntries(photos.map(({ src, image }) => [src, image])),
          files,
          card,
        },
      })),
      ...all.map(({ id, emblem: own }) => ({
        id: `agencies/${id}`,
        data: { images: own === undefined ? {} : { emblem: own }, files: {} },
      })),
      { id: 'settings', data: { images: { ...emblem }, files: {} } },
    ]),
    schema: madeFiles,
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
