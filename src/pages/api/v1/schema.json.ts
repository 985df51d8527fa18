import type { APIRoute } from 'astro';
import { apiSchema } from '../../../feeds/api/schema.ts';
import { jsonAnswer } from '../../../loaders/api-answer.ts';

export const GET: APIRoute = ({ site, url }) =>
  jsonAnswer(apiSchema(new URL(url.pathname, site).href));
