import type { APIRoute } from 'astro';
import { robots } from '../feeds/robots.ts';

export const GET: APIRoute = ({ site }) => new Response(robots(String(site)));
